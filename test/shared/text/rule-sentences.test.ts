import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTables } from '../../../shared/domain/priority/index.ts';
import { shippedPriorityTable as table } from '../../../shared/domain/priority/shipped.ts';
import { ruleSentence } from '../../../shared/text/rule-sentences.ts';

const sentencesIn = (file: string) =>
  [
    ...readFileSync(new URL(`../../../shared/domain/${file}`, import.meta.url), 'utf8').matchAll(/'([A-Z][^']+\.)'/g),
  ].map(([, sentence = '']) => sentence);

describe('the sentences of the rules in an English session', () => {
  it('every sentence of the priority table has its English', () => {
    const own = [...sentencesIn('priority/table.ts'), ...sentencesIn('priority/validate.ts')];
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((sentence) => ruleSentence(sentence, 'en') === sentence)).toEqual([]);
  });

  it('a code used twice is named with its row', () => {
    expect(ruleSentence('Kode P01 sudah dipakai pada baris 3.', 'en')).toBe('Code P01 is already used in row 3.');
    expect(ruleSentence('Alasan harus diisi.', 'id')).toBe('Alasan harus diisi.');
  });

  it('a comparison of two versions speaks the language of its reader', () => {
    const next = { ...table, matrix: { ...table.matrix, urgent: { ...table.matrix.urgent, small: 'low' as const } } };
    expect(compareTables(table, next, 'en')).toMatchObject([
      { where: 'Matrix', field: 'Urgent × Small', after: 'Low' },
    ]);
    expect(compareTables(table, next)).toMatchObject([
      { where: 'Matriks', field: 'Mendesak × Kecil', after: 'Rendah' },
    ]);
  });
});
