import type { Icon } from '@tabler/icons-react';
import type { Keys } from './keys.ts';
import { createRegistry } from './registry.ts';

/** One line of the command palette: something to do, or a search result to open. */
export interface Command {
  id: string;
  label: string;
  description?: string;
  group?: string;
  icon?: Icon;
  /** Other words an officer may type for it. */
  keywords?: string[];
  shortcut?: Keys;
  run: () => void;
}

const registry = createRegistry<{ commands: Command[] }>();

/** The commands that the mounted components offer now. */
export const useAllCommands = (): Command[] => registry.useAll().flatMap((entry) => entry.commands);

/** Offers commands in the palette while the calling component is on screen. */
export function useCommands(commands: Command[]): void {
  registry.useEntry({ commands }, commands.map(({ id, label }) => `${id} ${label}`).join('\n'));
}

/** Commands whose words all begin a word of the label, group or keywords: "pri bar" finds "Prioritas: baris baru". */
export function filterCommands(commands: Command[], query: string): Command[] {
  const wanted = words(query);
  return commands.filter((command) => {
    const own = words([command.label, command.group ?? '', ...(command.keywords ?? [])].join(' '));
    return wanted.every((word) => own.some((candidate) => candidate.startsWith(word)));
  });
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
