import { createContext, useContext } from 'react';
import type { ProcedureDocument } from '../../../../shared/domain/procedure/document.ts';
import type { StepAction, TicketDetail } from '../parts/types.ts';
import type { DialogName } from './next.ts';

/** A dialog that is open, with what it is about. */
export type Shown =
  | { name: DialogName }
  | { name: 'missing'; action: StepAction }
  | { name: 'depart'; outcome: 'skipped' | 'deviated' }
  | { name: 'explain'; what: 'step' | 'ticket'; stepRunId?: string }
  | { name: 'justify'; key: string; text: string }
  | { name: 'acknowledge'; stepRunId: string };

/** What every part of the ticket page shares. */
export interface Desk {
  ticket: TicketDetail;
  /** The text of the running procedure; undefined while it loads. */
  document: ProcedureDocument | undefined;
  /** Why the text of the procedure could not be loaded; asking again may help. */
  documentError: unknown;
  reloadDocument: () => void;
  /** The required data that the user gives. */
  asked: TicketDetail['requiredData'];
  canWork: boolean;
  open: (dialog: Shown) => void;
  /** The tab that is shown beside the timeline. */
  panel: string;
  showPanel: (key: string) => void;
  /** Does what a way of the running step asks for: a dialog, the missing requirements, or completing it. */
  act: (action: StepAction) => void;
  /** Takes the last completed step back. */
  undo: () => void;
  busy: boolean;
}

/** What tells the officer that a colleague's change came first; the ticket page puts its dialog here. */
export const RefusedContext = createContext<((error: unknown) => void) | undefined>(undefined);

export function useRefused(): (error: unknown) => void {
  const refused = useContext(RefusedContext);
  if (refused === undefined) throw new Error('useRefused is for parts of the ticket page.');
  return refused;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useDesk is for parts of the ticket page.');
  return desk;
}
