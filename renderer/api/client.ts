import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '../../shared/contract/index.ts';

export type LoketClient = ContractRouterClient<typeof contract>;

declare global {
  interface Window {
    /** Given by the desktop's preload script; absent in a browser. The port arrives as a message with the nonce. */
    loket?: { connect(nonce: string): void };
  }
}

/** The one door to the core: a MessagePort on the desktop, loopback HTTP in a browser. */
async function connect(): Promise<LoketClient> {
  if (!window.loket) return createORPCClient(new HttpLink({ url: `${window.location.origin}/rpc` }));
  const nonce = crypto.randomUUID();
  const port = portFor(nonce);
  window.loket.connect(nonce);
  return createORPCClient(new PortLink({ port: await port }));
}

/** Waits for the port that belongs to our own request; messages of any other window are not ours. */
function portFor(nonce: string): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener('message', function take(event: MessageEvent<unknown>) {
      const { data, ports, source } = event;
      const answers = typeof data === 'object' && data !== null && 'loketPort' in data && data.loketPort === nonce;
      const port = ports[0];
      if (source !== window || !answers || port === undefined) return;
      window.removeEventListener('message', take);
      port.start();
      resolve(port);
    });
  });
}

export const client = await connect();
/** Query and mutation options for TanStack Query: `useQuery(api.tickets.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client);
