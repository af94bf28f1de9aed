import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailAccountRow } from '../../../../../main/features/mail/table.ts';
import { officeMark, ticketKey, ticketToken } from '../../../../../main/features/mail/token.ts';
import { newId } from '../../../../../main/kernel.ts';
import { plainLetter } from '../../../../support/mail/mailbox.ts';
import { openMailbox } from '../../../../support/mail/take-in.ts';
import { compose, giveAccount } from '../../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../../support/office.ts';

let office: TestOffice;
let putri: Client;
let account: MailAccountRow;
let take: Awaited<ReturnType<typeof openMailbox>>;
beforeEach(async () => {
  office = await testOffice();
  putri = await office.as('officer');
  account = await giveAccount(office.core.kernel, { host: '127.0.0.1', port: 1, password: 'Kotak-Surat-2026' });
  take = await openMailbox(office.core.kernel, account);
});
afterEach(() => office.close());

let serial = 0;
const letter = (fields: Record<string, string> = {}, body?: string) => {
  serial += 1;
  return plainLetter({ 'Message-ID': `<surat-${serial}@penyedia.test>`, Subject: 'Gagal unggah', ...fields }, body);
};
const only = async (bytes: string | Uint8Array) => {
  const [row] = await take(bytes);
  if (!row) throw new Error('nothing was stored');
  return row;
};
/** A ticket that began with the user's e-mail. */
async function ticketByMail(fields: Record<string, string> = {}) {
  const row = await only(letter({ 'Message-ID': '<awal@penyedia.test>', ...fields }));
  const draft = await putri.mail.ticketDraft({ id: row.id });
  const opened = await putri.mail.open({
    id: row.id,
    version: row.version,
    ticket: {
      ...draft,
      subject: draft.subject ?? 'Gagal unggah',
      clientKey: newId(),
      facts: { problemCode: 'P04' },
    },
  });
  return opened.ticket;
}

describe('a message of a new thread', () => {
  it('waits for an officer, and opens a ticket with one call, once', async () => {
    const row = await only(letter());
    expect(row).toMatchObject({ state: 'waiting', kind: 'message', ticketId: null });
    const ticket = { subject: 'Gagal unggah', clientKey: newId() };
    const first = await putri.mail.open({ id: row.id, version: row.version, ticket });
    const again = await putri.mail.open({ id: row.id, version: row.version, ticket });
    expect(again.ticket.id).toBe(first.ticket.id);
    await expect(
      putri.mail.open({ id: row.id, version: first.message.version, ticket: { ...ticket, clientKey: newId() } }),
    ).rejects.toThrow('sudah menjadi bagian sebuah tiket');
  });

  it('is suggested for the open ticket of its sender, and joined with one key', async () => {
    const ticket = await ticketByMail();
    const row = await only(letter({ Subject: 'Hal lain', From: '"Warga" <WARGA@Penyedia.test>' }));
    expect(row.state).toBe('waiting');
    const seen = await putri.mail.get({ id: row.id });
    expect(seen.suggestion).toMatchObject({ number: ticket.number, why: expect.stringContaining('masih terbuka') });
    const joined = await putri.mail.join({ id: row.id, version: seen.version, ticketId: ticket.id });
    expect(joined).toMatchObject({ state: 'filed', joinedBy: 'officer', suggestion: null });
  });

  it('opens a ticket by itself only where the office wants that, and only what came since', async () => {
    const eager = await giveAccount(
      office.core.kernel,
      { host: '127.0.0.1', port: 1, password: 'x' },
      { name: 'Otomatis', address: 'auto@contoh.test', opensTickets: true, createdAt: office.clock.now() - 1_000 },
    );
    const [row] = await (await openMailbox(office.core.kernel, eager))(letter({ Subject: 'Fwd: Tidak dapat masuk' }));
    expect(row).toMatchObject({ state: 'filed', joinedBy: 'opened' });
    const detail = await putri.tickets.get({ id: row?.ticketId ?? '' });
    expect(detail).toMatchObject({ subject: 'Tidak dapat masuk', channel: 'email', assignee: null });
  });
});

