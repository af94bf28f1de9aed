import { ReadingRoom } from '../../main/features/mail/parse/reading-room.ts';
import { nobodyGiven } from '../corpus/case.ts';
import { corpus } from '../corpus/index.ts';
import { hashOf, verdict } from '../support/mail/verdict.ts';

/**
 * Opens the messages of the corpus that take megabytes or seconds each, one after another, in the threads the product opens
 * mail in. What takes longer than `timeMs` must come back unopened, with its head.
 * @param names only these
 */
export async function readHeavy(timeMs?: number, names?: readonly string[]) {
  const room = new ReadingRoom(timeMs);
  const counts: Record<string, number> = {};
  const wrong: string[] = [];
  const chosen = corpus.filter((each) => each.heavy && (names?.includes(each.name) ?? true));
  for (const each of chosen) {
    const bytes = each.bytes(nobodyGiven);
    const before = hashOf(bytes);
    const started = performance.now();
    const read = await room.read(bytes);
    const took = performance.now() - started;
    counts[read.parse] = (counts[read.parse] ?? 0) + 1;
    const parts = read.parts.map((part) => ({ ...part, size: part.bytes.length, sha256: hashOf(part.bytes) }));
    for (const what of verdict(each, { ...read, parts, lines: [] })) wrong.push(`${each.name}: ${what}`);
    if (hashOf(bytes) !== before) wrong.push(`${each.name}: its bytes were changed`);
    if (timeMs !== undefined && took > timeMs + 5_000) wrong.push(`${each.name}: took ${Math.round(took)} ms`);
  }
  await room.close();
  return { count: chosen.length, counts, wrong };
}

if (process.argv[1] === import.meta.filename) {
  const { count, counts, wrong } = await readHeavy();
  console.log(`${count} surat raksasa ${JSON.stringify(counts)}, ${wrong.length} salah`);
  for (const each of wrong) console.log(`  - ${each}`);
  process.exit(wrong.length === 0 ? 0 : 1);
}
