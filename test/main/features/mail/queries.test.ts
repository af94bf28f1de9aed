import { beforeAll, expect, it } from 'vitest';
import { cluesFor } from '../../../../main/features/mail/file/clues.ts';
import { listMail, mailOfTicket, mailStatus } from '../../../../main/features/mail/queries.ts';
import { createDesk } from '../../../../main/features/tickets/service.ts';
import { newId } from '../../../../main/kernel.ts';
import { cursorOf } from '../../../../main/store/keyset.ts';
import { onBothEngines } from '../../../support/engines.ts';
import { plainLetter } from '../../../support/mail/mailbox.ts';
import { openMailbox } from '../../../support/mail/take-in.ts';
import { giveAccount } from '../../../support/mailing.ts';
import type { Client } from '../../../support/office.ts';
import { plansOf } from '../../../support/plans.ts';

onBothEngines('the boxes of the mail window', (office) => {
  let putri: Client;
  beforeAll(async () => {
    const { kernel } = office().core;
    putri = await office().as('officer');
    const account = await giveAccount(kernel, { host: '127.0.0.1', port: 1, password: 'x' });
    const take = await openMailbox(kernel, account);
    const letter = (n: number, fields: Record<string, string> = {}) =>
      plainLetter(
        { 'Message-ID': `<${n}@penyedia.test>`, Subject: `Surat ${n}`, ...fields },
        `Isi ke-${n} 50% selesai`,
      );
    // Several come in one instant: pages must not lose or repeat one.
    for (let day = 0; day < 3; day += 1) {
      await take(...Array.from({ length: 5 }, (_, n) => letter(day * 5 + n)));
      office().clock.forward(60);
    }
    await take(letter(20, { 'Auto-Submitted': 'auto-replied' }));
    await take(letter(21, { From: '=?utf-8?Q?Bu_Ratna?= <ratna@dinas.test>', Subject: 'Gagal Unggah' }));
  });

  it('show every message once, page by page, newest first', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await putri.mail.list({ box: 'waiting', limit: 4, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((row) => row.id));
      expect(page.items.every((row) => row.state === 'waiting')).toBe(true);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(16);
    expect(new Set(seen).size).toBe(16);
  });

  it('hold automatic mail apart', async () => {
    expect((await putri.mail.list({ box: 'automatic' })).items.map((row) => row.kind)).toEqual(['autoReply']);
    expect((await putri.mail.list({ box: 'all' })).items).toHaveLength(17);
    expect(await putri.mail.status()).toMatchObject({ waiting: 16, actionNeeded: 0, configured: true });
  });

  it('are searched by sender, subject and first words; signs of the database are only signs', async () => {
    const found = async (search: string) => (await putri.mail.list({ box: 'all', search })).items.length;
    expect(await found('ratna')).toBe(1);
    expect(await found('DINAS.test unggah')).toBe(1);
    expect(await found('ke-14')).toBe(1);
    expect(await found('%')).toBe(17);
    expect(await found("' OR 1=1 --")).toBe(0);
  });

  it('remember what was read, for the office and not for the server', async () => {
    const { items } = await putri.mail.list({ box: 'waiting', limit: 2 });
    const ids = items.map((row) => row.id);
    await putri.mail.markRead({ ids, read: true });
    expect((await putri.mail.get({ id: ids[0] ?? '' })).readAt).not.toBeNull();
    await putri.mail.markRead({ ids, read: false });
    expect((await putri.mail.get({ id: ids[0] ?? '' })).readAt).toBeNull();
  });

  it('are read through an index', async () => {
    const { kernel } = office().core;
    if (kernel.store.engine !== 'sqlite') return;
    const desk = createDesk(kernel);
    const cursor = cursorOf({ at: 1, id: newId() });
    const message = {
      id: newId(),
      kind: 'message' as const,
      thread: ['1@penyedia.test'],
      subject: 'x',
      fromAddress: 'warga@penyedia.test',
      replyTo: [],
    };
    const plans = await kernel.store.read(async (reader) => {
      const all: string[] = [];
      for (const box of ['waiting', 'filed', 'ignored', 'automatic', 'sent', 'all'] as const)
        all.push(
          ...(await plansOf(reader, (read) => listMail(desk, read, { box, limit: 50, cursor, search: 'kata' }, 'id'))),
        );
      all.push(...(await plansOf(reader, (read) => mailOfTicket(read, newId(), 'id', 0))));
      return all;
    });
    expect(plans.filter((line) => /TEMP B-TREE FOR ORDER BY/.test(line))).toEqual([]);
    plans.push(
      ...(await kernel.store.write((writer) => plansOf(writer, () => cluesFor(kernel, writer, message)))),
      ...(await kernel.store.read((reader) => plansOf(reader, () => mailStatus(desk, 'id')))),
    );
    expect(plans.length).toBeGreaterThan(6);
    expect(
      plans.filter((line) => /^SCAN (?!mail_account|MailAccount)/.test(line) && !/USING (COVERING )?INDEX/.test(line)),
    ).toEqual([]);
  });
});
