import type { mailParseStates } from '../../../../shared/contract/mail.ts';
import type { Envelope } from './envelope.ts';

/** A file that came with a message. */
export type ReadPart = {
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** Without brackets; empty when it has none. */
  contentId: string;
  /** Shown inside the HTML. */
  inline: boolean;
};
/** What a delivery report says: whose message it speaks of, and how it went. */
export type Report = {
  /** Message-IDs it may speak of. */
  about: string[];
  /** False while the server still tries. */
  failed: boolean;
  /** Code of the last answer, such as 5.1.1; empty when it says none. */
  status: string;
};
export type ReadMessage = Envelope & {
  parse: (typeof mailParseStates)[number];
  /** Codes of shared/text/mail-notices.ts, with a value after a bar where they take one. */
  notices: string[];
  text: string;
  textCut: boolean;
  /** Cleaned; null where there is none to show. */
  html: string | null;
  remoteCount: number;
  parts: ReadPart[];
  report: Report | null;
};
