import type { MailProblem } from '../../../../shared/text/mail-problems.ts';

/** A mail server, its sign-in service or this computer does not let us; carries a code, never an address or a secret. */
export class MailTrouble extends Error {
  readonly problem: MailProblem;

  constructor(problem: MailProblem, cause?: unknown) {
    super(problem, { cause });
    this.name = 'MailTrouble';
    this.problem = problem;
  }
}

const byCode: Record<string, MailProblem> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EDNS: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ETIMEDOUT: 'timeout',
  CONNECT_TIMEOUT: 'timeout',
  GREETING_TIMEOUT: 'timeout',
  UPGRADE_TIMEOUT: 'timeout',
  EAUTH: 'login',
  ETLS: 'secure',
  EPROTO: 'secure',
  ENOSPC: 'disk',
  EDQUOT: 'disk',
  SQLITE_FULL: 'disk',
  '53100': 'disk',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  NoConnection: 'lost',
  EConnectionClosed: 'lost',
  ECONNECTION: 'lost',
};

/** What an error of a mail library, of Node or of the database means to the office; null for a fault of ours. */
export function problemOf(error: unknown): MailProblem | null {
  if (error instanceof MailTrouble) return error.problem;
  const facts = factsOf(error);
  if (facts.authenticationFailed === true)
    return /UNAVAILABLE|INUSE|LIMIT|CONTACTADMIN/i.test(facts.response) ? 'busy' : 'login';
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(facts.code)) return 'certificate';
  const known = byCode[facts.code];
  if (known) return known;
  if (facts.code.startsWith('ERR_SSL') || facts.code.startsWith('ERR_TLS') || facts.tlsFailed) return 'secure';
  if (facts.cause !== undefined) return problemOf(facts.cause);
  if (/^ClosedAfterConnect|TooLarge|Timeout|Throttle|BYE|^Download|UnexpectedTag|InvalidResponse/i.test(facts.code))
    return 'lost';
  return null;
}

type Facts = { code: string; response: string; authenticationFailed: boolean; tlsFailed: boolean; cause: unknown };

function factsOf(error: unknown): Facts {
  const none: Facts = { code: '', response: '', authenticationFailed: false, tlsFailed: false, cause: undefined };
  if (!(error instanceof Error)) return none;
  const read = (name: string): unknown => Reflect.get(error, name);
  const text = (name: string) => (typeof read(name) === 'string' ? String(read(name)) : '');
  return {
    // The SMTP library puts its own code in front of Node's.
    code: text('originalCode') || text('code'),
    response: `${text('serverResponseCode')} ${text('responseText')}`,
    authenticationFailed: read('authenticationFailed') === true,
    tlsFailed: read('tlsFailed') === true,
    cause: read('driverError') ?? error.cause,
  };
}
