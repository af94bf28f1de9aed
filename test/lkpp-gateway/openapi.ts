import { writeFileSync } from 'node:fs';
import { type OpenAPI, OpenAPIGenerator, toOpenAPISchema } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { lkppGateway } from '../../shared/lkpp/contract.ts';
import { contractErrors, problem } from '../../shared/lkpp/errors.ts';
import {
  announcedFile,
  escalationPackage,
  eventPage,
  gatewayEscalation,
  gatewayEvent,
  gatewayUpload,
  knownEvent,
} from '../../shared/lkpp/messages.ts';
import * as examples from './examples.ts';

/** The published contract of the gateway: `npm run lkpp:openapi` writes it, a test keeps it from going stale. */
export const documentFile = new URL('../../shared/lkpp/openapi.json', import.meta.url);

const description = `Escalation of cases from an LPSE office (Loket) to the support levels of LKPP.

- **Transport**: HTTPS only; plain http is for the loopback address. JSON in UTF-8.
- **Version**: the major version is in the path. Within it fields, error codes and event types may be added: ignore fields and keep event types you do not know.
- **Token**: \`Authorization: Bearer …\`. A token belongs to one office and sees only its cases. For a rotation a second token is issued; both are valid until the old one is withdrawn.
- **Exactly once**: every call that creates something carries a UUID chosen by the sender. After a timeout, a broken connection or 408, 429, 5xx the sender repeats the same call with the same key and content; nothing happens twice. \`WRONG_OFFSET\` and \`WRONG_CONTENT\` say how to go on; 401 wants another token; any other 4xx is permanent.
- **Retry-After**: seconds or an HTTP date, with 429 and 503.
- **Answers that are not the JSON of this document** (a proxy's page, a cut body) say nothing about whether the call took effect: repeat it.
- **Times** are RFC 3339 with an offset. The clocks of both ends may differ; \`serverTime\` shows by how much.
- **Events** of this version are in the schema KnownEvent.`;

const requestExamples: Record<string, unknown> = {
  createEscalation: examples.examplePackage,
  addFeedback: examples.exampleFeedback,
  confirmResolution: examples.exampleConfirmation,
};
const answerExamples: Record<string, unknown> = {
  createEscalation: examples.exampleEscalation,
  readEscalation: examples.exampleEscalation,
  readUpload: examples.exampleEscalation.uploads[0],
  readEvents: examples.exampleEvents,
};

type ErrorSchema = OpenAPI.SchemaObject & object;
const componentOf = (code: string) => `Error.${code}`;
const anyError: ErrorSchema = {
  type: 'object',
  description: 'An error code of a later version.',
  properties: {
    defined: { type: 'boolean' },
    code: { type: 'string' },
    status: { type: 'integer' },
    message: { type: 'string' },
    data: {},
  },
  required: ['code', 'status', 'message'],
};

/** The document as text, always the same for the same contract. */
export async function openApiText(): Promise<string> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const errorSchemas: Record<string, ErrorSchema> = { Error: anyError };
  const document = await generator.generate(lkppGateway, {
    customErrorResponseBodySchema: (definitions, status) => {
      for (const [code, message, hasData, data] of definitions) {
        errorSchemas[componentOf(code)] = {
          type: 'object',
          description: message,
          properties: {
            defined: { const: true, description: 'The code is one of this document.' },
            code: { const: code },
            status: { const: status },
            message: { type: 'string', maxLength: 1_000 },
            ...(hasData ? { data: toOpenAPISchema(data) } : {}),
          },
          required: ['defined', 'code', 'status', 'message', ...(hasData ? ['data'] : [])],
        };
      }
      const codes = definitions.map(([code]) => ({ $ref: `#/components/schemas/${componentOf(code)}` }));
      return { anyOf: [...codes, { $ref: '#/components/schemas/Error' }] };
    },
    info: { title: 'Gerbang Eskalasi LKPP (LKPP escalation gateway)', version: '1.0.0', description },
    servers: [{ url: 'https://{host}', variables: { host: { default: 'gerbang.example' } } }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    commonSchemas: {
      Problem: { schema: problem },
      AnnouncedFile: { schema: announcedFile },
      EscalationPackage: { schema: escalationPackage },
      Escalation: { schema: gatewayEscalation },
      Upload: { schema: gatewayUpload },
      Event: { schema: gatewayEvent },
      EventPage: { schema: eventPage },
      KnownEvent: { schema: knownEvent },
    },
  });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...errorSchemas } };
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of [path?.get, path?.put, path?.post]) if (operation) complete(operation);
  }
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Adds what the generator does not know: examples, words for the errors, Retry-After. */
function complete(operation: OpenAPI.OperationObject): void {
  const name = operation.operationId ?? '';
  const request = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  const json = request['application/json'];
  if (json && name in requestExamples) json.example = requestExamples[name];
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    if ('$ref' in response) continue;
    const body = response.content?.['application/json'];
    if (Number(status) < 300) {
      if (body && name in answerExamples) body.example = answerExamples[name];
      if (/^\d+$/.test(response.description ?? '')) response.description = 'OK';
      continue;
    }
    const offered = JSON.stringify(body?.schema ?? {});
    response.description = Object.entries(contractErrors)
      .filter(([code, error]) => error.status === Number(status) && offered.includes(`/${componentOf(code)}"`))
      .map(([code, error]) => `${code}: ${error.message}`)
      .join(' ');
    if (status === '429' || status === '503') {
      response.headers = {
        'Retry-After': { description: 'Seconds, or an HTTP date', schema: { type: 'string', maxLength: 60 } },
      };
    }
  }
}

if (import.meta.main) {
  writeFileSync(documentFile, await openApiText());
  console.log('shared/lkpp/openapi.json ditulis.');
}