describe('an answer', () => {
  it('joins by References, also when it names an older message of the thread', async () => {
    const ticket = await ticketByMail();
    const row = await only(letter({ References: '<asing@lain.test> <awal@penyedia.test> <antara@lain.test>' }));
    expect(row).toMatchObject({ state: 'filed', ticketId: ticket.id, joinedBy: 'references' });
    expect(row.notices).toEqual([]);
  });

  it('joins by the number with our mark, whatever the mail program made of the dot', async () => {
    const ticket = await ticketByMail();
    const token = ticketToken(await ticketKey(office.core.kernel), ticket.number);
    for (const subject of [`Re: Gagal ${token}`, `BLS: ${token.toUpperCase()}`, `Re: ${token.replace('·', '.')}`]) {
      const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
      expect(await only(letter({ Subject: encoded }))).toMatchObject({ ticketId: ticket.id, joinedBy: 'token' });
    }
  });

  it('never joins by a bare number or a forged mark: it waits, with the ticket suggested', async () => {
    const ticket = await ticketByMail();
    const stranger = { From: 'orang@lain.test' };
    const bare = await only(letter({ ...stranger, Subject: `Tentang ${ticket.number}` }));
    expect(bare).toMatchObject({ state: 'waiting', suggestedTicketId: ticket.id, suggestedWhy: 'number' });
    const forged = await only(letter({ ...stranger, Subject: `Re: [${ticket.number}.aaaaaa]` }));
    expect(forged).toMatchObject({ state: 'waiting', suggestedTicketId: ticket.id, suggestedWhy: 'badToken' });
    const other = ticketToken(await ticketKey(office.core.kernel), '2026-999999');
    const moved = await only(letter({ ...stranger, Subject: `Re: ${other.replace('2026-999999', ticket.number)}` }));
    expect(moved).toMatchObject({ state: 'waiting', suggestedWhy: 'badToken' });
  });

  it('from somebody else joins, is marked, and completes nothing', async () => {
    const ticket = await ticketByMail();
    await ask(ticket.id);
    const row = await only(letter({ From: 'orang@lain.test', 'In-Reply-To': '<awal@penyedia.test>' }));
    expect(row).toMatchObject({ state: 'filed', ticketId: ticket.id, notices: ['otherSender'] });
    expect((await putri.tickets.get({ id: ticket.id })).state).toBe('waitingUser');
  });

  it('of the user to a data request completes their step when the mailbox got it', async () => {
    const ticket = await ticketByMail();
    await ask(ticket.id);
    office.clock.forward(30);
    const row = await only(letter({ 'In-Reply-To': '<awal@penyedia.test>' }, 'Ini datanya.'));
    const detail = await putri.tickets.get({ id: ticket.id });
    expect(detail.state).not.toBe('waitingUser');
    const steps = detail.run?.stepRuns.filter((step) => step.endedAt === row.at) ?? [];
    expect(steps.length).toBeGreaterThan(0);
    const entry = detail.timeline.find((each) => each.refId === row.id);
    expect(entry).toMatchObject({
      kind: 'message',
      direction: 'in',
      channel: 'email',
      body: expect.stringContaining('Ini datanya.'),
    });
  });

  it('that only says the user is away joins what it answers, and completes nothing', async () => {
    const ticket = await ticketByMail();
    await ask(ticket.id);
    const row = await only(letter({ 'In-Reply-To': '<awal@penyedia.test>', 'Auto-Submitted': 'auto-replied' }));
    expect(row).toMatchObject({ kind: 'autoReply', state: 'filed', ticketId: ticket.id });
    expect((await putri.tickets.get({ id: ticket.id })).state).toBe('waitingUser');
    expect(await only(letter({ From: 'a@b.test', 'Auto-Submitted': 'auto-replied' }))).toMatchObject({ state: 'kept' });
  });

  it('to a closed ticket waits for a person', async () => {
    const ticket = await ticketByMail();
    const now = await putri.tickets.get({ id: ticket.id });
    await putri.tickets.cancel({ id: ticket.id, version: now.version, reason: 'Dibatalkan pelapor' });
    const row = await only(letter({ 'In-Reply-To': '<awal@penyedia.test>' }));
    expect(row).toMatchObject({ state: 'waiting', suggestedTicketId: ticket.id, suggestedWhy: 'closed' });
  });

  const ask = async (id: string) => {
    const { version } = await putri.tickets.get({ id });
    await putri.tickets.requestData({ id, version, keys: [], message: 'Mohon tangkapan layar.', channel: 'email' });
  };
});

