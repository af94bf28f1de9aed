import { describe, expect, it } from 'vitest';
import { fullOf, nameOf, namesOf, readAddresses } from '../../../../renderer/features/mail/parts/addresses.ts';

const rini = { name: 'Rini Contoh', address: 'rini@cv-rekaan.example' };
const plain = { name: '', address: 'info@cv-rekaan.example' };

describe('an address on the screen', () => {
  it('is called by its name, and by itself where nobody gave one', () => {
    expect(nameOf(rini)).toBe('Rini Contoh');
    expect(nameOf(plain)).toBe('info@cv-rekaan.example');
  });
  it('is always written out, since a name can say anything', () => {
    expect(fullOf({ name: 'helpdesk@lkpp.go.id', address: 'penipu@x.example' })).toContain('<penipu@x.example>');
    expect(fullOf(plain)).toBe('info@cv-rekaan.example');
  });
  it('counts the ones there is no room for', () => {
    expect(namesOf([rini, plain, rini, rini])).toBe('Rini Contoh, info@cv-rekaan.example +2');
  });
});

describe('addresses as people type them', () => {
  it('takes commas, semicolons, lines, names in front, and each address once', () => {
    const typed = 'Rini <rini@cv-rekaan.example>; budi@umpama.example,\nRINI@cv-rekaan.example';
    expect(readAddresses(typed)).toEqual({
      addresses: ['rini@cv-rekaan.example', 'budi@umpama.example'],
      wrong: [],
    });
  });
  it.each(['rini', 'rini@', '@x.example', 'rini@x', 'a b@x.example', 'a@b@c.example'])(
    'names %j as no address',
    (typed) => {
      expect(readAddresses(typed)).toEqual({ addresses: [], wrong: [typed] });
    },
  );
  it('has nothing to say about nothing', () => {
    expect(readAddresses(' , ;\n')).toEqual({ addresses: [], wrong: [] });
  });
});
