import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { refusalStatus } from '../shared/contract/common.ts';
import { Refusal, shownDetail } from '../shared/domain/refusal.ts';
import { faultText, saidFault } from '../shared/text/faults.ts';
import { sayIssue } from '../shared/text/input.ts';
import { ruleSentence } from '../shared/text/rule-sentences.ts';
import type { Connection } from './connection.ts';

/**
 * What a failed call tells the person, the same over port, loopback HTTP and REST: a refusal in their language, the
 * fields that do not fit, or, for a fault of ours, a plain sentence with a number and never a stack.
 */
export function toAnswer(error: unknown, connection: Connection, call: string): unknown {
  const refusal = error instanceof Refusal ? error : refusalOf(error);
  if (refusal) {
    return new ORPCError(refusal.code, {
      status: refusalStatus[refusal.code],
      message: refusal.said[connection.language],
      data: shownDetail(refusal.detail, connection.language),
      cause: refusal,
    });
  }
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') {
    const fields = error.code === 'BAD_REQUEST' ? fieldsOf(error.data, connection.language) : null;
    if (!fields) return error;
    const message = faultText.badInput[connection.language];
    return new ORPCError('BAD_REQUEST', { status: 400, message, data: { fields }, cause: error.cause });
  }
  if (error instanceof Error && error.name === 'AbortError') return error; // the caller hung up
  const id = connection.desk.fault(error instanceof ORPCError ? (error.cause ?? error) : error, call);
  const message = saidFault(id)[connection.language];
  return new ORPCError('INTERNAL_SERVER_ERROR', { message, data: { id }, cause: error });
}

const issueList = z.object({
  issues: z.array(z.looseObject({ message: z.string(), path: z.array(z.unknown()).default([]) })).max(10_000),
});

function fieldsOf(data: unknown, language: 'id' | 'en') {
  const parsed = issueList.safeParse(data);
  if (!parsed.success) return null;
  return parsed.data.issues.slice(0, 100).map((issue) => ({
    path: issue.path.map(String).join('.').slice(0, 300),
    message: wordsOf(issue, language),
  }));
}

/** A sentence a rule gave itself is looked up; one of ours is said again in the language of the connection. */
function wordsOf(issue: { message: string }, language: 'id' | 'en'): string {
  if (!isZodIssue(issue) || language === 'id') return issue.message;
  return issue.message === sayIssue(issue, 'id') ? sayIssue(issue, language) : ruleSentence(issue.message, language);
}

function isZodIssue(issue: { message: string }): issue is z.core.$ZodIssue {
  return 'code' in issue && typeof issue.code === 'string';
}

/** Troubles of disk and network that a person can do something about. */
function refusalOf(error: unknown): Refusal | null {
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new Refusal('UNAVAILABLE', faultText.diskFull, {}, error);
  if (/^(SQLITE_(READONLY|IOERR|CANTOPEN|BUSY)|EROFS|EACCES|EIO)/.test(code)) {
    return new Refusal('UNAVAILABLE', faultText.diskTrouble, {}, error);
  }
  if (/^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ETIMEDOUT|57P0\d|08\d{3})$/.test(code)) {
    return new Refusal('UNAVAILABLE', faultText.unreachable, {}, error);
  }
  return null;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('driverError' in error) return codeOf(error.driverError);
  return 'code' in error ? String(error.code) : '';
}
