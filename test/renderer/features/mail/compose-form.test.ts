import { describe, expect, it } from 'vitest';
import {
  draftKey,
  hindrances,
  inputOf,
  type Mail,
  mailOf,
  maySend,
  stillTrue,
  typedMail,
  typedOf,
} from '../../../../renderer/features/mail/send/compose-form.ts';
import { purposesOf } from '../../../../renderer/features/mail/ticket/purposes.ts';
import { composeInput } from '../../../../shared/contract/mail.ts';

const [accountId, ticketId, key] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const draft = {
  accountId,
  inReplyTo: null,
  to: [{ name: 'Rini', address: 'rini@cv-rekaan.example' }],
  cc: [],
  subject: 'Re: Gagal unggah [2026-000123·k7f3qa]',
  body: 'Yth. Rini,\n\nPenyelesaian: {solusi}',
  below: '',
  keys: ['kodeTender'],
  problems: [],
};
const whole = (typed = {}): Mail & { accountId: string } => ({ ...mailOf(draft, typed, key), accountId });

describe('the mail as it stands', () => {
  it('follows the core’s draft until somebody types, then what they typed', () => {
    expect(mailOf(draft, {}, key)).toMatchObject({ to: 'rini@cv-rekaan.example', subject: draft.subject });
    expect(mailOf(draft, { subject: 'Lain', body: '' }, key)).toMatchObject({ subject: 'Lain', body: '' });
  });
  it('puts the solution where the template wants it', () => {
    expect(mailOf(draft, { solution: 'Perbarui peramban.' }, key).body).toContain('Penyelesaian: Perbarui peramban.');
    expect(mailOf(draft, { solution: '  ' }, key).body).toContain('{solusi}');
  });
  it('stops naming a place of the template once it is filled', () => {
    const hint = 'Isi bagian templat yang masih kosong: {solusi}.';
    expect(stillTrue(hint, 'Penyelesaian: {solusi}')).toBe(true);
    expect(stillTrue(hint, 'Penyelesaian: Perbarui peramban.')).toBe(false);
    expect(stillTrue('Akun e-mail ini sedang dijeda.', 'apa saja')).toBe(true);
  });
  it('can be written before the core has answered', () => {
    expect(mailOf(undefined, { body: 'Baik.' }, key)).toMatchObject({ body: 'Baik.', to: '', accountId: null });
  });
});

describe('before it leaves', () => {
  it('needs a mailbox, somebody to get it, a subject and words', () => {
    expect(maySend(whole())).toBe(true);
    for (const lack of [{ to: '' }, { to: 'rini' }, { cc: 'bukan alamat' }, { subject: ' ' }, { body: '\n' }])
      expect(maySend(whole(lack))).toBe(false);
    expect(maySend({ ...whole(), accountId: null })).toBe(false);
  });
  it('names what is no address', () => {
    expect(hindrances(whole({ to: 'rini@x.example, budi' })).wrong).toEqual(['budi']);
  });
  it('is what the contract takes', () => {
    const input = inputOf(whole({ keys: ['kodeTender'], confirmByPhone: true, solution: 'x' }), 'requestData', {
      id: ticketId,
      version: 3,
    });
    expect(composeInput.parse(input)).toMatchObject({
      ticketVersion: 3,
      purpose: 'requestData',
      to: ['rini@cv-rekaan.example'],
      keys: ['kodeTender'],
      confirmByPhone: true,
      solution: '',
    });
  });
  it('asks for data and rings up only where that is its purpose', () => {
    const input = inputOf(whole({ keys: ['kodeTender'], confirmByPhone: true }), 'reply', { id: ticketId, version: 1 });
    expect(input).toMatchObject({ keys: [], confirmByPhone: false });
  });
});

describe('taken back', () => {
  it('it stands in the composer as it was typed, under a key of its own', () => {
    const sent = composeInput.parse(
      inputOf(whole({ body: 'Baris satu\n  baris dua ' }), 'reply', { id: ticketId, version: 1 }),
    );
    const again = typedOf(sent);
    expect(mailOf(undefined, again, key)).toMatchObject({
      body: 'Baris satu\n  baris dua',
      to: 'rini@cv-rekaan.example',
    });
    expect(again.clientKey).not.toBe(sent.clientKey);
    expect(typedMail.safeParse(JSON.parse(JSON.stringify(again))).success).toBe(true);
  });
  it('and each purpose keeps its own draft', () => {
    expect(draftKey('t', 'reply')).not.toBe(draftKey('t', 'resolve'));
  });
});

describe('what a mail may do', () => {
  it('follows the commands of the ticket', () => {
    expect(purposesOf({ state: 'triage', commands: ['requestData', 'resolve'] })).toEqual([
      'reply',
      'requestData',
      'resolve',
      'notice',
    ]);
    expect(purposesOf({ state: 'waitingUser', commands: [] })).toEqual(['reply', 'notice']);
    expect(purposesOf({ state: 'closed', commands: ['reopen'] })).toEqual(['reply']);
  });
});
