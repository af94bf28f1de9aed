import { createHash, randomBytes } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import type { z } from 'zod';
import type { token } from '../../../shared/contract/office.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { StaffRole } from '../../../shared/domain/roles.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { writeAudit } from '../audit/service.ts';
import { apiTokenTable, staffTable } from '../staff/table.ts';

export type Token = z.infer<typeof token>;
/** `last used` is good to the minute; a write with every request would be waste. */
const usedEveryMs = 60_000;

/** Tokens of other office systems, newest first. */
export async function listTokens(reader: Reader): Promise<Token[]> {
  const rows = await reader.find(apiTokenTable, { order: { createdAt: 'DESC' }, take: 200 });
  const makers = await reader.find(staffTable, { where: { id: In(rows.map((row) => row.createdBy)) } });
  return rows.map(({ secretHash: _, createdBy, ...row }) => ({
    ...row,
    createdBy: makers.find((maker) => maker.id === createdBy)?.name ?? '',
  }));
}

/** A new token. The secret is given once; only its hash is kept. */
export async function createToken(
  kernel: Kernel,
  actor: Actor & { staffId: string },
  name: string,
  role: StaffRole,
): Promise<{ token: Token; secret: string }> {
  const secret = `loket_${randomBytes(32).toString('base64url')}`;
  const row = { id: newId(), name, role, createdAt: kernel.clock.now(), lastUsedAt: null, revokedAt: null };
  await kernel.store.write(async (writer) => {
    await writer.insert(apiTokenTable, { ...row, secretHash: hashOf(secret), createdBy: actor.staffId });
    await writeAudit(kernel, writer, actor, {
      action: 'token.create',
      entity: 'token',
      entityId: row.id,
      summary: `Token API ${name} dibuat`,
      after: { name, role },
    });
    announce(kernel, writer, 'office', row.id, actor.staffId);
  });
  return { token: { ...row, createdBy: actor.name }, secret };
}

/** @throws Refusal when there is no such token */
export async function revokeToken(kernel: Kernel, actor: Actor, id: string): Promise<void> {
  await kernel.store.write(async (writer) => {
    const row = await writer.findOneBy(apiTokenTable, { id });
    if (!row) throw new Refusal('NOT_FOUND', accessText.notFound);
    if (row.revokedAt !== null) return;
    await writer.update(apiTokenTable, { id }, { revokedAt: kernel.clock.now() });
    await writeAudit(kernel, writer, actor, {
      action: 'token.revoke',
      entity: 'token',
      entityId: id,
      summary: `Token API ${row.name} dicabut`,
    });
    announce(kernel, writer, 'office', id, actor.staffId);
  });
}

/** Whom a token speaks for, or null when it is unknown or revoked. */
export async function actorOfToken(kernel: Kernel, secret: string): Promise<Actor | null> {
  const where = { secretHash: hashOf(secret), revokedAt: IsNull() };
  const row = await kernel.store.read((reader) => reader.findOneBy(apiTokenTable, where));
  if (!row) return null;
  const now = kernel.clock.now();
  if (row.lastUsedAt === null || now - row.lastUsedAt > usedEveryMs) {
    await kernel.store.write((writer) => writer.update(apiTokenTable, { id: row.id }, { lastUsedAt: now }));
  }
  return { staffId: null, name: row.name, username: `token:${row.id}`, role: row.role };
}

/** The secret is 256 random bits, so a plain hash cannot be guessed back. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
