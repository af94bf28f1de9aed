import { appendFileSync } from 'node:fs';
import { entities } from '../../main/entities.ts';
import { apiTokenTable, draftTable, staffTable } from '../../main/features/staff/table.ts';
import { openStore } from '../../main/store/open.ts';

/**
 * Child of kill.test.ts: writes a row into each of two tables in one `store.write`, again and again, and tells every
 * write on its output once the store says that it is durable. Ends only by being killed.
 */
const [folder = '', round = ''] = process.argv.slice(2);
const store = await openStore({ engine: 'sqlite', folder }, entities);
const staffId = 'penulis';
if (!(await store.read((reader) => reader.existsBy(staffTable, { id: staffId })))) {
  const empty = { version: 1, nip: '', position: '', passwordHash: '', active: true, failedLogins: 0 };
  const person = { id: staffId, username: staffId, name: 'Penulis', role: 'officer' as const };
  const times = { lockedUntil: null, lastSeenAt: null, createdAt: 0 };
  await store.write((writer) => writer.insert(staffTable, { ...person, ...empty, ...times }));
}
// A page of text makes the log grow, so that kills also fall into checkpoints.
const body = 'isi '.repeat(500);
for (let n = 0; ; n += 1) {
  const id = `${round}-${n}`;
  await store.write(async (writer) => {
    await writer.insert(draftTable, { id, staffId, place: id, body, at: n });
    const token = { id, name: body, secretHash: id, role: 'auditor' as const, createdAt: n };
    await writer.insert(apiTokenTable, { ...token, createdBy: staffId, lastUsedAt: null, revokedAt: null });
  });
  // Written at once and not through a stream: what is told must have been told before the kill.
  appendFileSync(1, `${id}\n`);
}
