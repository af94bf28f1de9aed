import { type Queue, queues } from '../../../../shared/domain/vocabulary.ts';

/** The queues as they stand in the address, in the office's words. */
const slugs: Record<Queue, string> = {
  open: 'terbuka',
  new: 'baru',
  mine: 'saya',
  waitingUser: 'menunggu-pengguna',
  waitingLkpp: 'menunggu-lkpp',
  dueSoon: 'segera',
  late: 'terlambat',
  toConfirm: 'konfirmasi',
  closed: 'ditutup',
};

export const queuePath = (queue: Queue): string => `/antrean/${slugs[queue]}`;

/** The queue of an address; any other word gives all open tickets. */
export function queueOf(slug: string | undefined): Queue {
  return queues.find((queue) => slugs[queue] === slug) ?? 'open';
}
