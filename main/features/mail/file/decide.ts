import type { MailSuggestion } from '../../../../shared/text/mail-notices.ts';
import type { MailKind } from '../parse/kinds.ts';

/** A ticket a message may belong to. */
export type Candidate = {
  ticketId: string;
  closed: boolean;
  /** Who wrote it, as seen from the ticket: its reporter or somebody of that correspondence, LKPP, or nobody known there. */
  side: 'user' | 'lkpp' | 'stranger';
};
/** Everything that speaks for a ticket, strongest first. */
export type Clues = {
  kind: MailKind;
  /** It answers one of our messages or one that was filed. */
  byReference: Candidate | null;
  /** The subject carries the ticket's number with our mark. */
  byToken: Candidate | null;
  /** The subject carries a number with a wrong mark. */
  byForgedToken: Candidate | null;
  /** The subject carries a bare number. */
  byNumber: Candidate | null;
  /** The sender has an open ticket. */
  bySender: Candidate | null;
};
export type Decision =
  /** `side` is null for automatic mail, which moves nothing. Only the user's own answer completes the user's step. */
  | { do: 'file'; ticketId: string; by: 'references' | 'token'; side: Candidate['side'] | null }
  | { do: 'suggest'; ticketId: string; why: MailSuggestion }
  | { do: 'wait' }
  | { do: 'keep' };

/**
 * Joins, suggests or waits. Only what an outsider cannot make up joins by itself: a reference to our own correspondence, or
 * the marked number. Automatic mail may join what it answers, but moves no SOP and never asks for a decision. An answer to
 * a closed ticket waits for a person, lest nobody sees it.
 */
export function decide(clues: Clues): Decision {
  const proven = clues.byReference ?? clues.byToken;
  const by = clues.byReference ? 'references' : 'token';
  if (clues.kind !== 'message') {
    if (!proven) return { do: 'keep' };
    return { do: 'file', ticketId: proven.ticketId, by, side: null };
  }
  if (proven?.closed) return { do: 'suggest', ticketId: proven.ticketId, why: 'closed' };
  if (proven) {
    return { do: 'file', ticketId: proven.ticketId, by, side: proven.side };
  }
  if (clues.byForgedToken) return { do: 'suggest', ticketId: clues.byForgedToken.ticketId, why: 'badToken' };
  if (clues.byNumber) return { do: 'suggest', ticketId: clues.byNumber.ticketId, why: 'number' };
  if (clues.bySender) return { do: 'suggest', ticketId: clues.bySender.ticketId, why: 'sender' };
  return { do: 'wait' };
}
