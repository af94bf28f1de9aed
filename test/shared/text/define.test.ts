import { expect, test } from 'vitest';
import { defineText, textIn } from '../../../shared/text/define.ts';

const words = defineText({
  id: { title: 'Telepon', waiting: (n: number) => `${n} menunggu` },
  en: { title: 'Calls', waiting: (n: number) => `${n} waiting` },
});

test('a dictionary gives its words in the language asked for', () => {
  expect(textIn(words, 'id').title).toBe('Telepon');
  expect(textIn(words, 'en').waiting(3)).toBe('3 waiting');
});

test('a missing, extra or differently built word does not compile', () => {
  // @ts-expect-error `b` has no English
  defineText({ id: { a: 'x', b: 'y' }, en: { a: 'x' } });
  // @ts-expect-error `b` has no Indonesian
  defineText({ id: { a: 'x' }, en: { a: 'x', b: 'y' } });
  // @ts-expect-error other parameter
  defineText({ id: { f: (n: number) => `${n}` }, en: { f: (n: string) => n } });
});
