/** A sentence in both languages of the application. */
export type Said = { id: string; en: string };

export const refusalCodes = [
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'REFUSED',
  'LOCKED',
  'TOO_LARGE',
  'UNAVAILABLE',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Details of a refusal; `S` is a sentence of ours: in both languages inside the core, in the reader's own outside. */
type DetailIn<S> = {
  /** Fields at fault, with what to do about each. */
  fields?: { path: string; message: S }[];
  /** Requirements of the step that are missing; plain where they are quoted from the SOP or the priority table. */
  missing?: { key: string; text: S | string }[];
  /** What another person changed meanwhile. */
  changed?: { field: string; before: string; after: string; by: string; at: number }[];
};
/** What the core says about a refusal besides its sentence. */
export type RefusalDetail = DetailIn<Said>;
/** Details a screen needs to show a refusal in its place. */
export type ShownDetail = DetailIn<string>;

/** The details in one language, as they go over the wire. */
export function shownDetail({ fields, missing, ...rest }: RefusalDetail, language: keyof Said): ShownDetail {
  return {
    ...rest,
    ...(fields && { fields: fields.map(({ path, message }) => ({ path, message: message[language] })) }),
    ...(missing && {
      missing: missing.map(({ key, text }) => ({ key, text: typeof text === 'string' ? text : text[language] })),
    }),
  };
}

/**
 * The application declines to do something and says why in the user's words. Everything a person can cause is a
 * Refusal; any other error is a fault of ours and is logged as one.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly said: Said;
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, said: Said, detail: RefusalDetail = {}, cause?: unknown) {
    super(said.id, { cause });
    this.name = 'Refusal';
    this.code = code;
    this.said = said;
    this.detail = detail;
  }
}
