import type { ComponentType } from 'react';

export interface QueueActionProps {
  ticketIds: string[];
  /** The action is done: the ticks go. */
  onDone: () => void;
}

/** What another feature can do with the ticked tickets of a queue. */
export interface QueueAction {
  key: string;
  /** A button; render nothing where the officer may not. */
  Action: ComponentType<QueueActionProps>;
}

const actions = new Map<string, QueueAction>();

/** Adds an action; call it once when the application starts. The same key replaces. */
export function registerQueueAction(action: QueueAction): void {
  actions.set(action.key, action);
}

export const queueActions = (): readonly QueueAction[] => [...actions.values()];
