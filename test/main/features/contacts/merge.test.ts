import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { callTable } from '../../../../main/features/calls/table.ts';
import { contactPhoneTable } from '../../../../main/features/contacts/table.ts';
import { ticketTable } from '../../../../main/features/tickets/table.ts';
import { visitTable } from '../../../../main/features/visits/table.ts';
import { newId } from '../../../../main/kernel.ts';
import { onBothEngines } from '../../../support/engines.ts';
import type { Client } from '../../../support/office.ts';

onBothEngines('merging contacts', (office) => {
  let putri: Client;
  beforeAll(async () => {
    putri = await office().as('officer');
  });
  let made = 0;
  const person = (fields: Partial<Parameters<Client['contacts']['create']>[0]> = {}) => {
    made += 1;
    return putri.contacts.create({ clientKey: newId(), name: `Orang ${made}`, ...fields });
  };
  const call = (contactId: string) => putri.calls.start({ clientKey: newId(), contactId });
  const ticket = (contactId: string) =>
    putri.tickets.create({ clientKey: newId(), channel: 'phone', subject: 'Contoh', contactId });
  const visit = (contactId: string) => putri.visits.register({ clientKey: newId(), name: 'Tamu', contactId });

  it('one person remains with everything of both, and opening the other leads there', async () => {
    const survivor = await person({ organization: 'CV Contoh', phones: ['081200000001'] });
    const merged = await person({
      organization: 'Lain',
      email: 'a@contoh.example',
      phones: ['081200000002', '081200000001'],
    });
    await call(merged.id);
    await ticket(merged.id);
    await visit(merged.id);
    const one = await putri.contacts.merge({ survivorId: survivor.id, mergedId: merged.id });
    expect(one).toMatchObject({
      id: survivor.id,
      organization: 'CV Contoh',
      email: 'a@contoh.example',
      phones: ['+6281200000001', '+6281200000002'],
      merges: [{ mergedId: merged.id, mergedName: merged.name, by: 'Putri Petugas', undoneAt: null }],
    });
    expect((await putri.contacts.get({ id: merged.id })).id).toBe(survivor.id);
    const { items } = await putri.contacts.history({ id: merged.id });
    expect(items.map((item) => item.kind).sort()).toEqual(['call', 'ticket', 'visit']);
    const recalled = await putri.contacts.recall({ number: '081200000002' });
    expect(recalled.map(({ contact }) => contact.id)).toEqual([survivor.id]);
    expect(await putri.search.find({ query: merged.name, kinds: ['contact'] })).toEqual([]);
  });

  it('undone, both are as they were; what came later stays with the survivor', async () => {
    const survivor = await person();
    const merged = await person({ email: 'b@contoh.example', phones: ['081300000001'] });
    const before = await call(merged.id);
    const { merges } = await putri.contacts.merge({ survivorId: survivor.id, mergedId: merged.id });
    const later = await call(merged.id);
    const mergeId = merges[0]?.mergeId ?? '';
    const back = await putri.contacts.undoMerge({ mergeId });
    expect(back).toMatchObject({ id: survivor.id, email: '', phones: [] });
    expect(await putri.contacts.get({ id: merged.id })).toMatchObject({
      id: merged.id,
      email: 'b@contoh.example',
      phones: ['+6281300000001'],
      mergedInto: null,
    });
    expect((await putri.calls.get({ id: before.id })).contactId).toBe(merged.id);
    expect((await putri.calls.get({ id: later.id })).contactId).toBe(survivor.id);
    await expect(putri.contacts.undoMerge({ mergeId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('what cannot be merged is refused in words', async () => {
    const one = await person();
    const two = await person();
    await expect(putri.contacts.merge({ survivorId: one.id, mergedId: one.id })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await putri.contacts.merge({ survivorId: one.id, mergedId: two.id });
    const again = putri.contacts.merge({ survivorId: two.id, mergedId: one.id });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('whatever is merged and undone in whatever order, nothing is lost and everything returns to its owner', async () => {
    const people = 4;
    const step = fc.record({
      survivor: fc.nat(people - 1),
      merged: fc.nat(people - 1),
      undo: fc.boolean(),
      pick: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), fc.nat(1_000), async (steps, seed) => {
        const contacts = [];
        const owners = new Map<string, string>();
        for (let n = 0; n < people; n += 1) {
          const contact = await person({ phones: [`0814${String(made).padStart(7, '0')}`] });
          contacts.push(contact);
          owners.set((await call(contact.id)).id, contact.id);
          owners.set((await ticket(contact.id)).id, contact.id);
          owners.set((await visit(contact.id)).id, contact.id);
        }
        const active: string[] = [];
        for (const { survivor, merged, undo, pick } of steps) {
          if (undo) {
            const [mergeId] = active.splice(pick % Math.max(1, active.length), 1);
            if (mergeId) await putri.contacts.undoMerge({ mergeId });
            continue;
          }
          const ids = { survivorId: contacts[survivor]?.id ?? '', mergedId: contacts[merged]?.id ?? '' };
          try {
            const { merges } = await putri.contacts.merge(ids);
            const fresh = merges.find((one) => one.mergedId === ids.mergedId && one.undoneAt === null);
            if (fresh) active.push(fresh.mergeId);
          } catch {
            // the same person, or already merged: refused, and nothing may have moved
          }
        }
        for (const mergeId of shuffled(active, seed)) await putri.contacts.undoMerge({ mergeId });
        const ids = [...owners.keys()];
        const found = await office().core.kernel.store.read(async (reader) =>
          Promise.all(
            [callTable, ticketTable, visitTable].map((table) =>
              reader
                .createQueryBuilder<{ id: string; contactId: string }>(table.options.name, 'x')
                .select(['x.id AS id'])
                .addSelect('x.contactId', 'contactId')
                .where('x.id IN (:...ids)', { ids })
                .getRawMany<{ id: string; contactId: string }>(),
            ),
          ),
        );
        expect(new Map(found.flat().map((row) => [row.id, row.contactId]))).toEqual(owners);
        for (const contact of contacts) {
          const now = await putri.contacts.get({ id: contact.id });
          expect(now).toMatchObject({ id: contact.id, name: contact.name, phones: contact.phones, mergedInto: null });
        }
      }),
      { numRuns: 15 },
    );
    const orphans = await office().core.kernel.store.read((reader) =>
      reader.countBy(contactPhoneTable, { contactId: '' }),
    );
    expect(orphans).toBe(0);
  });
});

function shuffled<T>(list: T[], seed: number): T[] {
  return list
    .map((item, index) => ({ item, key: (seed * (index + 7)) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
