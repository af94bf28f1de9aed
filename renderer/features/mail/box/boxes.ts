/** The boxes of Surat with the last part of their address: /surat/tiket. */
export const boxes = [
  { box: 'waiting', path: 'menunggu' },
  { box: 'filed', path: 'tiket' },
  { box: 'sent', path: 'terkirim' },
  { box: 'automatic', path: 'otomatis' },
  { box: 'ignored', path: 'diabaikan' },
  { box: 'all', path: 'semua' },
] as const;
export type Box = (typeof boxes)[number]['box'];

export const boxOf = (path: string | undefined): Box => boxes.find((each) => each.path === path)?.box ?? 'waiting';

/** Address of a box, or of a message in it. */
export function mailPath(box: Box, id?: string): string {
  const path = boxes.find((each) => each.box === box)?.path ?? 'menunggu';
  return id === undefined ? `/surat/${path}` : `/surat/${path}/${id}`;
}

/** Address of the composer on a ticket's page, answering a message where one is named. */
export function replyPath(ticketId: string, messageId?: string): string {
  return `/tiket/${ticketId}?panel=surat${messageId === undefined ? '' : `&surat=${messageId}`}`;
}

/** The row beside the one that goes away, so that working a box down needs no looking for the place. */
export function neighbour(ids: readonly string[], id: string): string | undefined {
  const at = ids.indexOf(id);
  return at === -1 ? ids[0] : (ids[at + 1] ?? ids[at - 1]);
}
