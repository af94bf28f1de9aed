import { expect, test } from 'vitest';
import { type Command, filterCommands } from '../../../renderer/ui/commands.ts';
import { fileSize, takeFiles } from '../../../renderer/ui/files.ts';

const command = (label: string, keywords: string[] = []): Command => ({
  id: label,
  label,
  keywords,
  run: () => undefined,
});
const commands = [command('Laporan'), command('Prioritas: baris baru'), command('Antrean', ['tiket', 'queue'])];
const found = (query: string) => filterCommands(commands, query).map(({ label }) => label);

test('the beginnings of words are enough, in any order', () => {
  expect(found('pri bar')).toEqual(['Prioritas: baris baru']);
  expect(found('BARU prio')).toEqual(['Prioritas: baris baru']);
  expect(found('tik')).toEqual(['Antrean']);
  expect(found('ritas')).toEqual([]);
  expect(found('')).toHaveLength(3);
});

test('files that break a rule are left out one by one and named, the others are taken', () => {
  const rules = { endings: ['.png', '.pdf'], maxBytes: 10, maxFiles: 2 };
  const offered = [
    new File(['12345'], 'a.PNG'),
    new File(['12345678901'], 'besar.pdf'),
    new File(['1'], 'program.exe'),
    new File(['1'], 'b.pdf'),
    new File(['1'], 'c.pdf'),
  ];
  const { files, problems } = takeFiles([], offered, rules);
  expect(files.map(({ name }) => name)).toEqual(['a.PNG', 'b.pdf']);
  expect(problems).toEqual([
    { kind: 'big', name: 'besar.pdf' },
    { kind: 'wrongKind', name: 'program.exe' },
    { kind: 'many' },
  ]);
});

test('sizes read as in Indonesian', () => {
  expect(fileSize(1_400_000)).toBe('1,4 MB');
  expect(fileSize(512_000)).toBe('512 kB');
  expect(fileSize(3)).toBe('1 kB');
});
