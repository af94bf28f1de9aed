import { expect, test } from 'vitest';
import { initials } from '../../../renderer/ui/initials.ts';
import { isSingleKey, type KeyPress, keyCaps, matches } from '../../../renderer/ui/keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('letters, signs and sequences are single keys; F-keys and Ctrl are not', () => {
  expect(['e', '?', 'g a', '/'].map(isSingleKey)).toEqual([true, true, true, true]);
  expect(['F2', 'mod+K', 'Escape', 'shift+Delete'].map(isSingleKey)).toEqual([false, false, false, false]);
});

test('a shortcut matches exactly the keys held', () => {
  expect(matches(press('k', { ctrlKey: true }), 'mod+K')).toBe(true);
  expect(matches(press('k', { metaKey: true }), 'mod+K')).toBe(true);
  expect(matches(press('k'), 'mod+K')).toBe(false);
  expect(matches(press('e', { ctrlKey: true }), 'e')).toBe(false);
  expect(matches(press('E', { shiftKey: true }), 'e')).toBe(false);
  expect(matches(press('F2'), 'F2')).toBe(true);
});

test('a sign that needs shift on the keyboard matches without asking for shift', () => {
  expect(matches(press('?', { shiftKey: true }), '?')).toBe(true);
});

test('key caps read as printed on the keyboard', () => {
  expect(keyCaps('mod+K')).toEqual([['Ctrl', 'K']]);
  expect(keyCaps('g a')).toEqual([['G'], ['A']]);
});

test('initials come from the first and last word and skip titles in front of nothing', () => {
  expect(initials('Petugas Contoh Satu')).toBe('PS');
  expect(initials('Petugas')).toBe('P');
  expect(initials('  ')).toBe('');
});
