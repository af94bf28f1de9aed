import { normaliseWord } from '../priority/normalise-word.ts';

/**
 * Data the shipped priority table and the signed SOPs call by different names: key of the table → keys of the SOP that
 * together say the same (`Telepon` of row P04 is `Nomor telepon yang bisa dihubungi` of SOP Error Aplikasi 1.3).
 */
const inTheSop: ReadonlyMap<string, readonly string[]> = new Map([
  ['phone', ['phoneNumber']],
  ['tenderCodeName', ['tenderCode', 'tenderName']],
  ['screen', ['screenshot']],
  ['screenshotExpanded', ['screenshotAfterDoubleClick']],
  ['versions', ['applicationVersion']],
  ['lpse', ['lpseIdentity']],
]);

/** A datum that is asked for once: under the SOP's key and words where it names it, else under the priority row's. */
export type Datum = {
  key: string;
  text: string;
  /** The other names of it: keys of the priority row, by which it may have been ticked or justified. */
  also: readonly string[];
  /** The priority row asks for it (too). */
  ofRow: boolean;
};

/**
 * What SOP and priority row ask for, each datum once, the SOP's own first.
 * @param ofSop key → words
 */
export function mergeData(
  ofSop: ReadonlyMap<string, string>,
  ofRow: readonly { key: string; label: string }[],
): Datum[] {
  const merged = new Map<string, Datum>();
  for (const [key, text] of ofSop) merged.set(key, { key, text, also: [], ofRow: false });
  for (const { key, label } of ofRow) {
    for (const name of keysInSop(key, label, ofSop)) {
      const { text, also } = merged.get(name) ?? { text: label, also: [] };
      merged.set(name, { key: name, text, also: name === key ? also : [...also, key], ofRow: true });
    }
  }
  return [...merged.values()];
}

function keysInSop(key: string, label: string, ofSop: ReadonlyMap<string, string>): readonly string[] {
  if (ofSop.has(key)) return [key];
  const others = inTheSop.get(key);
  if (others?.every((other) => ofSop.has(other))) return others;
  const words = normaliseWord(label);
  const twin = [...ofSop].find(([, text]) => normaliseWord(text) === words);
  return twin ? [twin[0]] : [key];
}

/** Whether a datum is there: under any of its names, or under all the keys an SOP splits it into. */
export const isHad = ({ key, also }: Pick<Datum, 'key' | 'also'>, has: (key: string) => boolean): boolean =>
  [key, ...also].some((name) => has(name) || (inTheSop.get(name)?.every(has) ?? false));
