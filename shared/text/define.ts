/** Languages of the screen, paper and mail. Bahasa Indonesia is the official one; English stands beside it. */
export type Language = 'id' | 'en';

/** A word or sentence, or a function that builds one from values. */
export type Phrase = string | ((...values: never[]) => string);

/** The same keys with the same kind of value: a string for a string, the same parameters for a function. */
export type SameText<T> = {
  [K in keyof T]: T[K] extends (...values: infer A) => string ? (...values: A) => string : string;
};

/** One set of words in every language. Make it with {@link defineText}, read it with `useText` or {@link textIn}. */
export interface TextDict<T> {
  readonly id: T;
  readonly en: T;
}

/**
 * Declares the words of one feature in both languages. A key missing from `en`, one too many, or other
 * parameters is a type error, so no screen can be half translated.
 *
 *     export const callText = defineText({
 *       id: { title: 'Telepon', waiting: (n: number) => `${n} panggilan menunggu` },
 *       en: { title: 'Calls', waiting: (n: number) => `${n} calls waiting` },
 *     });
 */
export function defineText<T extends Record<string, Phrase>>(dict: {
  id: T;
  en: SameText<NoInfer<T>>;
}): { readonly id: T; readonly en: SameText<T> } {
  return dict;
}

/** The words of a dictionary in one language, for code outside React (papers, mail, tests). */
export function textIn<T>(dict: TextDict<T>, language: Language): T {
  return dict[language];
}
