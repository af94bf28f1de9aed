import { ORPCError } from '@orpc/client';
import { hashKey, MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from './client.ts';

/** A call that says "locked" or "sign in first" means the session changed behind the page's back: ask it again. */
function onError(error: unknown): void {
  if (!(error instanceof ORPCError) || !['LOCKED', 'UNAUTHORIZED'].includes(error.code)) return;
  const queryKey = api.session.state.key();
  if (queries.isFetching({ queryKey }) === 0) void queries.invalidateQueries({ queryKey });
}

/** Live events tell when to ask again, so nothing is asked again merely because time went by. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryHash !== hashKey(api.session.state.queryKey())) onError(error);
    },
  }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 60_000, refetchOnWindowFocus: false, retry: false },
    mutations: { retry: false },
  },
});

export function QueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
