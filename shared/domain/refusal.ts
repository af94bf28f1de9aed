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

/** Details a screen needs to show a refusal in its place. */
export type RefusalDetail = {
  /** Fields at fault, with what to do about each. */
  fields?: { path: string; message: string }[];
  /** Requirements of the step that are missing. */
  missing?: { key: string; text: string }[];
  /** What another person changed meanwhile. */
  changed?: { field: string; before: string; after: string; by: string; at: number }[];
};

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
