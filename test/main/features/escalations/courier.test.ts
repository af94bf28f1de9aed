import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usualPace, workOutbox } from '../../../../main/features/escalations/service.ts';
import { createDesk } from '../../../../main/features/tickets/service.ts';
import { escalate, useGateway } from '../../../support/escalating.ts';
import { type Lkpp, startLkpp } from '../../../support/lkpp.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';

let office: TestOffice;
let lkpp: Lkpp;
let adi: Client;
let sari: Client;
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

describe('pengiriman yang dijeda', () => {
  it('tidak membangunkan kurir terus-menerus walau ada kiriman yang jatuh waktu, dan dilanjutkan seketika', async () => {
    const { escalation } = await escalate(adi);
    await sari.escalations.pause({ paused: true });
    const reads = vi.spyOn(office.core.kernel.store, 'read');
    const stop = new AbortController();
    const working = workOutbox(createDesk(office.core.kernel), stop.signal, usualPace);
    await sleep(300);
    const whilePaused = reads.mock.calls.length;
    await sleep(700);
    expect(reads.mock.calls.length - whilePaused).toBe(0);

    await sari.escalations.pause({ paused: false });
    await vi.waitFor(
      async () => expect((await adi.escalations.get({ id: escalation.id })).deliveries[0]?.state).toBe('done'),
      { timeout: 5_000 },
    );
    stop.abort();
    await working;
  });
});
