import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * A proxy that lets nothing through and writes down every host the browser wanted, also what no page event tells
 * (preconnect, prefetch, favicons). Loopback does not go through it.
 */
export async function startSniffer() {
  const wanted: string[] = [];
  const server = createServer((request, response) => {
    wanted.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    wanted.push(`https://${request.url ?? ''}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** What was wanted since the last question. The browser's own errands (none of a letter's hosts) are left out. */
    take: (): string[] => wanted.splice(0).filter((url) => !/google|gstatic|googleapis|chrome/.test(new URL(url).host)),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
