import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The line between Loket and a server, with a hand on the plug. */
export async function startCutter(targetPort: number) {
  const open = new Set<Socket>();
  /** Bytes from the server that still pass in each new connection; `null`: all of them. */
  let allowance: number | null = null;
  let mode: 'through' | 'refuse' | 'stall' = 'through';
  let cuts = 0;
  let connections = 0;

  const server = createServer((near) => {
    connections += 1;
    near.on('error', () => {});
    if (mode === 'refuse') return near.destroy();
    const far = connect(targetPort, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
      socket.on('error', () => {});
    }
    let left = allowance;
    near.on('data', (part) => {
      if (mode !== 'stall') far.write(part);
    });
    far.on('data', (part) => {
      if (mode === 'stall') return;
      if (left === null) return near.write(part);
      if (left <= 0) return; // broken already
      near.write(part.subarray(0, left));
      left -= part.length;
      if (left > 0) return;
      cuts += 1;
      // What was let through must arrive before the line breaks.
      near.end(() => near.resetAndDestroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');

  return {
    port: address.port,
    /** Each new connection breaks after so many bytes from the server, in the middle of whatever it says. */
    cutAfter(bytes: number | null) {
      allowance = bytes;
    },
    /** `refuse`: no connection; `stall`: connections stand and nothing passes (a dead router). */
    set(next: typeof mode) {
      mode = next;
    },
    /** Breaks every connection now. */
    cutAll() {
      cuts += open.size / 2;
      for (const socket of open) socket.resetAndDestroy();
    },
    counts: () => ({ cuts, connections, open: open.size / 2 }),
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
export type Cutter = Awaited<ReturnType<typeof startCutter>>;