describe('our own mail', () => {
  const send = async (ticketId: string) => {
    const { outgoing } = await putri.mail.send(await compose(putri, ticketId));
    return outgoing;
  };

  it('that comes back is a place of the one we sent, no second message', async () => {
    const ticket = await ticketByMail();
    const outgoing = await send(ticket.id);
    const sent = await (await putri.mail.raw({ id: outgoing.messageId })).text();
    const row = await only(`Received: from relay by mx\r\nDKIM-Signature: v=1; b=abc\r\n${sent}`);
    expect(row.id).toBe(outgoing.messageId);
    expect(await putri.mail.forTicket({ ticketId: ticket.id })).toHaveLength(2);
  });

  it('imitated with another text is kept as a message of its own', async () => {
    const ticket = await ticketByMail();
    const outgoing = await send(ticket.id);
    const sent = await (await putri.mail.raw({ id: outgoing.messageId })).text();
    const row = await only(`${sent}\r\nTambahan orang lain.`);
    expect(row.id).not.toBe(outgoing.messageId);
    expect(row.direction).toBe('in');
  });

  it('with our mark, or from our address, never waits and never opens anything', async () => {
    const mark = officeMark(await ticketKey(office.core.kernel));
    expect(await only(letter({ 'X-Loket-Office': mark }))).toMatchObject({ kind: 'own', state: 'kept' });
    const own = await only(letter({ From: 'HELPDESK@lpse.contoh.test' }));
    expect(own).toMatchObject({ kind: 'own', state: 'kept' });
    await expect(
      putri.mail.open({ id: own.id, version: own.version, ticket: { subject: 'x', clientKey: newId() } }),
    ).rejects.toThrow('surat kantor sendiri');
  });

  it('given back by a server is shown on its ticket', async () => {
    const ticket = await ticketByMail();
    const outgoing = await send(ticket.id);
    const sent = await (await putri.mail.raw({ id: outgoing.messageId })).text();
    const row = await only(bounce(sent));
    expect(row).toMatchObject({ kind: 'bounce', state: 'filed', ticketId: ticket.id, bounceOf: outgoing.messageId });
    const shown = await putri.mail.get({ id: outgoing.messageId });
    expect(shown.outgoing?.state).toBe('bounced');
    const titles = (await putri.tickets.get({ id: ticket.id })).timeline.map((entry) => entry.title);
    expect(titles.join('\n')).toContain('tidak sampai');
  });

  it('a report about mail that is not ours is kept aside', async () => {
    expect(await only(bounce('Message-ID: <bukan@kami.test>\r\n\r\nx'))).toMatchObject({
      kind: 'bounce',
      state: 'kept',
    });
  });
});

describe('what an officer decides', () => {
  it('moves a message with a reason; both timelines say so, and its files move too', async () => {
    const first = await ticketByMail();
    const second = await putri.tickets.create({ subject: 'Lain', channel: 'phone', clientKey: newId() });
    const row = await only(withFile('<awal@penyedia.test>'));
    expect((await putri.tickets.get({ id: first.id })).attachments.map((file) => file.name)).toEqual(['catatan.txt']);
    const move = { id: row.id, ticketId: second.id };
    const { version } = await putri.mail.get({ id: row.id });
    await expect(putri.mail.join({ ...move, version })).rejects.toThrow('Beri alasan');
    await expect(putri.mail.join({ ...move, version: version + 1, reason: 'Salah tiket' })).rejects.toThrow();
    await putri.mail.join({ ...move, version, reason: 'Salah tiket' });
    const [from, to] = [await putri.tickets.get({ id: first.id }), await putri.tickets.get({ id: second.id })];
    expect(from.attachments).toEqual([]);
    expect(to.attachments.map((file) => file.name)).toEqual(['catatan.txt']);
    expect(from.timeline.some((entry) => entry.title.includes(second.number))).toBe(true);
    expect(to.timeline.some((entry) => entry.title.includes(first.number))).toBe(true);
    expect(await putri.mail.forTicket({ ticketId: first.id })).toHaveLength(1);
  });

  it('sets a message aside and lets it wait again', async () => {
    const row = await only(letter());
    const aside = await putri.mail.ignore({ id: row.id, version: row.version, reason: 'Iklan' });
    expect(aside).toMatchObject({ state: 'ignored', ignoredBecause: 'Iklan' });
    expect((await putri.mail.list({ box: 'ignored' })).items).toHaveLength(1);
    expect(await putri.mail.restore({ id: row.id, version: aside.version })).toMatchObject({ state: 'waiting' });
    const list = await only(letter({ 'List-Id': '<kabar.contoh.test>' }));
    expect(list).toMatchObject({ kind: 'list', state: 'kept' });
    expect(await putri.mail.restore({ id: list.id, version: list.version })).toMatchObject({ state: 'waiting' });
  });

  it('an auditor reads and decides nothing', async () => {
    const row = await only(letter());
    const ayu = await office.as('auditor');
    expect((await ayu.mail.list({})).items).toHaveLength(1);
    await expect(ayu.mail.ignore({ id: row.id, version: 1, reason: 'Iklan' })).rejects.toThrow();
  });
});

function withFile(inReplyTo: string): string {
  return [
    'From: warga@penyedia.test',
    'Message-ID: <berkas@penyedia.test>',
    `In-Reply-To: ${inReplyTo}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Terlampir.',
    '--b',
    'Content-Type: text/plain; name=catatan.txt',
    'Content-Disposition: attachment; filename=catatan.txt',
    '',
    'isi catatan',
    '--b',
    'Content-Type: application/octet-stream; name=alat.exe',
    'Content-Disposition: attachment; filename=alat.exe',
    '',
    'MZ',
    '--b--',
    '',
  ].join('\r\n');
}

function bounce(original: string): string {
  return [
    'From: MAILER-DAEMON@mx.penyedia.test',
    'To: helpdesk@lpse.contoh.test',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <pantul@mx.penyedia.test>',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
    '',
    '--r',
    'Content-Type: text/plain',
    '',
    'The address does not exist.',
    '--r',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; warga@penyedia.test',
    'Action: failed',
    'Status: 5.1.1',
    '--r',
    'Content-Type: message/rfc822',
    '',
    original,
    '--r--',
    '',
  ].join('\r\n');
}
