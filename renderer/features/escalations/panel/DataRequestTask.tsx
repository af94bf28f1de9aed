import { Button, Checkbox, Stack } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { useState } from 'react';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { client } from '../../../api/client.ts';
import { clearDraft, DraftTextarea, fileSize, type TicketInSlot, useText } from '../../../ui/index.ts';
import { AddFiles } from '../parts/AddFiles.tsx';
import { useEscalationAction } from '../parts/cache.ts';
import { ClockText } from '../parts/marks.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import type { DataRequest, Escalation } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import classes from './panel.module.css';

interface DataRequestTaskProps {
  request: DataRequest;
  escalation: Escalation;
  ticket: TicketInSlot;
  canWork: boolean;
}

/** What LKPP asks for, with its clock (SOP: one day), and the form that answers it. */
export function DataRequestTask({ request, escalation, ticket, canWork }: DataRequestTaskProps) {
  const t = useText(escalationText);
  const when = useWhen();
  const isOpen = request.answeredAt === null;
  return (
    <article className={classes.task} data-open={isOpen || undefined}>
      <div className={classes.taskHead}>
        <strong>
          <IconFileUnknown size={15} aria-hidden="true" />{' '}
          {request.answeredAt === null ? t.asked(when(request.askedAt)) : t.answered(when(request.answeredAt))}
        </strong>
        <ClockText clock={request.clock} />
      </div>
      <p className={classes.text}>{request.body}</p>
      {request.items.length > 0 && (
        <ul className={classes.items}>
          {request.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {isOpen && canWork && <AnswerForm request={request} escalation={escalation} ticket={ticket} />}
    </article>
  );
}

function AnswerForm({ request, escalation, ticket }: Omit<DataRequestTaskProps, 'canWork'>) {
  const t = useText(escalationText);
  const draftKey = `escalation.answer.${request.id}`;
  const [clientKey] = useState(() => crypto.randomUUID());
  const [body, setBody] = useState('');
  const [files, setFiles] = useState<string[]>([]);
  const answer = useEscalationAction(
    () =>
      client.escalations.answer({
        id: escalation.id,
        clientKey,
        dataRequestId: request.id,
        body: body.trim(),
        attachmentIds: files,
      }),
    t.answerSent,
    () => clearDraft(draftKey),
  );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(undefined);
      }}
    >
      <DraftTextarea
        label={t.answerLabel}
        placeholder={t.answerHelp}
        draftKey={draftKey}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={20_000}
        value={body}
        onChange={setBody}
      />
      <Checkbox.Group label={t.answerFiles} value={files} onChange={setFiles}>
        <Stack gap={4} mt={4}>
          {ticket.attachments.length === 0 && <span className={classes.dim}>{t.noFiles}</span>}
          {ticket.attachments.map(({ id, name, size }) => (
            <Checkbox key={id} size="xs" value={id} label={`${name} · ${fileSize(size)}`} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Trouble error={answer.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={answer.isPending} disabled={body.trim() === ''}>
          {t.answerSend}
        </Button>
        <AddFiles ticketId={ticket.id} onAdded={(ids) => setFiles((known) => [...known, ...ids])} />
      </div>
    </form>
  );
}
