import { expect, it } from 'vitest';
import { z } from 'zod';
import { patchOf } from '../../../shared/contract/common.ts';
import { contract } from '../../../shared/contract/index.ts';

const id = '0197f3f0-0000-7000-8000-000000000001';

it('a patch leaves out what the officer did not touch', () => {
  const fields = z.object({ name: z.string().trim().default(''), seen: z.boolean().default(false) });
  expect(patchOf(fields).parse({ name: ' Rina ' })).toEqual({ name: 'Rina' });
  expect(patchOf(fields).safeParse({ name: 7 }).success).toBe(false);
});

it('no save of the contract fills in fields that were not sent', () => {
  const saves: [string, unknown][] = [
    ['calls', contract.calls.save],
    ['visits', contract.visits.save],
    ['contacts', contract.contacts.update],
    ['staff', contract.staff.update],
    ['tickets', contract.tickets.update],
  ];
  for (const [feature, procedure] of saves) {
    const schema = inputOf(procedure);
    const result = schema.parse({ id, ticketId: id, version: 1, patch: {} });
    expect(result, feature).toMatchObject({ patch: {} });
    expect(Object.keys(z.object({ patch: z.record(z.string(), z.unknown()) }).parse(result).patch), feature).toEqual(
      [],
    );
  }
});

function inputOf(procedure: unknown): z.ZodType {
  if (typeof procedure === 'object' && procedure !== null && '~orpc' in procedure) {
    const definition = procedure['~orpc'];
    if (typeof definition === 'object' && definition !== null && 'inputSchema' in definition) {
      const schema = definition.inputSchema;
      if (schema instanceof z.ZodType) return schema;
    }
  }
  throw new Error('not a procedure with input');
}
