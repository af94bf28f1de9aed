import { Button } from '@mantine/core';
import { useState } from 'react';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { formatDuration } from '../../../../shared/text/format.ts';
import { client } from '../../../api/client.ts';
import { CopyButton, DefinitionList, SectionCard, type TicketInSlot, useLanguage, useText } from '../../../ui/index.ts';
import { useEscalationAction } from '../parts/cache.ts';
import { EscalationMark } from '../parts/marks.tsx';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import { type Escalation, isOpen, unanswered } from '../parts/types.ts';
import { useSaid } from '../parts/useSaid.ts';
import { useWhen } from '../parts/useWhen.ts';
import { ConfirmForm } from './ConfirmForm.tsx';
import { DataRequestTask } from './DataRequestTask.tsx';
import { Deliveries } from './Deliveries.tsx';
import { Events } from './Events.tsx';
import { ManualChannel } from './ManualChannel.tsx';
import classes from './panel.module.css';

interface EscalationCardProps {
  escalation: Escalation;
  ticket: TicketInSlot;
  canWork: boolean;
}

/** One escalation: who holds it, what LKPP wants, what happened, what is still on its way. */
export function EscalationCard({ escalation, ticket, canWork }: EscalationCardProps) {
  const t = useText(escalationText);
  const works = canWork && isOpen(escalation);
  const open = unanswered(escalation);
  const done = escalation.dataRequests.filter((request) => !open.includes(request));
  return (
    <SectionCard
      title={escalation.acceptedAt === null ? t.position : `${t.position}: ${placeOf(escalation, t)}`}
      actions={<EscalationMark state={escalation.state} />}
    >
      <div className={classes.card}>
        {open.length > 0 && (
          <section aria-label={t.tasks}>
            {open.map((request) => (
              <DataRequestTask
                key={request.id}
                request={request}
                escalation={escalation}
                ticket={ticket}
                canWork={works}
              />
            ))}
          </section>
        )}
        {works && escalation.state === 'resolved' && <ConfirmForm escalation={escalation} />}
        <Facts escalation={escalation} />
        {escalation.solution !== '' && (
          <section aria-label={t.solution}>
            <h3 className={classes.heading}>{t.solution}</h3>
            <p className={classes.text}>{escalation.solution}</p>
          </section>
        )}
        {works && escalation.channel !== 'gateway' && <ManualChannel escalation={escalation} ticket={ticket} />}
        <Deliveries escalation={escalation} />
        {done.map((request) => (
          <DataRequestTask key={request.id} request={request} escalation={escalation} ticket={ticket} canWork={false} />
        ))}
        <Events events={escalation.events} />
        {works && ['queued', 'sending', 'actionNeeded'].includes(escalation.state) && (
          <Withdraw escalation={escalation} />
        )}
      </div>
    </SectionCard>
  );
}

/** "Level 1, Technical Operation" */
export function placeOf({ level, team }: Escalation, t: (typeof escalationText)['id']): string {
  if (level === null) return t.noLevel;
  return team === '' ? t.level(level) : `${t.level(level)}, ${team}`;
}

function Facts({ escalation }: { escalation: Escalation }) {
  const t = useText(escalationText);
  const when = useWhen();
  const said = useSaid();
  const { language } = useLanguage();
  const { externalNumber, channel, sentAt, createdBy, acceptedAt, resolvedAt, reference } = escalation;
  const time = (seconds: number) => formatDuration(seconds, language);
  return (
    <DefinitionList
      items={[
        {
          term: t.number,
          value:
            externalNumber === '' ? (
              t.noNumber
            ) : (
              <>
                {externalNumber} <CopyButton value={externalNumber} label={t.copyNumber} />
              </>
            ),
        },
        { term: t.channel, value: t[channel] },
        { term: t.sentAt, value: sentAt === null ? null : t.sentBy(when(sentAt), createdBy) },
        { term: t.acceptedAt, value: acceptedAt === null ? null : when(acceptedAt) },
        ...(resolvedAt === null ? [] : [{ term: t.resolvedAt, value: when(resolvedAt) }]),
        { term: t.ownTime, value: time(escalation.ownSeconds) },
        { term: t.lkppTime, value: time(escalation.lkppSeconds) },
        ...(reference === '' ? [] : [{ term: t.reference, value: said(reference) }]),
        { term: t.hash, value: <code className={classes.hash}>{escalation.packageHash}</code> },
      ]}
    />
  );
}

function Withdraw({ escalation: { id, version } }: { escalation: Escalation }) {
  const t = useText(escalationText);
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const cancel = useEscalationAction(
    (reason: string) => client.escalations.cancel({ id, version, reason }),
    t.withdrawn,
    close,
  );
  return (
    <>
      <Button variant="subtle" color="red" size="compact-sm" className={classes.start} onClick={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      {asking && (
        <ReasonDialog
          draftKey={`escalation:${id}:cancel`}
          title={t.withdrawQuestion}
          help={t.withdrawBody}
          submit={t.withdraw}
          onClose={close}
          onSubmit={(reason, forget) => cancel.mutate(reason, { onSuccess: forget })}
          busy={cancel.isPending}
          error={cancel.error}
        />
      )}
    </>
  );
}
