import { useEffect, useState } from 'react';
import { isSingleKey, type Keys, matches } from './keys.ts';
import { paletteIsOpen } from './palette.ts';
import { remember, remembered } from './preferences.ts';
import { createRegistry } from './registry.ts';

/** One shortcut that is active now. */
export interface Shortcut {
  keys: Keys;
  label: string;
  /** Heading in the `?` dialog. */
  group: string;
  run: () => void;
  /** Also while a dialog is open (single keys are otherwise silent then). */
  inDialog: boolean;
}

export interface ShortcutOptions {
  group: string;
  /** False takes the shortcut out while the action is not possible. */
  enabled?: boolean;
  inDialog?: boolean;
}

const registry = createRegistry<Shortcut>();

/** The shortcuts active on this page, for the `?` dialog. */
export const useShortcuts = registry.useAll;

/**
 * Makes `keys` run `handler` while the calling component is on screen, and lists it in the `?` dialog. Single keys
 * (`e`, `g a`) work only where nothing is being typed and can be turned off; F-keys and Ctrl work always. Where two
 * components ask for the same keys, the one mounted last wins.
 */
export function useShortcut(keys: Keys, label: string, handler: () => void, options: ShortcutOptions): void {
  const { group, enabled = true, inDialog = false } = options;
  const entry = enabled ? { keys, label, group, inDialog, run: handler } : undefined;
  registry.useEntry(entry, [keys, label, group, enabled, inDialog].join('\n'));
}

/** Whether single-key shortcuts are on (WCAG 2.1.4 wants a way to turn them off), and the switch for it. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(singleKeysOn);
  return [
    on,
    (next) => {
      remember('singleKeys', next ? undefined : 'off');
      setOn(next);
    },
  ];
}

const singleKeysOn = () => remembered('singleKeys') !== 'off';

/** How long the second key of `g a` may wait, in milliseconds. */
const sequenceTime = 1200;

/** Listens for the keyboard. Mounted once by UiProvider. */
export function ShortcutKeys() {
  useEffect(() => {
    let first: { key: string; at: number } | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const before = first !== undefined && event.timeStamp - first.at < sequenceTime ? first.key : undefined;
      const wanted = registry.all().toReversed();
      const hit = wanted.find((shortcut) => isHit(shortcut, event, before));
      first = /^[a-z]$/i.test(event.key) && hit === undefined ? { key: event.key, at: event.timeStamp } : undefined;
      if (hit === undefined) return;
      event.preventDefault();
      hit.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return null;
}

function isHit(shortcut: Shortcut, event: KeyboardEvent, before: string | undefined): boolean {
  const [one = '', two] = shortcut.keys === ' ' ? [' '] : shortcut.keys.split(' ');
  const pressed =
    two === undefined
      ? matches(event, one) && !(before !== undefined && startsSequence(before, event))
      : before?.toLowerCase() === one.toLowerCase() && matches(event, two);
  if (!pressed) return false;
  if (!isSingleKey(shortcut.keys)) return true;
  if (!singleKeysOn() || isTyping(event.target)) return false;
  return shortcut.inDialog || !(paletteIsOpen() || document.querySelector('[aria-modal="true"]') !== null);
}

/** After `g`, the `a` of `g a` must not also fire a plain `a`. */
function startsSequence(before: string, event: KeyboardEvent): boolean {
  return registry.all().some(({ keys }) => {
    const [one, two] = keys.split(' ');
    return two !== undefined && one?.toLowerCase() === before.toLowerCase() && matches(event, two);
  });
}

/** Whether a key pressed on this element is text (or type-ahead in a menu) and not a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.closest('textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]') !== null;
}
