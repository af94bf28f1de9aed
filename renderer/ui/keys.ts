/**
 * Keys of a shortcut as written in code: `F2`, `mod+K` (Ctrl, or Cmd on a Mac), `shift+Delete`, `?`, `e`, or two
 * single keys one after the other: `g a`. Letters are compared without case.
 */
export type Keys = string;

/** The part of a KeyboardEvent that decides which shortcut it is. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** True for one printable key without Ctrl/Alt: such a shortcut must never fire while somebody types. */
export function isSingleKey(keys: Keys): boolean {
  return !keys.includes('+') && keys.split(' ').every((key) => key.length === 1);
}

/** Whether a key press is this (part of a) shortcut. Shift is ignored for signs such as `?` that need it. */
export function matches(press: KeyPress, part: string): boolean {
  const pieces = part === '+' ? ['+'] : part.split('+');
  const key = pieces.at(-1) ?? '';
  const wants = (name: string) => pieces.slice(0, -1).includes(name);
  if ((press.ctrlKey || press.metaKey) !== wants('mod') || press.altKey !== wants('alt')) return false;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSign && press.shiftKey !== wants('shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}

/** The keys as printed on a keyboard, one list per press: `mod+K` is `[['Ctrl', 'K']]`, `g a` is `[['G'], ['A']]`. */
export function keyCaps(keys: Keys): string[][] {
  const names: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', ArrowUp: '↑', ArrowDown: '↓' };
  return keys.split(' ').map((part) => {
    const pieces = part === '+' ? ['+'] : part.split('+');
    return pieces.map((piece) => names[piece] ?? (piece.length === 1 ? piece.toUpperCase() : piece));
  });
}
