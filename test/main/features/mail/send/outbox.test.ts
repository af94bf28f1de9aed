import { describe, expect, it } from 'vitest';
import {
  abandoned,
  accountsDue,
  claim,
  commit,
  freeAll,
  layBack,
  nextDue,
} from '../../../../../main/features/mail/send/outbox.ts';
import { copySent, deliverMail } from '../../../../../main/features/mail/send/service.ts';
import { doubt } from '../../../../../main/features/mail/send/settle.ts';
import { attemptsOf, listOutgoing } from '../../../../../main/features/mail/send/view.ts';
import { outgoingMailTable } from '../../../../../main/features/mail/table.ts';
import { createDesk } from '../../../../../main/features/tickets/service.ts';
import { newId } from '../../../../../main/kernel.ts';
import { onBothEngines } from '../../../../support/engines.ts';
import { startSmtp } from '../../../../support/mail/smtp.ts';
import { compose, deliver, giveAccount, giveMessage, quickPace } from '../../../../support/mailing.ts';
import { type TestOffice, testOffice } from '../../../../support/office.ts';
import { plansOf } from '../../../../support/plans.ts';
import { newTicket } from '../../tickets/desk.ts';

const leaseMs = 60_000;

async function withMail(office: TestOffice, count: number) {
  const smtp = await startSmtp({ fault: 'slow', slowMs: 5 });
  const { kernel } = office.core;
  const account = await giveAccount(kernel, smtp, { address: `${newId().slice(-8)}@contoh.test` });
  const putri = await office.as('officer');
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const ticket = await newTicket(putri, {
      channel: 'email',
      reporterEmail: `p${n}@contoh.test`,
      reporterName: `P${n}`,
    });
    await giveMessage(kernel, account, ticket.id, { messageId: `${newId()}@contoh.test` });
    const input = await compose(putri, ticket.id, {
      accountId: account.id,
      to: [`p${n}@contoh.test`],
      body: `Jawaban ${n}`,
    });
    ids.push((await putri.mail.send(input)).outgoing.id);
  }
  office.clock.forward(1);
  return { smtp, account, putri, ids, kernel };
}

onBothEngines('kotak keluar e-mail', (office) => {
  it('dua komputer yang berbagi satu basis data mengirim setiap pesan sekali', async () => {
    const { smtp, kernel } = await withMail(office(), 8);
    try {
      const work = () => deliverMail(createDesk(kernel), new AbortController().signal, quickPace);
      const made = await Promise.all([work(), work(), work()]);
      expect(made.reduce((sum, each) => sum + each, 0)).toBe(8);
      expect(
        smtp
          .journal()
          .map((taken) => taken.to[0])
          .sort(),
      ).toEqual(Array.from({ length: 8 }, (_each, n) => `p${n}@contoh.test`).sort());
    } finally {
      await smtp.stop();
    }
  });

  it('yang sewanya habis tidak boleh lagi menyerahkan akhir pesannya', async () => {
    const { smtp, account, kernel } = await withMail(office(), 1);
    await smtp.stop();
    const { store, clock } = kernel;
    const take = () => store.write((writer) => claim(writer, account.id, clock.now(), leaseMs));
    const first = await take();
    expect(await take(), 'sedang dipegang').toBeNull();
    expect(await store.read((reader) => accountsDue(reader, clock.now()))).not.toContain(account.id);
    office().clock.forward(2);
    expect(await store.read((reader) => accountsDue(reader, clock.now()))).toContain(account.id);
    const second = await take();
    if (!first || !second) throw new Error('Nothing was claimed.');
    expect(second).toMatchObject({ id: first.id, attempts: 2 });
    expect(await store.write((writer) => commit(writer, first, clock.now()))).toBe(false);
    expect(await store.write((writer) => commit(writer, second, clock.now()))).toBe(true);
    // From here on only a person decides: no lapse, no restart makes it due again.
    office().clock.forward(60 * 24 * 30);
    await store.write((writer) => freeAll(writer, clock.now()));
    expect(await take()).toBeNull();
    const [left] = await store.read((reader) => abandoned(reader, clock.now()));
    expect(left?.id).toBe(second.id);
    if (left) await store.write((writer) => doubt(createDesk(kernel), writer, left));
    expect(await store.read((reader) => reader.findOneBy(outgoingMailTable, { id: second.id }))).toMatchObject({
      state: 'uncertain',
      lease: null,
    });
    // What the old worker says later changes nothing any more.
    await store.write((writer) => layBack(writer, first, clock.now(), 'terlambat'));
    expect(await take()).toBeNull();
  });

  it('daftar, halaman dan kelanjutannya', async () => {
    const { smtp, putri, ids, kernel } = await withMail(office(), 5);
    try {
      await deliver(kernel);
      const first = await putri.mail.outbox({ state: 'sent', limit: 2 });
      const second = await putri.mail.outbox({ state: 'sent', limit: 2, cursor: first.nextCursor ?? '' });
      const seen = [...first.items, ...second.items].map((each) => each.id);
      expect(seen).toEqual(ids.toReversed().slice(0, 4));
    } finally {
      await smtp.stop();
    }
  });
});

describe('rencana pembacaan', () => {
  it('tidak satu pun membaca seluruh tabel atau mengurutkannya sendiri', async () => {
    const office = await testOffice();
    const { smtp, kernel, account, ids } = await withMail(office, 2);
    await smtp.stop();
    const { store, clock } = kernel;
    const now = clock.now();
    const { nextCursor } = await listOutgoing(kernel, { state: 'all', limit: 1 });
    const reads = [
      ...(['open', 'actionNeeded', 'sent', 'all'] as const).flatMap((state) => [
        () => listOutgoing(kernel, { state, limit: 50 }),
        () => listOutgoing(kernel, { state, limit: 50, cursor: nextCursor ?? '' }),
      ]),
      () => attemptsOf(kernel, ids[0] ?? ''),
      () => store.read((reader) => accountsDue(reader, now)),
      () => store.read(nextDue),
      () => store.read((reader) => abandoned(reader, now)),
      () => copySent(createDesk(kernel), new AbortController().signal),
    ];
    const bad = (plans: readonly string[]) =>
      plans.filter((plan) => /SCAN (?!.*USING)|TEMP B-TREE FOR ORDER BY/.test(plan) && !plan.includes('account'));
    for (const read of reads) {
      const plans = await store.read((reader) => plansOf(reader, read));
      expect(plans.length, read.toString()).toBeGreaterThan(0);
      expect(bad(plans), read.toString()).toEqual([]);
    }
    const claiming = await store.write((writer) =>
      plansOf(writer, () => claim(writer, account.id, now - 1e9, leaseMs)),
    );
    expect(claiming.length).toBeGreaterThan(0);
    expect(bad(claiming)).toEqual([]);
    await office.close();
  });
});
