import type { Reader } from '../../store/store.ts';
import { staffTable } from './table.ts';

/** Active people who used this office's Loket lately, for fast switching on a shared PC. */
export async function recentStaff(reader: Reader): Promise<{ username: string; name: string }[]> {
  const rows = await reader.find(staffTable, {
    select: { username: true, name: true, lastSeenAt: true },
    where: { active: true },
    order: { lastSeenAt: 'DESC', name: 'ASC' },
    take: 40,
  });
  return rows
    .filter((row) => row.lastSeenAt !== null)
    .slice(0, 8)
    .map(({ username, name }) => ({ username, name }));
}
