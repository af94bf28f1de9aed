import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import { newId } from '../../kernel.ts';
import { writeAudit } from '../audit/service.ts';
import type { Desk } from './desk.ts';
import { savedViewTable } from './table.ts';

const most = 100;

/** Saved views: one's own and those shared in the office, by name. */
export async function listViews(desk: Desk, actor: Actor) {
  const rows = await desk.kernel.store.read((reader) =>
    reader.find(savedViewTable, {
      where: [{ staffId: actor.staffId ?? '' }, { shared: true }],
      order: { name: 'ASC', id: 'ASC' },
      take: most,
    }),
  );
  return rows.map(({ id, name, shared, query, staffId }) => ({
    id,
    name,
    shared,
    mine: staffId === actor.staffId,
    query,
  }));
}

/** Saves a view, a new one or one of one's own. @throws Refusal when it is someone else's */
export async function saveView(
  desk: Desk,
  actor: Actor,
  input: { id?: string; name: string; shared: boolean; query: string },
): Promise<void> {
  const staffId = ownerOf(actor);
  const { name, shared, query } = input;
  const updatedAt = desk.kernel.clock.now();
  await desk.kernel.store.write(async (writer) => {
    const id = input.id ?? newId();
    if (input.id === undefined) await writer.insert(savedViewTable, { id, staffId, name, shared, query, updatedAt });
    else {
      const { affected } = await writer.update(savedViewTable, { id, staffId }, { name, shared, query, updatedAt });
      if (!affected) throw new Refusal('NOT_FOUND', ticketRefusal.viewGone);
    }
    await writeAudit(desk.kernel, writer, actor, {
      action: 'view.save',
      entity: 'savedView',
      entityId: id,
      summary: `Tampilan "${name}" disimpan`,
      after: { name, shared },
    });
  });
}

/** @throws Refusal when it is someone else's */
export async function removeView(desk: Desk, actor: Actor, id: string): Promise<void> {
  const staffId = ownerOf(actor);
  await desk.kernel.store.write(async (writer) => {
    const { affected } = await writer.delete(savedViewTable, { id, staffId });
    if (!affected) throw new Refusal('NOT_FOUND', ticketRefusal.viewGone);
    await writeAudit(desk.kernel, writer, actor, {
      action: 'view.remove',
      entity: 'savedView',
      entityId: id,
      summary: 'Tampilan tersimpan dihapus',
    });
  });
}

function ownerOf(actor: Actor): string {
  if (actor.staffId === null) throw new Refusal('FORBIDDEN', accessText.notAllowed);
  return actor.staffId;
}
