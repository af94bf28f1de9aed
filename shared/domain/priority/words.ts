import { normaliseWord } from './normalise-word.ts';

/** The Indonesian words and codes of the table's closed lists, for cells, comparison and pasted text. */
export const WORDS = {
  category: { technical: 'Teknis', nonTechnical: 'Non Teknis' },
  kind: { hardware: 'Hardware', software: 'Software', procedure: 'Prosedur', other: 'Lain-lain' },
  urgency: { urgent: 'Mendesak', notUrgent: 'Tidak Mendesak', rule: 'Menurut batas tahap' },
  impact: { small: 'Kecil', medium: 'Sedang', large: 'Besar' },
  priority: { high: 'Tinggi', medium: 'Menengah', low: 'Rendah' },
  active: { true: 'Ya', false: 'Tidak' },
} as const;
export type WordList = keyof typeof WORDS;

/** Other spellings: the codes of the Gorontalo classification (domain.md §1.3 table A) and what people type. */
const ALSO: { [List in WordList]: Record<string, keyof (typeof WORDS)[List]> } = {
  category: {
    t: 'technical',
    technical: 'technical',
    nt: 'nonTechnical',
    nonteknis: 'nonTechnical',
    nontechnical: 'nonTechnical',
  },
  kind: {
    hw: 'hardware',
    'perangkat keras': 'hardware',
    sw: 'software',
    'perangkat lunak': 'software',
    ps: 'procedure',
    procedure: 'procedure',
    l: 'other',
    lain: 'other',
    lainnya: 'other',
    other: 'other',
  },
  urgency: {
    m: 'urgent',
    urgent: 'urgent',
    tm: 'notUrgent',
    'not urgent': 'notUrgent',
    aturan: 'rule',
    rule: 'rule',
    'batas tahap': 'rule',
    'menurut tahap': 'rule',
  },
  impact: { k: 'small', small: 'small', s: 'medium', medium: 'medium', b: 'large', large: 'large' },
  priority: { t: 'high', high: 'high', m: 'medium', medium: 'medium', r: 'low', low: 'low' },
  active: { aktif: 'true', y: 'true', 'tidak aktif': 'false', t: 'false', n: 'false' },
};

/** The stored value meant by a word or code, in any case and spacing; undefined when the list has no such word. */
export function wordValue<List extends WordList>(list: List, text: string): keyof (typeof WORDS)[List] | undefined {
  const wanted = normaliseWord(text);
  const words: Record<string, string> = WORDS[list];
  for (const value of keysOf(WORDS[list])) if (normaliseWord(words[String(value)] ?? '') === wanted) return value;
  return Object.hasOwn(ALSO[list], wanted) ? ALSO[list][wanted] : undefined;
}

/** The words of a list as a person may type them, for messages: `Kecil, Sedang, Besar`. */
export const choices = (list: WordList): string => Object.values(WORDS[list]).join(', ');

function keysOf<T extends object>(object: T): (keyof T)[] {
  const keys: (keyof T)[] = [];
  for (const key in object) keys.push(key);
  return keys;
}
