import { ORPCError } from '@orpc/server';
import { type ContractErrorCode, contractErrors, type Problem } from '../../shared/lkpp/errors.ts';

/** An answer the contract knows, to be thrown. */
export function refusal(code: ContractErrorCode, data: unknown): ORPCError<string, unknown> {
  const { status, message } = contractErrors[code];
  return new ORPCError(code, { defined: true, status, message, data });
}
/** The usual form: a reason in words. */
export const because = (code: ContractErrorCode, reason: string, fields?: Problem['fields']) =>
  refusal(code, { reason, ...(fields ? { fields } : {}) });
