import { z } from 'zod';
import type { Reader, Writer } from '../../store/store.ts';
import { saveSetting } from '../office/settings.ts';
import { settingTable } from '../office/table.ts';

const cursorDocument = z.object({
  cursor: z.int().min(0),
  /** How often the feed had to be read from its beginning again. */
  generation: z.int().min(0).default(0),
});
export type Cursor = z.infer<typeof cursorDocument>;

/** How far LKPP's feed was read; `version` is for {@link moveCursor}. */
export async function readCursor(reader: Reader): Promise<Cursor & { version: number | null }> {
  const row = await reader.findOneBy(settingTable, { id: 'gateway-cursor' });
  return { ...cursorDocument.parse(row?.document ?? { cursor: 0 }), version: row?.version ?? null };
}

/** Moves the cursor, in the write of what it stands for. */
export async function moveCursor(writer: Writer, to: Cursor, basedOn: number | null, at: number): Promise<void> {
  await saveSetting(writer, 'gateway-cursor', to, basedOn, at);
}
