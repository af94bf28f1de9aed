import { describe, expect, it } from 'vitest';
import { parseCell, parsePastedRows } from '../../../../shared/domain/priority/index.ts';
import { shippedPriorityTable as table } from '../../../../shared/domain/priority/shipped.ts';

describe('cells', () => {
  it.each([
    ['urgency', 'Mendesak', 'urgent'],
    ['urgency', ' tm ', 'notUrgent'],
    ['urgency', 'Tidak  Mendesak', 'notUrgent'],
    ['urgency', 'aturan', 'rule'],
    ['impact', 'B', 'large'],
    ['impact', 'Sedang', 'medium'],
    ['category', 'Non-Teknis', 'nonTechnical'],
    ['category', 'NT', 'nonTechnical'],
    ['kind', 'Ps', 'procedure'],
    ['priority', 'Tinggi', 'high'],
    ['priority', 'M', 'medium'],
    ['active', 'tidak', 'false'],
  ] as const)('%s %j', (list, text, value) => expect(parseCell(list, text)).toEqual({ value }));

  it('says which words it takes', () => {
    expect(parseCell('impact', 'gawat')).toEqual({
      message: '"gawat" tidak dikenal. Isi dengan: Kecil, Sedang, Besar.',
    });
    expect(parseCell('impact', 'constructor')).toHaveProperty('message');
    expect(parseCell('impact', '')).toEqual({ message: 'Isi sel ini: Kecil, Sedang, Besar.' });
  });
});

describe('rows from a spreadsheet', () => {
  it('with a heading line, in any order of columns', () => {
    const text =
      'Dampak\tKode\tJenis permasalahan\tKategori\tJenis\tUrgensi\r\nBesar\tp30\tServer mati\tTeknis\tHardware\tMendesak\r\n';
    const { rows, errors } = parsePastedRows(text);
    expect(errors).toEqual([]);
    expect(rows[0]?.row).toMatchObject({
      code: 'P30',
      problem: 'Server mati',
      impact: 'large',
      kind: 'hardware',
      active: true,
    });
  });
  it('without one, in the order of the table, with quoted cells', () => {
    const { rows, errors } = parsePastedRows(
      'P31\t"Baris satu\nbaris ""dua"""\tT\tSw\taturan\tK\tLKPP\tkode tender, user id\n',
    );
    expect(errors).toEqual([]);
    expect(rows[0]?.row).toMatchObject({
      problem: 'Baris satu\nbaris "dua"',
      urgency: 'rule',
      requiredData: [
        { key: 'kodeTender', label: 'kode tender' },
        { key: 'userId', label: 'user id' },
      ],
    });
  });
  it('a text that merely begins with a quote stays whole', () => {
    const { rows } = parsePastedRows('P05\t"[:] maaf" muncul\tT\tSw\tM\tS');
    expect(rows[0]?.row?.problem).toBe('"[:] maaf" muncul');
  });
  it('reports every fault at its cell and keeps what was pasted', () => {
    const { rows, errors } = parsePastedRows('P01\tA\tT\tSw\tcepat\tB\n??\t\tT\tSw\tM\tgawat');
    expect(errors.map((fault) => [fault.row, fault.field])).toEqual([
      [0, 'urgency'],
      [1, 'impact'],
      [1, 'code'],
      [1, 'problem'],
    ]);
    expect(rows[0]).toMatchObject({ row: null, cells: { urgency: 'cepat' } });
  });
  it('changes only the pasted columns of a row that exists', () => {
    const { rows, errors } = parsePastedRows('Kode\tDampak\nP02\tSedang', table.rows);
    expect(errors).toEqual([]);
    expect(rows[0]?.row).toEqual({ ...table.rows.find((row) => row.code === 'P02'), impact: 'medium' });
  });
  it('an empty clipboard is no rows, and too many cells are said', () => {
    expect(parsePastedRows(' \n\t\n')).toEqual({ rows: [], errors: [] });
    const wide = ['P01', 'A', 'T', 'Sw', 'M', 'B', 'x', 'y', 'z', 'Ya', 'lebih'].join('\t');
    expect(parsePastedRows(wide).errors[0]?.message).toContain('lebih dari 10 kolom');
  });
});
