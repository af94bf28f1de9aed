import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sendable, shownFields, unsent } from '../../../renderer/features/visits/edits.ts';
import { visit } from '../../../shared/contract/visits.ts';

const saved = visit.parse({
  id: '0197f3f0-0000-7000-8000-000000000001',
  version: 3,
  queueNumber: 1,
  officer: { id: '0197f3f0-0000-7000-8000-000000000002', name: 'Putri Petugas' },
  arrivedAt: 0,
  leftAt: null,
  ticket: null,
  satisfaction: null,
  satisfactionComment: '',
  name: 'Rina',
});

it('an address that is not finished waits and holds nothing else up', () => {
  expect(sendable({ email: 'rina@', name: 'Rina' })).toEqual({ name: 'Rina' });
  expect(sendable({ email: 'rina@contoh.example' })).toEqual({ email: 'rina@contoh.example' });
  expect(sendable({ email: '' })).toEqual({ email: '' });
});

it('what was typed while a save was under way is saved next', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const rest = unsent({ name: 'Rina', description: after }, { name: 'Rina', description: before });
      expect(rest).toEqual(before === after ? {} : { description: after });
    }),
  );
});

it('a save in the middle of a sentence takes no space away; what another person wrote is shown', () => {
  expect(shownFields(saved, {}, { name: 'Rina ' }).name).toBe('Rina ');
  expect(shownFields({ ...saved, name: 'Rina Contoh' }, {}, { name: 'Rina ' }).name).toBe('Rina Contoh');
  expect(shownFields(saved, { name: 'Rina C' }, { name: 'Rina C' }).name).toBe('Rina C');
});
