import type { Language } from '../../../../shared/text/define.ts';
import { type PaperWords, paperWords } from '../../../../shared/text/paper.ts';

export type PaperErrorCode = 'cancelled' | 'timeout' | 'closed' | 'crashed' | 'failed' | 'badDocument';

/** A paper could not be made; `message` is in the user's words, `cause` keeps the technical reason for the log. */
export class PaperError extends Error {
  override name = 'PaperError';
  readonly code: PaperErrorCode;

  constructor(code: PaperErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The fixed words of a paper in its language (Indonesian unless asked otherwise). */
export function wordsOf(doc: { language?: Language }): PaperWords {
  return paperWords(doc.language ?? 'id');
}
