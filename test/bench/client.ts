import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import type { Core } from '../../main/core.ts';
import { demoPassword } from '../../main/features/office/demo/office.ts';
import { signIn } from '../../main/features/staff/sign-in.ts';
import type { contract } from '../../shared/contract/index.ts';

export type BenchClient = ContractRouterClient<typeof contract>;

/** The core as the desktop's page sees it: the whole contract over a real MessagePort, an officer signed in. */
export async function portClient(core: Core): Promise<{ client: BenchClient; close: () => void }> {
  const connection = core.connect('port');
  await signIn(core.kernel, connection, 'putri', demoPassword);
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(core.router).upgrade(port1, { context: { connection } });
  port1.start();
  port2.start();
  const client: BenchClient = createORPCClient(new RPCLink({ port: port2 }));
  return {
    client,
    close: () => {
      port1.close();
      port2.close();
    },
  };
}
