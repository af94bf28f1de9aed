import { Refusal } from '../../../shared/domain/refusal.ts';
import { coverSecretsInForm } from '../../../shared/domain/secrets/cover.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Actor } from '../../connection.ts';
import { type Kernel, newId } from '../../kernel.ts';
import { draftTable } from './table.ts';

const mostDrafts = 500;

/** Text a person typed and did not send yet, newest first. */
export async function listDrafts(kernel: Kernel, actor: Actor) {
  const rows = await kernel.store.read((reader) =>
    reader.find(draftTable, { where: { staffId: owner(actor) }, order: { at: 'DESC' }, take: mostDrafts }),
  );
  return rows.map((row) => ({ key: row.place, body: row.body, at: row.at }));
}

/** Keeps what is typed; a password in it is covered here already, as a draft lies in the database like anything else. */
export async function putDraft(kernel: Kernel, actor: Actor, place: string, typed: string): Promise<void> {
  const body = coverSecretsInForm(typed);
  const at = kernel.clock.now();
  await kernel.store.write(async (writer) => {
    const { affected } = await writer.update(draftTable, { staffId: owner(actor), place }, { body, at });
    if (!affected) await writer.insert(draftTable, { id: newId(), staffId: owner(actor), place, body, at });
  });
}

export async function removeDraft(kernel: Kernel, actor: Actor, place: string): Promise<void> {
  await kernel.store.write((writer) => writer.delete(draftTable, { staffId: owner(actor), place }));
}

function owner(actor: Actor): string {
  if (!actor.staffId) throw new Refusal('FORBIDDEN', accessText.notAllowed);
  return actor.staffId;
}
