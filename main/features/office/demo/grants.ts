import { dayOf, isoFromDay } from '../../../../shared/domain/time/zone.ts';
import type { Writer } from '../../../store/store.ts';
import { type AccessGrantRow, accessGrantTable } from '../../escalations/table.ts';
import type { Escalated } from './escalations.ts';
import { insertAll } from './insert.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

const hour = 3_600_000;
const applicants = ['Petugas LKPP Contoh A', 'Petugas LKPP Contoh B', 'Petugas LKPP Contoh C'];

/** Access to the server that LKPP was given during the year; of the newest, one waits, one is open, one is overdue. */
export async function writeGrants(
  writer: Writer,
  world: World,
  random: Random,
  escalated: readonly Escalated[],
): Promise<void> {
  const last = escalated.filter(({ escalation }) => escalation.endedAt === null).slice(-3);
  const past = escalated.filter(({ escalation }) => escalation.endedAt !== null && escalation.level === 2).slice(0, 9);
  const rows = [...past, ...last].map(({ escalation: { ticketId, createdAt } }, index): AccessGrantRow => {
    const fromEnd = past.length + last.length - 1 - index;
    const isPast = fromEnd >= last.length;
    const opensAt = isPast ? createdAt + 2 * hour : world.now - (fromEnd === 2 ? 7 : 1) * hour;
    const askedAt = isPast ? createdAt + hour : opensAt - hour;
    const isPending = !isPast && fromEnd === 0;
    const isRejected = isPast && index % 5 === 4;
    const isOpened = !isPending && !isRejected;
    const closed = isPast && isOpened ? opensAt + 3 * hour : null;
    return {
      id: random.id(askedAt),
      version: 1,
      clientKey: random.id(askedAt),
      ticketId,
      letterNumber: `${String(index + 11).padStart(3, '0')}/CONTOH/${isoFromDay(dayOf(askedAt, world.zone)).slice(0, 4)}`,
      letterDate: isoFromDay(dayOf(askedAt, world.zone)),
      letterOrigin: 'LKPP',
      letterSubject: 'Permohonan akses server',
      applicant: applicants[index % applicants.length] ?? '',
      agency: 'LKPP',
      purpose: 'Memeriksa log aplikasi SPSE.',
      account: `lkpp.contoh${(index % 3) + 1}`,
      right: index % 4 === 0 ? 'admin' : 'user',
      method: 'VPN lalu SSH',
      opensAt,
      closesAt: opensAt + 4 * hour,
      status: isPending ? 'pending' : isRejected ? 'rejected' : isPast ? 'closed' : 'approved',
      requestedBy: null,
      decidedName: isPending ? '' : world.supervisor.name,
      decidedAt: isPending ? null : askedAt + 20 * 60_000,
      decisionNote: isRejected ? 'Surat belum ditandatangani.' : '',
      openedAt: isOpened ? opensAt : null,
      closedAt: closed,
      closedName: closed === null ? '' : world.admin.name,
      sealed: null,
      sealedUntil: null,
      sealedShownAt: null,
      handedOverAt: isOpened ? opensAt : null,
      witness: isOpened ? world.admin.name : '',
      changeBy: isOpened ? opensAt + 6 * hour : null,
      changedAt: closed,
      createdAt: askedAt,
    };
  });
  await insertAll(writer, accessGrantTable, rows);
}
