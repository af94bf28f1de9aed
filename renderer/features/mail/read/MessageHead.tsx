import { mailText } from '../../../../shared/text/mail-ui.ts';
import { DefinitionList, fileSize, StateBadge, useText } from '../../../ui/index.ts';
import { fullOf, nameOf } from '../parts/addresses.ts';
import { DeliveryMark, KindMark } from '../parts/marks.tsx';
import type { Address, MailMessage } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import classes from './read.module.css';

/** Who wrote, when it came, what it belongs to; the rest of the head is folded away. */
export function MessageHead({ message, quiet = false }: { message: MailMessage; quiet?: boolean }) {
  const t = useText(mailText);
  const when = useWhen();
  const out = message.direction === 'out';
  if (quiet) return <QuietHead message={message} />;
  return (
    <>
      <h2 className={classes.subject}>{message.subject || t.noSubject}</h2>
      <div className={classes.head}>
        <span className={classes.from}>
          <strong>{nameOf(message.from) || t.nobody}</strong>{' '}
          {message.from.name !== '' && <span className={classes.address}>&lt;{message.from.address}&gt;</span>}
        </span>
        <time className={classes.address} dateTime={new Date(message.at).toISOString()}>
          {when.full(message.at)}
        </time>
      </div>
      {out && message.to.length > 0 && <span className={classes.address}>{t.toWhom(list(message.to))}</span>}
      <Marks message={message} />
      <details className={classes.facts}>
        <summary>{t.facts}</summary>
        <DefinitionList items={factsOf(message, t, when.full)} />
      </details>
    </>
  );
}

/** In a thread the line above has said who and when: one more line says how it came here. */
function QuietHead({ message }: { message: MailMessage }) {
  const t = useText(mailText);
  const when = useWhen();
  return (
    <>
      <Marks message={message} />
      <details className={classes.facts}>
        <summary>
          {message.direction === 'out' ? list(message.to) : message.from.address} · {when.full(message.at)}
        </summary>
        <DefinitionList items={factsOf(message, t, when.full)} />
      </details>
    </>
  );
}

function Marks({ message }: { message: MailMessage }) {
  const t = useText(mailText);
  const { kind, state, joinedBy, outgoing, ignoredBecause } = message;
  const joined = {
    references: t.joinedReferences,
    token: t.joinedToken,
    officer: t.joinedOfficer,
    opened: t.joinedOpened,
    forwarded: t.joinedForwarded,
  };
  const showsState = message.direction === 'in' && (state === 'ignored' || state === 'kept');
  const has = kind !== 'message' || outgoing !== null || showsState || joinedBy !== null;
  if (!has) return null;
  return (
    <div className={classes.marks}>
      <KindMark kind={kind} />
      {outgoing !== null && <DeliveryMark state={outgoing.state} />}
      {showsState && state === 'ignored' && <StateBadge tone="paused" text={t.ignoredMark} />}
      {showsState && state === 'kept' && <StateBadge tone="paused" text={t.keptMark} />}
      {joinedBy !== null && message.direction === 'in' && <span className={classes.dim}>{joined[joinedBy]}</span>}
      {state === 'ignored' && ignoredBecause !== '' && (
        <span className={classes.dim}>{t.ignoredWhy(ignoredBecause)}</span>
      )}
    </div>
  );
}

const list = (addresses: readonly Address[]) => addresses.map(fullOf).join(', ');

function factsOf(message: MailMessage, t: (typeof mailText)['id'], when: (at: number) => string) {
  const out = message.direction === 'out';
  return [
    { term: t.from, value: fullOf(message.from) },
    { term: t.to, value: list(message.to) || undefined },
    ...(message.cc.length > 0 ? [{ term: t.cc, value: list(message.cc) }] : []),
    ...(message.replyTo.length > 0 ? [{ term: t.replyTo, value: list(message.replyTo) }] : []),
    { term: out ? t.sentAt : t.received, value: when(message.at) },
    ...(message.sentAtClaimed !== null && !out ? [{ term: t.claimed, value: when(message.sentAtClaimed) }] : []),
    { term: t.size, value: fileSize(message.size) },
  ];
}
