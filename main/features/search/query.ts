import { digitsFragment } from '../../../shared/domain/phone/phone.ts';
import { fold, wordsOf } from './fold.ts';
import { sameMeaning } from './synonyms.ts';

/** One part of what was typed; a record must fit every part. */
export type Part = {
  /** Beginnings of words, any of which will do; a single character stands for itself ("pokja 2" is not "pokja 20"). */
  words: readonly string[];
  /** Fragments of codes and numbers, any of which will do. */
  codes: readonly string[];
};
const mostParts = 8;
const longestWord = 60;

/**
 * Takes apart what a person typed. Nothing typed can be an error: signs are ignored, too much is cut off.
 * An empty list means there is nothing to look for.
 */
export function parseQuery(query: string): Part[] {
  const whole = numberParts(query);
  if (whole.length > 0) return [{ words: wordsOf(query).length === 1 ? wordsOf(query) : [], codes: whole }];
  const parts = new Map<string, Part>();
  for (const piece of fold(query).split(/\s+/)) {
    for (const part of partsOf(piece)) parts.set(JSON.stringify(part), part);
  }
  const all = [...parts.values()];
  // A single letter is a word being typed: it says little and costs much, so it counts only where it stands alone.
  const telling = all.filter(
    (part) => part.codes.length > 0 || part.words.some((word) => /../u.test(word) || /\d/.test(word)),
  );
  return (telling.length > 0 ? telling : all).slice(0, mostParts);
}

/** The fragments when the whole query is one number written with spaces, dots, dashes or brackets. */
function numberParts(query: string): string[] {
  const typed = query.trim();
  if (!/^[+(]?[\d\s().,+/-]+$/.test(typed)) return [];
  const digits = typed.replace(/\D/g, '');
  if (digits.length < 3) return [];
  // A stored number begins with +62 where people type 0; other codes may begin with zeros that count.
  const isPhone = typed.startsWith('+') || /^(0[2-9]|62|00[1-9])/.test(digits);
  return unique([typed.replace(/\s+/g, ''), digits, isPhone ? digitsFragment(typed) : '']);
}

function partsOf(piece: string): Part[] {
  const words = wordsOf(piece).map((word) => word.slice(0, longestWord));
  if (/\d/.test(piece) && words.join('').length >= 3) {
    const digits = piece.replace(/\D/g, '');
    const codes = unique([trimSigns(piece), digits.length >= 3 && digits.length >= piece.length / 2 ? digits : '']);
    return [{ words: words.length === 1 ? words : [], codes }];
  }
  return words.map((word) => ({ words: sameMeaning(word), codes: [] }));
}

function trimSigns(piece: string): string {
  return piece.replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}]+$/gu, '').slice(0, longestWord);
}

function unique(texts: string[]): string[] {
  return [...new Set(texts.filter((text) => text.length >= 3))];
}
