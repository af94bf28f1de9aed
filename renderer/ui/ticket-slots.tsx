import { type ComponentType, Suspense } from 'react';
import type { z } from 'zod';
import type { commandName, ticketDetail } from '../../shared/contract/tickets.ts';

export type TicketInSlot = z.infer<typeof ticketDetail>;
type CommandName = z.infer<typeof commandName>;

/** What a part of another feature is told on the page of a ticket. */
export interface TicketPartProps {
  ticket: TicketInSlot;
  canWork: boolean;
  /** Brings the panel of this feature to the front. */
  onShow: () => void;
}
export interface TicketDialogPartProps {
  ticket: TicketInSlot;
  onClose: () => void;
  /** The dialog is done; the panel of its feature is shown. */
  onDone: () => void;
  /** The plain dialog of the command instead. */
  onPlain: () => void;
}

/** What a feature adds to the page of a ticket without the two features importing each other. */
export interface TicketPanel {
  /** Value of the tab; also names the panel. */
  key: string;
  /** Words of the tab, with a count where something waits. */
  Title: ComponentType<TicketPartProps>;
  /** Content of the tab. */
  Panel: ComponentType<TicketPartProps>;
  /** A fact in the header; render nothing when there is none. */
  Header?: ComponentType<TicketPartProps>;
  /** Work that must not be overlooked, under the header; render nothing when there is none. */
  Task?: ComponentType<TicketPartProps>;
  /** A way to answer beside the plain one, under the place to write; render nothing where it does not fit. */
  Reply?: ComponentType<TicketPartProps>;
  /** Dialogs that take the place of the plain one of a command. */
  dialogs?: Partial<Record<CommandName, ComponentType<TicketDialogPartProps>>>;
  /** Whether the dialogs are for this ticket; left out: for every ticket. */
  dialogsFor?: (ticket: TicketInSlot) => boolean;
}

const panels = new Map<string, TicketPanel>();

/** Adds a panel to every ticket page; call it once when the application starts. The same key replaces. */
export function registerTicketPanel(panel: TicketPanel): void {
  panels.set(panel.key, panel);
}

/** The panels in the order they were registered. */
export const ticketPanels = (): readonly TicketPanel[] => [...panels.values()];

/** The dialog a feature brings for a command, with the panel it belongs to. */
export function ticketDialogFor(
  command: string,
  ticket: TicketInSlot,
): { key: string; Dialog: ComponentType<TicketDialogPartProps> } | undefined {
  for (const { key, dialogs = {}, dialogsFor } of panels.values()) {
    if (dialogsFor?.(ticket) === false) continue;
    const found = Object.entries(dialogs).find(([name]) => name === command)?.[1];
    if (found !== undefined) return { key, Dialog: found };
  }
  return undefined;
}

interface TicketSlotsProps {
  part: 'Header' | 'Task' | 'Reply';
  ticket: TicketInSlot;
  canWork: boolean;
  onShow: (key: string) => void;
}

/** One part of every panel, each loading by itself. */
export function TicketSlots({ part, ticket, canWork, onShow }: TicketSlotsProps) {
  return ticketPanels().map((panel) => {
    const Part = panel[part];
    if (Part === undefined) return null;
    return (
      <Suspense key={panel.key} fallback={null}>
        <Part ticket={ticket} canWork={canWork} onShow={() => onShow(panel.key)} />
      </Suspense>
    );
  });
}
