import { sendProblem } from '../../../../shared/text/mail-send.ts';

/** What the mail library says about a failure; only what is looked at here. */
export type SmtpFault = {
  code?: string | undefined;
  originalCode?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
  message: string;
  rejectedErrors?: readonly SmtpFault[] | undefined;
  recipient?: string | undefined;
};

/** A recipient the server did not take. */
export type Refused = { address: string; forGood: boolean; said: string };

export type Verdict =
  /** The server has it for everyone but `refused`. */
  | { do: 'sent'; refused: Refused[] }
  /** Nobody got it: each recipient was refused. */
  | { do: 'nobody'; refused: Refused[] }
  /** Passes by itself. `line`: nothing of this account goes now, not only this message. */
  | { do: 'later'; line: boolean; problem: string; said: string }
  | { do: 'login'; problem: string; said: string }
  /** Fails the same way for ever; a person must act. */
  | { do: 'stop'; problem: string }
  /** The whole message was handed over and no answer came: only a person can know. */
  | { do: 'doubt' };

/**
 * What follows from a failure. The rule that keeps a message from being sent twice: once its last byte was handed over,
 * only an answer of the server allows another try.
 * @param committed whether the last bytes had been handed over
 */
export function judge(fault: SmtpFault, committed: boolean): Verdict {
  const { code = '', responseCode } = fault;
  const said = wordsOf(fault);
  if (committed && (responseCode === undefined || responseCode < 400)) return { do: 'doubt' };
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return ofLogin(fault, said);
  if (fault.rejectedErrors?.length) return { do: 'nobody', refused: refusedOf(fault.rejectedErrors) };
  // Without the agreed encryption nothing is said to this server, whatever it answers.
  if (code === 'ETLS') return { do: 'later', line: true, problem: sendProblem.secure, said };
  if (responseCode !== undefined && responseCode >= 500) return ofRefusal(fault, responseCode, said);
  if (responseCode !== undefined) return { do: 'later', line: isLine(fault), problem: sendProblem.busy(said), said };
  if (code === 'EMESSAGE' && /size larger/i.test(fault.message)) return { do: 'stop', problem: sendProblem.tooLarge };
  return { do: 'later', line: true, problem: ofLine(fault), said };
}

/** The recipients a server refused, each with its words. */
export function refusedOf(faults: readonly SmtpFault[]): Refused[] {
  return faults.map((fault) => ({
    address: fault.recipient ?? '',
    forGood: (fault.responseCode ?? 0) >= 500,
    said: wordsOf(fault),
  }));
}

function ofLogin(fault: SmtpFault, said: string): Verdict {
  const passes = fault.responseCode !== undefined && fault.responseCode < 500;
  if (passes) return { do: 'later', line: true, problem: sendProblem.busy(said), said };
  return { do: 'login', problem: sendProblem.login(said || fault.code || ''), said };
}

function ofRefusal(fault: SmtpFault, responseCode: number, said: string): Verdict {
  // Before MAIL FROM nothing was said about this message: the server itself does not want us now.
  if (isLine(fault)) return { do: 'later', line: true, problem: sendProblem.busy(said), said };
  if (fault.command === 'MAIL FROM')
    return { do: 'stop', problem: responseCode === 552 ? sendProblem.tooLarge : sendProblem.sender(said) };
  return { do: 'stop', problem: responseCode === 552 ? sendProblem.tooLarge : sendProblem.content(said) };
}

/** Whether the failure is about the connection and not about this message. */
function isLine({ command = '', responseCode }: SmtpFault): boolean {
  return responseCode === 421 || !['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
}

function ofLine({ code, originalCode, message }: SmtpFault): string {
  if (code === 'ETIMEDOUT' || originalCode === 'ETIMEDOUT') return sendProblem.timeout;
  if (code === 'EDNS' || originalCode === 'ENOTFOUND') return sendProblem.name;
  if (code === 'ETLS' || /certificate|self.signed|wrong version number|ssl/i.test(`${originalCode} ${message}`))
    return sendProblem.secure;
  return sendProblem.connection;
}

/** The server's own words, one short line, without control characters. */
function wordsOf({ response = '' }: SmtpFault): string {
  return response
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 160);
}
