import type { IncomingMessage, ServerResponse } from 'node:http';
import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { experimental_ZodSmartCoercionPlugin as CoercionPlugin, ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../../shared/contract/index.ts';
import type { Said } from '../../../shared/domain/refusal.ts';
import { hostText } from '../../../shared/text/hosts.ts';
import type { Core } from '../../core.ts';
import { actorOfToken } from '../../features/office/tokens.ts';

export type Rest = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;
type Routed = { contract: { '~orpc': { route: { path?: string } } } };

/** Only calls that the contract gives an address of their own are part of the REST API. */
const routed = ({ contract: { '~orpc': definition } }: Routed) => definition.route.path !== undefined;

/**
 * The REST API for other systems of the office, under /api, opened by a token; described at /api/openapi.json.
 * @param url where the API is reached, for the description
 */
export function restApi(core: Core, url: () => string): Rest {
  const handler = new OpenAPIHandler(core.router, { filter: routed, plugins: [new CoercionPlugin()] });
  let description: Promise<string> | null = null;
  return async (request, response, path) => {
    response.setHeader('cache-control', 'no-store');
    if (path === '/api/openapi.json' && request.method === 'GET') {
      description ??= describe(core, url());
      response.writeHead(200, { 'content-type': 'application/json' }).end(await description);
      return;
    }
    const connection = core.connect('rest');
    connection.language = /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id';
    const secret = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    connection.actor = secret === undefined ? null : await actorOfToken(core.kernel, secret);
    if (!connection.actor) {
      response.setHeader('www-authenticate', 'Bearer');
      refuse(response, 401, 'UNAUTHORIZED', hostText.tokenNeeded, connection.language);
      return;
    }
    const { matched } = await handler.handle(request, response, { prefix: '/api', context: { connection } });
    if (!matched) refuse(response, 404, 'NOT_FOUND', hostText.notFound, connection.language);
  };
}

function refuse(response: ServerResponse, status: number, code: string, said: Said, language: 'id' | 'en'): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ defined: true, code, status, message: said[language], data: {} }));
}

/** OpenAPI 3.1 from the contract, so the description cannot differ from what is checked. */
async function describe(core: Core, url: string): Promise<string> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    filter: routed,
    info: {
      title: 'Loket REST API',
      version: core.kernel.host.appVersion,
      description:
        'Untuk sistem lain milik kantor. Buat token di Pengaturan → Token API; kirim sebagai "Authorization: Bearer …".',
    },
    servers: [{ url: `${url}/api` }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  });
  return JSON.stringify(document);
}
