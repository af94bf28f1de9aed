import { randomUUID } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import { programActor } from '../../main/connection.ts';
import { saveSettings } from '../../main/features/escalations/settings.ts';
import {
  accessGrantTable,
  type DeliveryRow,
  deliveryAttemptTable,
  deliveryTable,
  type EscalationRow,
  escalationTable,
  gatewayEventTable,
} from '../../main/features/escalations/table.ts';
import { timelineTable } from '../../main/features/tickets/table.ts';
import type { Kernel } from '../../main/kernel.ts';
import type { Writer } from '../../main/store/store.ts';
import { retryProblem, stopProblem } from '../../shared/text/escalation-core.ts';

const minute = 60_000;

/**
 * What the tour must see and no invented office has: a gateway that cannot be reached, deliveries in every state, a solution
 * to confirm, news of an unknown kind, a sealed secret. Nothing is running here, so nothing changes it.
 */
export async function troubleAtLkpp(kernel: Kernel, now: number): Promise<void> {
  await saveSettings(kernel, programActor, {
    url: 'https://gateway.contoh.example',
    publicKey: '',
    channel: 'gateway',
    checkEveryHours: 24,
    token: 'token-rekaan-untuk-gambar',
  });
  kernel.contact.reached(now - 90 * minute);
  kernel.contact.missed(retryProblem.connection);
  await kernel.store.write(async (writer) => {
    const open = await writer.find(escalationTable, { where: { endedAt: IsNull() }, order: { createdAt: 'DESC' } });
    const asked = open.find(({ state }) => state === 'waitingOffice');
    const [waiting, stopped, solved] = open.filter(({ state }) => state === 'handling' || state === 'sent');
    if (!asked || !waiting || !stopped || !solved) throw new Error('The invented office has too little at LKPP.');
    const onTheWay = { channel: 'gateway', nextCheckAt: null } as const;
    const fresh = {
      ...onTheWay,
      state: 'queued',
      level: null,
      team: '',
      externalNumber: '',
      sentAt: null,
      acceptedAt: null,
    } as const;
    await writer.update(escalationTable, { id: In([waiting.id, stopped.id]) }, fresh);
    await writer.delete(timelineTable, { refId: In([waiting.id, stopped.id]) });
    await writer.update(escalationTable, { id: asked.id }, onTheWay);
    const solution = 'Perbaikan aplikasi sudah dipasang; mohon dicoba kembali oleh panitia.';
    await writer.update(
      escalationTable,
      { id: solved.id },
      { ...onTheWay, state: 'resolved', resolvedAt: now - 30 * minute, solution },
    );
    const retried = { attempts: 6, problem: retryProblem.connection, nextAttemptAt: now + 3 * minute };
    const create = await deliver(writer, now, waiting, { kind: 'create', label: waiting.package.title, ...retried });
    await deliver(writer, now, waiting, {
      kind: 'upload',
      label: 'tangkapan-layar-galat.png',
      position: 1,
      bytesDone: 262_144,
      bytesTotal: 734_003,
    });
    await attempts(writer, now, create);
    const problem = stopProblem.tooLarge;
    const refused = await deliver(writer, now, stopped, {
      kind: 'create',
      label: stopped.package.title,
      state: 'actionNeeded',
      attempts: 1,
      problem,
    });
    await attempts(writer, now, refused);
    const done = { state: 'done', doneAt: now - 60 * minute, attempts: 1 } as const;
    await deliver(writer, now, asked, {
      kind: 'upload',
      label: 'aplikasi.log',
      bytesDone: 900,
      bytesTotal: 900,
      ...done,
    });
    await deliver(writer, now, solved, { kind: 'create', label: solved.package.title, ...done });
    await deliver(writer, now, solved, {
      kind: 'upload',
      label: 'layar-penuh.png',
      position: 1,
      bytesDone: 90_000,
      bytesTotal: 90_000,
      ...done,
    });
    await writer.insert(gatewayEventTable, {
      id: randomUUID(),
      generation: 0,
      seq: 1,
      remoteId: 'kasus-rekaan',
      escalationId: asked.id,
      type: 'caseMerged',
      at: now - 40 * minute,
      data: { into: 'kasus-lain', by: 'LKPP' },
      understood: false,
      receivedAt: now - 40 * minute,
      appliedAt: now - 40 * minute,
    });
    await writer.update(
      accessGrantTable,
      { status: 'approved', closedAt: IsNull() },
      {
        sealed: '-----BEGIN AGE ENCRYPTED FILE-----\nrekaan\n-----END AGE ENCRYPTED FILE-----',
        sealedUntil: now + 300 * minute,
      },
    );
  });
}

async function deliver(
  writer: Writer,
  now: number,
  escalation: EscalationRow,
  more: Pick<DeliveryRow, 'kind' | 'label'> & Partial<DeliveryRow>,
): Promise<string> {
  const id = randomUUID();
  await writer.insert(deliveryTable, {
    id,
    escalationId: escalation.id,
    position: 0,
    payload: {},
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: now,
    leasedUntil: null,
    lease: null,
    uploadId: null,
    bytesDone: 0,
    bytesTotal: 0,
    problem: '',
    createdAt: now - 75 * minute,
    doneAt: null,
    ...more,
  });
  return id;
}

async function attempts(writer: Writer, now: number, deliveryId: string): Promise<void> {
  for (const [index, outcome] of ['ECONNREFUSED', 'timeout', '503'].entries())
    await writer.insert(deliveryAttemptTable, {
      id: randomUUID(),
      deliveryId,
      at: now - (60 - index * 20) * minute,
      tookMs: 12 + index * 900,
      outcome,
      explanation: [retryProblem.connection, retryProblem.timeout, retryProblem.fault][index] ?? '',
    });
}
