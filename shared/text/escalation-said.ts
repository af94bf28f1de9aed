import { defineText, type Language } from './define.ts';
import { damagedProblem, escalationLine, retryProblem, stopProblem } from './escalation-core.ts';
import { packageText } from './escalation-package.ts';
import { performanceText } from './escalations-report.ts';

/** How a try of the connection went. */
export const connectionSaid = defineText({
  id: {
    ok: 'Tersambung dengan gateway LKPP.',
    badToken: 'Gateway menolak token ini. Periksa tokennya, atau minta yang baru kepada LKPP.',
    unreachable: (why: string) =>
      `Gateway belum dapat dihubungi (${why}). Periksa alamat dan jaringan, lalu coba lagi.`,
  },
  en: {
    ok: 'Connected to the LKPP gateway.',
    badToken: 'The gateway refuses this token. Look at the token again, or ask LKPP for a new one.',
    unreachable: (why) => `The gateway cannot be reached yet (${why}). Check address and network, then try again.`,
  },
});

/** English beside the sentences that are kept in Indonesian with a delivery, an attempt or a line of history. */
const sentences = new Map<string, string>([
  [stopProblem.badRequest, 'LKPP cannot read this delivery. Update Loket, then press "Try now"; else send it by hand.'],
  [
    stopProblem.forbidden,
    'LKPP refuses this office to do this. Ask the people of LKPP’s gateway, then press "Try now".',
  ],
  [
    stopProblem.notFound,
    'LKPP does not know this case or address. Check the gateway’s address in Settings, then press "Try now".',
  ],
  [
    stopProblem.keyReused,
    'LKPP has another delivery with the same key. Do not send again; contact LKPP with the number of this ticket.',
  ],
  [
    stopProblem.wrongState,
    'The case at LKPP has changed and no longer takes this delivery. Read the ticket’s history, then cancel this delivery.',
  ],
  [
    stopProblem.tooLarge,
    'The file or the content is too large for LKPP. Make it smaller, cancel this delivery, then send again.',
  ],
  [stopProblem.content, 'LKPP refuses the content as not following its rules. Update Loket or send by hand.'],
  [stopProblem.other, 'LKPP refuses this delivery. Ask the people of LKPP’s gateway, then press "Try now".'],
  [
    damagedProblem,
    'The content of this file on the office’s computer is damaged or changed. Restore it from the backup, then press "Try now".',
  ],
  [retryProblem.connection, 'LKPP cannot be reached. It is tried again by itself.'],
  [retryProblem.timeout, 'LKPP does not answer in reasonable time. It is tried again by itself.'],
  [retryProblem.busy, 'LKPP is busy and asks to wait. It is tried again by itself.'],
  [retryProblem.fault, 'LKPP’s gateway has trouble. It is tried again by itself.'],
  [retryProblem.garbled, 'LKPP’s answer was broken. It is tried again with the same key, so nothing is sent twice.'],
  [
    retryProblem.certificate,
    'The certificate of LKPP’s address cannot be trusted. Check the computer’s clock and the address; it is tried again.',
  ],
  [retryProblem.unauthorized, 'The token was refused once. It is tried again.'],
  [retryProblem.resume, 'The upload goes on from where LKPP had it.'],
  [
    retryProblem.elsewhere,
    'The PC that tried to send does not have this attachment. Make sure that all PCs use the shared data folder; it is tried again.',
  ],
  [retryProblem.stopped, 'Loket was closed while sending; it goes on when it is opened again.'],
  [escalationLine.sent('gateway'), 'Escalation sent to LKPP'],
  [escalationLine.sent('manual'), 'Package for sending by hand prepared'],
  [escalationLine.sent('mail'), 'E-mail for the escalation prepared'],
  [
    escalationLine.unauthorizedPause,
    'The token of LKPP’s gateway is refused. Deliveries are paused. Enter the new token in Settings; deliveries go on by themselves.',
  ],
  [
    escalationLine.feedReset,
    'LKPP’s gateway was restored from an older backup. Loket reads its news again and sends what was lost there once more, under the same keys.',
  ],
  [
    escalationLine.forgotten,
    'LKPP’s gateway lost this case (restored from an older backup); it is sent again under the same keys',
  ],
  [escalationLine.sealedExpired, 'The sealed secret expired before the package left, so it was not sent'],
  [escalationLine.dataRequested, 'LKPP asks for data'],
  [escalationLine.progress, 'News from LKPP'],
  [escalationLine.resolved, 'LKPP says that the problem is solved'],
  [escalationLine.reopened, 'LKPP works on it again'],
  [escalationLine.returned, 'LKPP gives the problem back to the LPSE'],
  [escalationLine.closed, 'LKPP closes the case'],
  [escalationLine.answered, 'Answer sent to LKPP'],
  [escalationLine.informed, 'Further information sent to LKPP'],
  [escalationLine.confirmed(true), 'Solution confirmed to LKPP'],
  [escalationLine.confirmed(false), 'LKPP was told: not solved'],
  [escalationLine.cancelled, 'Escalation cancelled before it left'],
  [escalationLine.notMoved, 'An officer has moved the SOP of the ticket, so this event changes no step.'],
  [escalationLine.withoutData, 'LKPP goes on without waiting for data.'],
  [escalationLine.checkAgain, 'Time to look at the ticket at LKPP'],
  [connectionSaid.id.ok, connectionSaid.en.ok],
  [connectionSaid.id.badToken, connectionSaid.en.badToken],
  [performanceText.id.noteCalendars, performanceText.en.noteCalendars],
  [performanceText.id.noteReference, performanceText.en.noteReference],
  [packageText.id.inTried, packageText.en.inTried],
  [packageText.id.inTicket, packageText.en.inTicket],
  [packageText.id.inTicks, packageText.en.inTicks],
  [packageText.id.fileName, packageText.en.fileName],
  [packageText.id.renameFile, packageText.en.renameFile],
  [packageText.id.reference, packageText.en.reference],
]);
/** The same for sentences with something in them. */
const shapes: [RegExp, (...parts: string[]) => string][] = [
  [
    shapeOf(escalationLine.levelChanged(7, '')),
    (level = '', team = '') => `Raised to LKPP Level ${level}${team ? ` (${team})` : ''}`,
  ],
  [shapeOf(escalationLine.accepted('7')), (number = '') => `LKPP accepts the escalation as number ${number}`],
  [shapeOf(escalationLine.unknown('7')), (type = '') => `An event of LKPP that is not known yet: ${type}`],
  [shapeOf(escalationLine.manualNumber('7')), (number = '') => `LKPP ticket number recorded: ${number}`],
  [shapeOf(connectionSaid.id.unreachable('7')), (why = '') => connectionSaid.en.unreachable(why)],
  [shapeOf(packageText.id.missing('7')), (text = '') => packageText.en.missing(text)],
  [shapeOf(packageText.id.inFile('7')), (name = '') => packageText.en.inFile(name)],
  [/^Baris (\d+): (.*)$/s, (line = '', shown = '') => packageText.en.line(Number(line), shown)],
];

/** A pattern from a sentence in which 7 stands for the value; a second one may follow in brackets. */
function shapeOf(sentence: string): RegExp {
  const literal = sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('7', '(.+?)');
  return new RegExp(`^${literal}(?: \\((.*)\\))?$`, 's');
}

/** A sentence the core keeps in Indonesian, in the reader's language; anything else as it is. */
export function sayAgain(said: string, language: Language): string {
  if (language === 'id') return said;
  const known = sentences.get(said);
  if (known !== undefined) return known;
  for (const [shape, english] of shapes) {
    const match = shape.exec(said);
    if (match) return english(...match.slice(1));
  }
  return said;
}
