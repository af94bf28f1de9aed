import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillTemplate, templateFields, unknownFields } from '../../../shared/text/fill-template.ts';
import { shippedTemplates } from '../../../shared/text/templates.ts';

it('a reply greets the user by name and ticket number', () => {
  const filled = fillTemplate('Yth. {nama}, tiket {nomor}.', { nama: 'Rina Contoh', nomor: '2026-000123' });
  expect(filled).toEqual({ text: 'Yth. Rina Contoh, tiket 2026-000123.', unfilled: [] });
});

it('what is not known stays visible and is reported once', () => {
  const filled = fillTemplate('{solusi} {solusi} {harga} { nama }', { solusi: '  ' });
  expect(filled).toEqual({ text: '{solusi} {solusi} {harga} { nama }', unfilled: ['solusi', 'harga'] });
  expect(unknownFields('{nama} {naam} {harga}')).toEqual(['naam', 'harga']);
});

it('a value is never read as a template', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...templateFields), (value, field) => {
      const said = value.trim();
      const { text } = fillTemplate(`<{${field}}>`, { [field]: value });
      expect(text).toBe(said ? `<${said}>` : `<{${field}}>`);
    }),
  );
});

it('no shipped template has a name that nothing fills in', () => {
  for (const { body } of shippedTemplates) expect(unknownFields(body)).toEqual([]);
});
