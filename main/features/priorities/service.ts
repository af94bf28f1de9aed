import type { PriorityTable } from '../../../shared/domain/priority/table.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { priorityRefusals } from '../../../shared/text/priority-refusals.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import { conflictOver } from './conflict.ts';
import { draftDocument } from './draft.ts';
import { findInForce, findVersion, type TableVersion, versionOf } from './queries.ts';
import { type PriorityTableRow, priorityTableTable } from './table.ts';

/**
 * Opens a draft made from a version (the one in force unless told otherwise), or gives the draft there is: an office
 * edits one draft at a time.
 */
export function openDraft(kernel: Kernel, actor: Actor, fromId?: string): Promise<TableVersion> {
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const open = await writer.findOneBy(priorityTableTable, { status: 'draft' });
    if (open) return versionOf(open);
    const from = fromId === undefined ? await findInForce(writer) : await findVersion(writer, fromId);
    const revision = await nextRevision(writer);
    const document = draftDocument(from.document, revision);
    const row = await insertVersion(kernel, writer, actor, { revision, document, status: 'draft', note: '' });
    await record(kernel, writer, actor, row, 'openDraft', `Draf revisi ${row.document.revision} dibuka`);
    return versionOf(row);
  });
}

/**
 * Keeps a draft whose cells are all right; the screen keeps unfinished cells in the officer's own drafts until then.
 * @throws Refusal CONFLICT with `changed` when someone else saved it meanwhile, REFUSED when it is no draft
 */
export function saveDraft(
  kernel: Kernel,
  actor: Actor,
  input: { id: string; version: number; document: PriorityTable },
): Promise<TableVersion> {
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireDraft(writer, input, input.document);
    const updatedAt = kernel.clock.now();
    const saved = { ...row, document: input.document, version: row.version + 1, updatedAt };
    await writer.update(
      priorityTableTable,
      { id: row.id },
      { document: saved.document, version: saved.version, updatedAt },
    );
    await record(kernel, writer, actor, saved, 'saveDraft', `Draf revisi ${saved.document.revision} disimpan`);
    return versionOf(saved);
  });
}

/** @throws Refusal as `saveDraft` */
export async function discardDraft(
  kernel: Kernel,
  actor: Actor,
  input: { id: string; version: number },
): Promise<void> {
  await kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireDraft(writer, input);
    await writer.delete(priorityTableTable, { id: row.id });
    await record(kernel, writer, actor, row, 'discardDraft', `Draf revisi ${row.document.revision} dibuang`);
  });
}

/**
 * Puts a draft in force from this moment; the table in force until now is withdrawn. Tickets keep the version they
 * were decided with.
 * @throws Refusal as `saveDraft`
 */
export function putInForce(
  kernel: Kernel,
  actor: Actor,
  input: { id: string; version: number; note: string },
): Promise<TableVersion> {
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireDraft(writer, input);
    const at = kernel.clock.now();
    const inForce = {
      status: 'inForce' as const,
      version: row.version + 1,
      note: input.note,
      updatedAt: at,
      inForceAt: at,
      inForceName: actor.name,
    };
    await withdrawCurrent(writer, at);
    await writer.update(priorityTableTable, { id: row.id }, inForce);
    const saved = { ...row, ...inForce };
    await record(kernel, writer, actor, saved, 'putInForce', `Revisi ${row.document.revision} diberlakukan`);
    return versionOf(saved);
  });
}

/** Puts a whole table in force at once, for other systems of the office (REST); an open draft stays as it is. */
export function replaceTable(
  kernel: Kernel,
  actor: Actor,
  input: { document: PriorityTable; note: string },
): Promise<TableVersion> {
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    await withdrawCurrent(writer, kernel.clock.now());
    const revision = await nextRevision(writer);
    const row = await insertVersion(kernel, writer, actor, { ...input, revision, status: 'inForce' });
    await record(kernel, writer, actor, row, 'replace', `Revisi ${row.document.revision} diberlakukan melalui API`);
    return versionOf(row);
  });
}

async function requireDraft(
  writer: Writer,
  input: { id: string; version: number },
  mine?: PriorityTable,
): Promise<PriorityTableRow> {
  const row = await writer.findOneBy(priorityTableTable, { id: input.id });
  if (!row) throw new Refusal('NOT_FOUND', accessText.notFound);
  if (row.version !== input.version) throw await conflictOver(writer, row, mine);
  if (row.status !== 'draft') throw new Refusal('REFUSED', priorityRefusals.notDraft);
  return row;
}

async function withdrawCurrent(writer: Writer, at: number): Promise<void> {
  const current = await writer.findOneBy(priorityTableTable, { status: 'inForce' });
  if (!current) return;
  await writer.update(
    priorityTableTable,
    { id: current.id },
    { status: 'withdrawn', version: current.version + 1, updatedAt: at },
  );
}

async function nextRevision(writer: Writer): Promise<number> {
  const [last] = await writer.find(priorityTableTable, {
    select: { id: true, revision: true },
    order: { revision: 'DESC' },
    take: 1,
  });
  return (last?.revision ?? 0) + 1;
}

async function insertVersion(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  input: Pick<PriorityTableRow, 'revision' | 'document' | 'note'> & { status: 'draft' | 'inForce' },
): Promise<PriorityTableRow> {
  const at = kernel.clock.now();
  const inForce = input.status === 'inForce';
  const row: PriorityTableRow = {
    ...input,
    id: newId(),
    version: 1,
    createdAt: at,
    createdName: actor.name,
    updatedAt: at,
    inForceAt: inForce ? at : null,
    inForceName: inForce ? actor.name : '',
  };
  await writer.insert(priorityTableTable, row);
  return row;
}

async function record(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  row: PriorityTableRow,
  action: string,
  summary: string,
): Promise<void> {
  await writeAudit(kernel, writer, actor, {
    action: `priorityTable.${action}`,
    entity: 'priorityTable',
    entityId: row.id,
    summary: `Tabel prioritas: ${summary}`,
    after: { status: row.status, revision: row.revision, note: row.note, rows: row.document.rows.length },
  });
  announce(kernel, writer, 'priorities', row.id, actor.staffId);
}
