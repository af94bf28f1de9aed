import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverDue, poll } from '../../../../main/features/escalations/service.ts';
import { createDesk } from '../../../../main/features/tickets/service.ts';
import { type Escalation, escalate, hasty, useGateway, workUntil } from '../../../support/escalating.ts';
import { type Lkpp, startLkpp } from '../../../support/lkpp.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';

let office: TestOffice;
let lkpp: Lkpp;
let adi: Client;
let sari: Client;
const never = new AbortController().signal;
const deliver = () => deliverDue(createDesk(office.core.kernel), never, hasty);
const get = ({ id }: Escalation) => adi.escalations.get({ id });
const file = (n = 1) => new File([`bukti ${n} `.repeat(200)], `bukti-${n}.dat`);
beforeEach(async () => {
  lkpp = await startLkpp({ pace: 'manual', office: 'kotacontoh' });
  office = await testOffice();
  adi = await office.as('lpseAdmin');
  sari = await office.as('supervisor');
  await useGateway(sari, lkpp);
});
afterEach(async () => {
  await office.close();
  await lkpp.stop();
});

describe('menarik eskalasi', () => {
  it('yang belum pernah dicoba dapat ditarik dengan alasan; LKPP tidak pernah mengetahuinya, dan tiket dapat dieskalasikan lagi', async () => {
    const { escalation } = await escalate(adi, { files: [file()] });
    const { id, version } = escalation;
    const cancelled = await adi.escalations.cancel({ id, version, reason: 'Sudah selesai di LPSE.' });
    expect(cancelled.state).toBe('cancelled');
    expect(cancelled.deliveries.map((each) => each.state)).toEqual(['cancelled', 'cancelled']);
    expect(await deliver()).toBe(0);
    expect((await lkpp.ledger()).escalations).toEqual([]);
    await expect(adi.escalations.cancel({ id, version: cancelled.version, reason: 'Lagi.' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });

  it('yang mungkin sudah sampai tidak dapat ditarik, juga bila jawabannya hilang atau program ditutup saat mengirim', async () => {
    const { escalation } = await escalate(adi);
    await lkpp.setDial({ faults: { lostAnswer: 1 }, hangMs: 100 });
    await deliver();
    const { id, version } = await get(escalation);
    await expect(adi.escalations.cancel({ id, version, reason: 'Batal.' })).rejects.toMatchObject({ code: 'REFUSED' });

    const { escalation: second } = await escalate(adi);
    await lkpp.setDial({ faults: { hang: 1 }, hangMs: 5_000 });
    const stop = new AbortController();
    const running = deliverDue(createDesk(office.core.kernel), stop.signal, hasty);
    await workUntilSending(second);
    stop.abort();
    await running;
    const now = await get(second);
    expect(now.deliveries[0]?.state).toBe('waiting');
    await expect(
      adi.escalations.cancel({ id: second.id, version: now.version, reason: 'Batal.' }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
  });

  async function workUntilSending(each: Escalation) {
    for (let turn = 0; turn < 200; turn += 1) {
      if ((await get(each)).deliveries[0]?.state === 'sending') return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('It was never sent.');
  }
});

describe('kiriman yang perlu tindakan', () => {
  /** Its file is gone from the office's disk: no repetition helps. */
  async function stuck() {
    const { escalation } = await escalate(adi, { files: [file(9)] });
    rmSync(join(office.folder, 'files'), { recursive: true });
    await deliver();
    const delivery = (await adi.escalations.outbox({ state: 'actionNeeded' })).items[0];
    return { escalation, delivery };
  }

  it('berhenti dengan petunjuk, tidak menahan kasus lain, dan dapat dicoba lagi sesudah dibetulkan', async () => {
    const { escalation, delivery } = await stuck();
    expect(delivery).toMatchObject({ kind: 'upload', problem: expect.stringContaining('Pulihkan dari cadangan') });
    expect(await get(escalation)).toMatchObject({ state: 'actionNeeded' });
    const attempts = await adi.escalations.attempts({ deliveryId: delivery?.id ?? '' });
    expect(attempts).toMatchObject([{ outcome: 'file', explanation: expect.stringContaining('rusak') }]);
    const { escalation: other } = await escalate(adi);
    await deliver();
    expect((await get(other)).state).toBe('sent');

    const again = await adi.tickets.create({ clientKey: randomUUID(), channel: 'email', subject: 'Dipulihkan' });
    await adi.tickets.attach({ id: again.id, clientKey: randomUUID(), file: file(9) });
    expect(readdirSync(join(office.folder, 'files')).length).toBe(1);
    expect(await adi.escalations.retry({ deliveryId: delivery?.id ?? '' })).toMatchObject({ state: 'waiting' });
    await deliver();
    expect((await get(escalation)).deliveries.map((each) => each.state)).toEqual(['done', 'done']);
    await expect(adi.escalations.retry({ deliveryId: delivery?.id ?? '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('dapat dibatalkan dengan alasan, yang tertulis pada tiket', async () => {
    const { escalation, delivery } = await stuck();
    await adi.escalations.cancelDelivery({ deliveryId: delivery?.id ?? '', reason: 'Berkas dikirim lewat telepon.' });
    expect((await sari.escalations.status()).actionNeeded).toBe(0);
    const ticket = await adi.tickets.get({ id: escalation.ticketId });
    expect(ticket.timeline.some((entry) => entry.body === 'Berkas dikirim lewat telepon.')).toBe(true);
  });

  it('berdiri paling atas di kotak keluar, pada halaman mana pun dibaca', async () => {
    const { delivery } = await stuck();
    for (let n = 0; n < 4; n += 1) {
      office.clock.forward(1);
      await escalate(adi);
    }
    for (const state of ['open', 'all'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await adi.escalations.outbox({ state, limit: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map((each) => each.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen[0]).toBe(delivery?.id);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(state === 'open' ? 5 : 6);
    }
    await expect(adi.escalations.outbox({ state: 'open', cursor: '7.x' })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('"coba semua" membangunkan yang berhenti dan yang menunggu', async () => {
    await stuck();
    await lkpp.pause();
    const { escalation } = await escalate(adi);
    await deliver();
    expect((await get(escalation)).deliveries[0]).toMatchObject({
      state: 'waiting',
      problem: expect.stringContaining('Tidak dapat terhubung'),
    });
    await lkpp.start();
    expect(await sari.escalations.retryAll()).toEqual({ queued: 2 });
    await deliver();
    expect((await get(escalation)).state).toBe('sent');
  });
});

describe('jeda', () => {
  it('tidak ada yang berangkat selama dijeda; dilanjutkan, semuanya berangkat dalam urutannya', async () => {
    expect(await sari.escalations.pause({ paused: true })).toMatchObject({ paused: true });
    const { escalation } = await escalate(adi, { files: [file()] });
    expect(await deliver()).toBe(0);
    expect((await adi.escalations.outbox({ state: 'open' })).items.map((each) => each.state)).toEqual([
      'paused',
      'paused',
    ]);
    expect(await poll(createDesk(office.core.kernel), never, hasty, 0)).toBe('idle');
    await sari.escalations.pause({ paused: false });
    await deliver();
    expect((await get(escalation)).deliveries.map((each) => each.state)).toEqual(['done', 'done']);
  });

  it('token ditolak sekali: dicoba lagi; tiga kali berturut-turut: semuanya dijeda dengan satu pesan', async () => {
    await lkpp.setDial({ faults: { unauthorized: 1 } });
    const { escalation } = await escalate(adi);
    await deliver();
    expect((await get(escalation)).deliveries[0]).toMatchObject({
      state: 'waiting',
      problem: 'Token ditolak sekali. Akan dicoba lagi.',
    });
    expect(await sari.escalations.status()).toMatchObject({ paused: false });
    await workUntil(office.core.kernel, async () => {
      office.clock.forward(1);
      return (await sari.escalations.status()).paused;
    });
    expect((await sari.escalations.status()).problem).toContain('Masukkan token yang baru');
    const audit = (await adi.escalations.attempts({ deliveryId: escalation.id })).map((each) => each.outcome);
    expect(audit.every((outcome) => outcome.startsWith('401'))).toBe(true);
  });
});
