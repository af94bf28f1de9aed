import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/**
 * Reads the published document and nothing else of this product: what a stranger would do who has only the file.
 * Used by the foreign client and the foreign gateway.
 */
export type Schema = Record<string, unknown>;
type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema };
type Content = Record<string, { schema: Schema; example?: unknown }>;
type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { description: string; content?: Content; headers?: Record<string, unknown> }>;
};
export type Document = {
  openapi: string;
  info: { version: string };
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, Schema> };
  paths: Record<string, Record<string, Operation>>;
};
export type Call = Operation & { method: string; path: string };

export const document: Document = JSON.parse(
  readFileSync(new URL('../../shared/lkpp/openapi.json', import.meta.url), 'utf8'),
);

export const calls: Call[] = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
);
export function callNamed(operationId: string): Call {
  const call = calls.find((each) => each.operationId === operationId);
  if (!call) throw new Error(`The document has no operation ${operationId}.`);
  return call;
}

const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: false });
ajv.addFormat('uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/);
ajv.addSchema({ $id: 'document', components: document.components });
/** Parameters arrive as text. */
const loose = new Ajv2020({ strict: false, coerceTypes: true, useDefaults: true });
loose.addFormat('uuid', /^[0-9a-f-]{36}$/i);

const compiled = new Map<Schema, ValidateFunction>();

/** What of the value breaks the schema, in words; empty when it fits. */
export function misfits(schema: Schema, value: unknown): string[] {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(absolute(schema));
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? ''}`);
}

/** What of an answer the document does not allow for the call, in words. */
export function answerMisfits(call: Call, status: number, body: unknown): string[] {
  const described = call.responses[String(status)];
  if (!described) return [`${call.operationId} answered ${status}, which the document does not know.`];
  const schema = described.content?.['application/json']?.schema;
  return (schema ? misfits(schema, body) : []).map((wrong) => `Answer ${status} of ${call.operationId}: ${wrong}`);
}

/** A parameter's value as its schema wants it, or undefined when it does not fit. */
export function parameterValue(
  { schema, required }: Parameter,
  text: string | undefined,
): { value: unknown } | undefined {
  if (text === undefined) return required ? undefined : { value: schema.default };
  const holder = { value: text };
  return loose.validate({ type: 'object', properties: { value: schema } }, holder) ? holder : undefined;
}

/** References of the document, made to work from outside it. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'));
}
