/** The parts of a request that say where it comes from. */
export type Caller = {
  method: string;
  path: string;
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
  contentLength: string | undefined;
  chunked: boolean;
};
export type Rejection = { status: number; reason: 'host' | 'origin' | 'method' | 'length' | 'tooLarge' };

/** Attachments are at most 15 MB; the rest is room for the form around them. */
export const maxBodyBytes = 16 * 1024 * 1024 + 64 * 1024;

/**
 * Decides whether a request may come in at all. A page on another site, or a name that was rebound to this PC, must
 * not reach the office's records (models.md §3 E4): Host is exactly ours, and so is Origin wherever one is sent; a
 * call that rides on the cookie must send one.
 * @param own host and port this server listens on, e.g. `127.0.0.1:41234`
 * @returns null when the request may go on
 */
export function examine(caller: Caller, own: string): Rejection | null {
  if (caller.host !== own) return { status: 421, reason: 'host' };
  const origin = `http://${own}`;
  if (caller.origin !== undefined && caller.origin !== origin) return { status: 403, reason: 'origin' };
  const reads = caller.method === 'GET' || caller.method === 'HEAD';
  const elsewhere = caller.fetchSite !== undefined && !['same-origin', 'none'].includes(caller.fetchSite);
  // A link followed from another page may open the start page or the one-time link, never call anything.
  if (elsewhere && !(reads && (caller.path === '/' || caller.path === '/masuk'))) {
    return { status: 403, reason: 'origin' };
  }
  if (reads) return null;
  const isApi = caller.path.startsWith('/api/');
  if (!isApi && caller.path !== '/rpc' && !caller.path.startsWith('/rpc/')) return { status: 405, reason: 'method' };
  // The REST API is opened by a secret token, the page's calls by a cookie that any page could make a browser send.
  if (!isApi && caller.origin !== origin) return { status: 403, reason: 'origin' };
  if (caller.chunked || (caller.contentLength !== undefined && !/^\d{1,15}$/.test(caller.contentLength))) {
    return { status: 411, reason: 'length' };
  }
  if (Number(caller.contentLength ?? 0) > maxBodyBytes) return { status: 413, reason: 'tooLarge' };
  return null;
}
