import { afterAll, beforeAll, expect, it } from 'vitest';
import { dueCallbacks } from '../../../../main/features/calls/callbacks.ts';
import { listCalls, openCalls } from '../../../../main/features/calls/queries.ts';
import { contactHistory, listContacts, possibleDuplicates } from '../../../../main/features/contacts/queries.ts';
import { recallCaller } from '../../../../main/features/contacts/recall.ts';
import { newId } from '../../../../main/kernel.ts';
import { cursorOf } from '../../../../main/store/keyset.ts';
import type { Reader } from '../../../../main/store/store.ts';
import { type TestOffice, testOffice } from '../../../support/office.ts';
import { plansOf } from '../../../support/plans.ts';

let office: TestOffice;
let contactId: string;
beforeAll(async () => {
  office = await testOffice();
  const putri = await office.as('officer');
  const fields = { name: 'Ibu Contoh', organization: 'CV Contoh', email: 'a@contoh.example', phones: ['081200000001'] };
  contactId = (await putri.contacts.create({ clientKey: newId(), ...fields })).id;
  await putri.calls.start({ clientKey: newId(), contactId });
});
afterAll(() => office.close());

const next = cursorOf({ at: 1, id: newId() });
const everything = { search: '', outcome: [] };
const reads: [string, (reader: Reader) => Promise<unknown>][] = [
  ['the call log', (reader) => listCalls('sqlite', reader, everything, { limit: 50 })],
  ['its next page', (reader) => listCalls('sqlite', reader, everything, { limit: 50, cursor: next })],
  [
    'a day of it',
    (reader) => listCalls('sqlite', reader, { ...everything, from: '2026-06-15', to: '2026-06-15' }, { limit: 50 }),
  ],
  ['a search in it', (reader) => listCalls('sqlite', reader, { ...everything, search: 'contoh' }, { limit: 50 })],
  ['open calls', (reader) => openCalls(reader, newId())],
  ['promises to call back', (reader) => dueCallbacks(reader)],
  ['contacts', (reader) => listContacts('sqlite', reader, '', { limit: 50, cursor: next })],
  ['a search in contacts', (reader) => listContacts('sqlite', reader, 'contoh', { limit: 50 })],
  ['recalling a caller', (reader) => recallCaller('sqlite', reader, '0812000', 'ibu')],
  ['possible duplicates', (reader) => possibleDuplicates(reader, contactId)],
  ['the history of a person', (reader) => contactHistory(reader, contactId, { limit: 20 })],
];

it.each(reads)('%s is read through an index', async (_, read) => {
  const plans = await office.core.kernel.store.read((reader) => plansOf(reader, read));
  expect(plans.length).toBeGreaterThan(0);
  // A virtual table is its own index; "begins", "alike" and "r" are small sets made before.
  const scans = plans.filter(
    (line) => /^SCAN (?!\w+ VIRTUAL|begins|alike|r\b|\(subquery)/.test(line) && !/USING (COVERING )?INDEX/.test(line),
  );
  expect(scans).toEqual([]);
});
