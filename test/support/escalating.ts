import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliverDue, type Pace, poll } from '../../main/features/escalations/service.ts';
import { createDesk } from '../../main/features/tickets/service.ts';
import type { Kernel } from '../../main/kernel.ts';
import type { Lkpp } from './lkpp.ts';
import type { Client } from './office.ts';

/** Waits of milliseconds, so that a test of failures ends. */
export const hasty: Pace = {
  leaseMs: 20_000,
  parallel: 6,
  longestSleepMs: 60,
  patience: { baseMs: 4, capMs: 60, longestAskedMs: 60 },
  timeouts: { callMs: 2_000, feedSeconds: 1 },
};
export type Ticket = Awaited<ReturnType<Client['tickets']['get']>>;
export type Escalation = Awaited<ReturnType<Client['escalations']['get']>>;

/** Points an office at the simulator. */
export function useGateway(supervisor: Client, lkpp: Pick<Lkpp, 'url' | 'token'>) {
  return supervisor.escalations.saveSettings({
    url: lkpp.url,
    token: lkpp.token,
    publicKey: '',
    channel: 'gateway',
    checkEveryHours: 24,
  });
}

/** A ticket with files, sent up to LKPP with a reason for every datum that is not there. */
export async function escalate(
  admin: Client,
  given: { subject?: string; files?: File[]; channel?: 'gateway' | 'manual' | 'mail'; description?: string } = {},
): Promise<{ ticket: Ticket; escalation: Escalation }> {
  const ticket = await admin.tickets.create({
    clientKey: randomUUID(),
    channel: 'lpseSupport',
    subject: given.subject ?? 'Gagal unggah dokumen penawaran',
    description: given.description ?? 'Halaman kembali ke beranda.',
    facts: { problemCode: 'P04' },
  });
  const attachmentIds: string[] = [];
  for (const file of given.files ?? [])
    attachmentIds.push((await admin.tickets.attach({ id: ticket.id, clientKey: randomUUID(), file })).id);
  const preview = await admin.escalations.preview({ ticketId: ticket.id, attachmentIds });
  const justifications = preview.gate
    .filter((item) => item.mandatory && !item.present)
    .map(({ key }) => ({ key, reason: 'Tidak tersedia pada kasus ini.' }));
  const now = await admin.tickets.get({ id: ticket.id });
  const escalation = await admin.escalations.send({
    clientKey: randomUUID(),
    ticketId: ticket.id,
    ticketVersion: now.version,
    channel: given.channel ?? 'gateway',
    ticketClass: 'bugFix',
    attachmentIds,
    justifications,
    stepsTried: 'Peramban lain dan berkas lebih kecil sudah dicoba.',
  });
  return { ticket: await admin.tickets.get({ id: ticket.id }), escalation };
}

/** Works outbox and feed, once each and again, until `is` holds. */
export async function workUntil(kernel: Kernel, is: () => Promise<boolean>, pace = hasty, timeoutMs = 20_000) {
  const desk = createDesk(kernel);
  const never = new AbortController().signal;
  const until = Date.now() + timeoutMs;
  while (!(await is())) {
    if (Date.now() > until) throw new Error('It did not come about in time.');
    await deliverDue(desk, never, pace);
    await poll(desk, never, pace, 0);
    await sleep(5);
  }
}

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
