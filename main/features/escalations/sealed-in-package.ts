import { LessThanOrEqual } from 'typeorm';
import type { EscalationPackage } from '../../../shared/lkpp/messages.ts';
import { grantLine } from '../../../shared/text/access-grants.ts';
import { escalationLine } from '../../../shared/text/escalation-core.ts';
import { type Actor, programActor } from '../../connection.ts';
import type { Writer } from '../../store/store.ts';
import { addEntry, type Desk } from '../tickets/service.ts';
import { grantsOpenFor, isWaiting } from './grant-rows.ts';
import { applyChange } from './grants.ts';
import { hashOfPackage } from './package.ts';
import { accessGrantTable, type EscalationRow, escalationTable } from './table.ts';

/*
 * A sealed secret goes to LKPP with the package, as ciphertext that only LKPP can open, and only through the gateway:
 * a ZIP or an e-mail can be opened as often as one likes, so there the officer shows the sealed text once instead.
 */

/** The same package for a way that people go, or for showing: no sealed secret in it. */
export function withoutSealed(content: EscalationPackage): EscalationPackage {
  return { ...content, accessGrants: content.accessGrants.map((grant) => ({ ...grant, sealed: null })) };
}

/** The package that is sent now holds the sealed secrets: with that each was given out its one time, and the trail says so. */
export async function giveOutSealed(desk: Desk, writer: Writer, actor: Actor, ticketId: string): Promise<void> {
  const now = desk.kernel.clock.now();
  for (const row of await grantsOpenFor(writer, ticketId, now)) {
    if (!isWaiting(row, now)) continue;
    const after = { sealed: null, sealedShownAt: now };
    await applyChange(desk, writer, actor, row, { title: grantLine.sent(row.account), after }, 'grants.sendSealed');
  }
}

/** LKPP has the package, or it will never leave: our copy of the sealed secret is not needed any more. */
export async function forgetSealed(writer: Writer, escalationId: string): Promise<void> {
  const row = await writer.findOneBy(escalationTable, { id: escalationId });
  if (row?.package.accessGrants.some((grant) => grant.sealed !== null))
    await writer.update(escalationTable, { id: row.id }, { package: withoutSealed(row.package) });
}

/**
 * What leaves at the very first attempt: a sealed secret that expired while the package waited is taken out, and noted.
 * After an attempt the content stays as it was, as LKPP may have it and the same key must mean the same content.
 */
export async function packageToSend(desk: Desk, row: EscalationRow, attempts: number): Promise<EscalationPackage> {
  if (attempts > 1 || row.package.accessGrants.every((grant) => grant.sealed === null)) return row.package;
  return desk.kernel.store.write(async (writer) => {
    const sealedUntil = LessThanOrEqual(desk.kernel.clock.now());
    const over = await writer.find(accessGrantTable, { where: { ticketId: row.ticketId, sealedUntil }, take: 50 });
    const isOver = (letter: string, account: string) =>
      over.some((grant) => grant.letterNumber === letter && grant.account === account);
    const gone = row.package.accessGrants.filter(
      (grant) => grant.sealed !== null && isOver(grant.letterNumber, grant.account),
    );
    if (gone.length === 0) return row.package;
    const accessGrants = row.package.accessGrants.map((grant) =>
      gone.includes(grant) ? { ...grant, sealed: null } : grant,
    );
    const content = { ...row.package, accessGrants };
    await writer.update(escalationTable, { id: row.id }, { package: content, packageHash: hashOfPackage(content) });
    const title = escalationLine.sealedExpired;
    await addEntry(desk, writer, programActor, row.ticketId, { kind: 'note', title, refId: row.id });
    return content;
  });
}
