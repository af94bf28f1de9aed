import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { find } from './queries.ts';

export function searchRouter(kernel: Kernel) {
  return {
    find: api.search.find.handler(({ input, context }) => {
      requireActor(context, 'read');
      return kernel.store.read((reader) => find(kernel.store.engine, reader, input.query, input.kinds, input.limit));
    }),
  };
}
