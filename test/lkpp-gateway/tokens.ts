import { randomBytes, randomUUID } from 'node:crypto';
import { sha256Of } from './canonical.ts';
import type { Gateway } from './gateway.ts';
import { because } from './refusal.ts';
import type { TokenRow } from './store.ts';

/**
 * Issues a token for an office; several may be valid at once, so that an office changes over without a gap.
 * Only its hash is kept: the token itself is seen once.
 */
export function issueToken(gateway: Gateway, office: string, label: string, token = newToken()) {
  const id = randomUUID();
  gateway.db
    .prepare('INSERT INTO tokens VALUES (?, ?, ?, ?, ?, NULL) ON CONFLICT (hash) DO NOTHING')
    .run(id, office, label, sha256Of(token), gateway.now());
  return { id, office, label, token };
}

/** From now on the token is refused. @returns whether there was such a token in use */
export function withdrawToken(gateway: Gateway, id: string): boolean {
  const { changes } = gateway.db
    .prepare('UPDATE tokens SET withdrawnAt = ? WHERE id = ? AND withdrawnAt IS NULL')
    .run(gateway.now(), id);
  return changes === 1;
}

export function listTokens({ db }: Gateway): Omit<TokenRow, 'hash'>[] {
  return db
    .prepare<[], Omit<TokenRow, 'hash'>>(
      'SELECT id, office, label, createdAt, withdrawnAt FROM tokens ORDER BY createdAt LIMIT 1000',
    )
    .all();
}

/** The office that holds the token of an Authorization header. @throws UNAUTHORIZED */
export function officeOf({ db }: Gateway, authorization: string | undefined): string {
  const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (!token) throw because('UNAUTHORIZED', 'Token tidak disertakan.');
  const row = db.prepare<[string], TokenRow>('SELECT * FROM tokens WHERE hash = ?').get(sha256Of(token));
  if (!row) throw because('UNAUTHORIZED', 'Token tidak dikenal.');
  if (row.withdrawnAt !== null) throw because('UNAUTHORIZED', 'Token sudah dicabut.');
  return row.office;
}

const newToken = () => randomBytes(32).toString('base64url');
