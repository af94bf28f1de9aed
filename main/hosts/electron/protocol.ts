import { protocol, type Session } from 'electron';
import { type PageAnswer, type Pages, safeHeaders } from '../pages.ts';
import { isOurs, scheme } from './origin.ts';

/** Before `ready`: our scheme behaves like https, so that the page has an origin, fetch and a code cache. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers a request of the page from the map of built files; everything else gets nothing. */
export function answer(request: { method: string; url: string }, pages: Pages): PageAnswer {
  const nothing = (status: number): PageAnswer => ({ status, headers: { ...safeHeaders }, body: '' });
  if (request.method !== 'GET' && request.method !== 'HEAD') return nothing(405);
  if (!isOurs(request.url)) return nothing(403);
  const found = pages(new URL(request.url).pathname);
  if (!found) return nothing(404);
  return request.method === 'HEAD' ? { ...found, body: '' } : found;
}

/** Serves the built page on our scheme. */
export function serveScheme(session: Session, pages: Pages): void {
  session.protocol.handle(scheme, (request) => {
    const { status, headers, body } = answer(request, pages);
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers });
  });
}
