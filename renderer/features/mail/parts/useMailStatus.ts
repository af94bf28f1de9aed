import { useQuery } from '@tanstack/react-query';
import { api, type LoketClient } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';

export type MailStatus = Awaited<ReturnType<LoketClient['mail']['status']>>;

/** How the office's mailboxes stand and what waits; asked again every half minute and after every change. */
export function useMailStatus(enabled = true): MailStatus | undefined {
  return useQuery(api.mail.status.queryOptions({ enabled, refetchInterval: 30_000 })).data;
}

/** The same as last known, for places that cannot wait. */
export const knownMailStatus = (): MailStatus | undefined => queries.getQueryData(api.mail.status.queryKey());
