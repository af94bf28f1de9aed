import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { mergeContacts, undoMerge } from './merge.ts';
import { contactHistory, listContacts, possibleDuplicates } from './queries.ts';
import { recallCaller } from './recall.ts';
import { contactRecord, currentContact } from './record.ts';
import { createContact, updateContact } from './service.ts';

export function contactsRouter(kernel: Kernel) {
  const { store, clock } = kernel;
  return {
    list: api.contacts.list.handler(async ({ input, context }) => {
      requireActor(context, 'read');
      const page = await store.read((reader) => listContacts(store.engine, reader, input.search, input));
      return { ...page, asOf: clock.now() };
    }),
    get: api.contacts.get.handler(({ input, context }) => {
      requireActor(context, 'read');
      return store.read(async (reader) => contactRecord(reader, await currentContact(reader, input.id)));
    }),
    create: api.contacts.create.handler(({ input, context }) =>
      createContact(kernel, requireActor(context, 'work'), input),
    ),
    update: api.contacts.update.handler(({ input, context }) =>
      updateContact(kernel, requireActor(context, 'work'), input),
    ),
    recall: api.contacts.recall.handler(({ input, context }) => {
      requireActor(context, 'read');
      return store.read((reader) => recallCaller(store.engine, reader, input.number, input.name));
    }),
    possibleDuplicates: api.contacts.possibleDuplicates.handler(({ input, context }) => {
      requireActor(context, 'read');
      return store.read((reader) => possibleDuplicates(reader, input.id));
    }),
    merge: api.contacts.merge.handler(({ input, context }) =>
      mergeContacts(kernel, requireActor(context, 'work'), input),
    ),
    undoMerge: api.contacts.undoMerge.handler(({ input, context }) =>
      undoMerge(kernel, requireActor(context, 'work'), input.mergeId),
    ),
    history: api.contacts.history.handler(async ({ input, context }) => {
      requireActor(context, 'read');
      const page = await store.read((reader) => contactHistory(reader, input.id, input));
      return { ...page, asOf: clock.now() };
    }),
  };
}
