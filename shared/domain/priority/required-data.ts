import { normaliseWord } from './normalise-word.ts';
import type { RequiredDatum } from './table.ts';

/**
 * `kode tender, user id` → data with keys made from the words (`kodeTender`, `userId`), never the same key twice; a label
 * that is `known` already keeps its key, so that ticks made in tickets stay with it.
 */
export function readRequiredData(text: string, known: readonly RequiredDatum[]): RequiredDatum[] {
  const keys = new Map(known.map((datum) => [normaliseWord(datum.label), datum.key]));
  const taken = new Set(keys.values());
  const used = new Set<string>();
  return text
    .split(/[,;\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== '')
    .map((label) => {
      const same = keys.get(normaliseWord(label));
      const key = same !== undefined && !used.has(same) ? same : freshKey(label, new Set([...taken, ...used]));
      used.add(key);
      return { key, label };
    });
}

function freshKey(label: string, taken: ReadonlySet<string>): string {
  const words =
    label
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const joined = words
    .map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');
  const base = (/^[a-z]/.test(joined) ? joined : `data${joined}`).slice(0, 36);
  let key = base;
  for (let count = 2; taken.has(key); count++) key = `${base}${count}`;
  return key;
}
