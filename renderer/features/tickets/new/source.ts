/** Where a new ticket comes from, as the address says: `?telepon=<id>` a call, `?tamu=<id>` a visit. */
export interface Source {
  kind: 'call' | 'visit' | 'none';
  id: string;
}

const uuid = /^[0-9a-f-]{36}$/i;

/** @param search the query part of the address, with or without `?` */
export function sourceOf(search: string): Source {
  const query = new URLSearchParams(search);
  const call = query.get('telepon') ?? '';
  const visit = query.get('tamu') ?? '';
  if (uuid.test(call)) return { kind: 'call', id: call };
  if (uuid.test(visit)) return { kind: 'visit', id: visit };
  return { kind: 'none', id: '' };
}
