import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '../../shared/contract/index.ts';

export type LoketClient = ContractRouterClient<typeof contract>;

declare global {
  interface Window {
    /** Given by the desktop's preload script; absent in a browser. */
    loket?: { connect(): Promise<MessagePort> };
  }
}

/** The one door to the core: a MessagePort on the desktop, loopback HTTP in a browser. */
async function connect(): Promise<LoketClient> {
  if (!window.loket) return createORPCClient(new HttpLink({ url: `${window.location.origin}/rpc` }));
  const port = await window.loket.connect();
  port.start();
  return createORPCClient(new PortLink({ port }));
}

export const client = await connect();
/** Query and mutation options for TanStack Query: `useQuery(api.tickets.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client);
