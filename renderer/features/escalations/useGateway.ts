import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { GatewayStatus } from './parts/types.ts';

/** How the way to LKPP stands; asked again every half minute and after every change. */
export function useGateway(enabled = true): GatewayStatus | undefined {
  return useQuery(api.escalations.status.queryOptions({ enabled, refetchInterval: 30_000 })).data;
}
