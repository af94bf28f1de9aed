import { useEffect } from 'react';
import type { LiveEvent } from '../../shared/contract/events.ts';
import { api, client } from './client.ts';
import { queries } from './queries.tsx';

/** Which queries a change makes stale. */
const touched: Record<LiveEvent['topic'], (() => readonly unknown[])[]> = {
  tickets: [api.tickets.key, api.calls.open.key, api.reports.key, api.search.key, api.contacts.key],
  calls: [api.calls.key, api.contacts.key, api.reports.key, api.search.key],
  visits: [api.visits.key, api.contacts.key, api.reports.key, api.search.key],
  contacts: [api.contacts.key, api.search.key],
  priorities: [api.priorities.key],
  procedures: [api.procedures.key],
  calendar: [api.calendar.key, api.tickets.key],
  office: [api.office.key, api.session.key],
  staff: [api.staff.key],
  knowledge: [api.knowledge.key],
  session: [api.session.key],
  escalations: [api.escalations.key, api.tickets.key],
  mail: [api.mail.key, api.tickets.key],
  progress: [],
};
const again = 2_000;

/** Listens while someone is signed in; after a break it reconnects and asks everything again. */
export function useLive(signedIn: boolean, onProgress?: (event: LiveEvent) => void): void {
  useEffect(() => {
    if (!signedIn) return;
    const stop = new AbortController();
    void listen(stop.signal, onProgress);
    return () => stop.abort();
  }, [signedIn, onProgress]);
}

async function listen(signal: AbortSignal, onProgress?: (event: LiveEvent) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await client.events.live(undefined, { signal })) {
        if (event.topic === 'progress') onProgress?.(event);
        for (const key of touched[event.topic]) void queries.invalidateQueries({ queryKey: key() });
      }
    } catch (error) {
      if (signal.aborted) return;
      console.warn('live updates interrupted', error);
    }
    await new Promise((resolve) => setTimeout(resolve, again));
    if (!signal.aborted) void queries.invalidateQueries();
  }
}
