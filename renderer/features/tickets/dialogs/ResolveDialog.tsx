import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Channel } from '../../../../shared/domain/vocabulary.ts';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { api, client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { useTemplates } from '../parts/useTemplates.ts';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from '../ticket/desk.ts';
import { ChannelSelect } from './ChannelSelect.tsx';
import classes from './dialogs.module.css';

/** The solution, with what solved such cases before at hand, and the notice to the user. */
export function ResolveDialog({ onClose }: { onClose: () => void }) {
  const { ticket, asked } = useDesk();
  const t = useText(commandText);
  const notices = useNotices();
  const templates = useTemplates(ticket, asked);
  const solution = useDraft(`ticket:${ticket.id}:solution`);
  const typed = useDraft(`ticket:${ticket.id}:resolveNotice`);
  const [channel, setChannel] = useState<Channel>(ticket.channel);
  const template = templates.first('resolved');
  const text = solution.text.trim();
  const composed =
    template === undefined
      ? t.resolveFallback(ticket.fields.reporterName, ticket.number, text)
      : templates.fill(template, { solusi: text });
  const message = typed.text === '' ? composed : typed.text;
  const send = useTicketAction(
    ticket,
    (target, input: { solution: string; message: string }) => client.tickets.resolve({ ...target, ...input, channel }),
    {
      quiet: true,
      onDone: () => {
        solution.clear();
        typed.clear();
        notices.done(t.resolved);
        onClose();
      },
    },
  );
  return (
    <TicketDialog
      title={t.resolveTitle}
      onClose={onClose}
      submit={t.resolveSend}
      size="xl"
      disabled={text === '' || !templates.loaded}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => send.mutate({ solution: text, message: message.trim() })}
    >
      <Stack gap="sm">
        <DraftField draft={solution} label={t.solution} description={t.solutionHelp} minRows={3} data-autofocus />
        <Known onUse={(known) => solution.setText(text === '' ? known : `${text}\n${known}`)} />
        <DraftField draft={{ ...typed, text: message }} label={t.notice} minRows={5} />
        <ChannelSelect label={t.channel} value={channel} onChange={setChannel} />
      </Stack>
    </TicketDialog>
  );
}

/** The standard solution of the priority row and similar solved cases; one click takes a text over. */
function Known({ onUse }: { onUse: (solution: string) => void }) {
  const { ticket } = useDesk();
  const t = useText(commandText);
  const { data: table } = useQuery(api.priorities.current.queryOptions());
  const { data: similar = [] } = useQuery(
    api.knowledge.similar.queryOptions({
      input: {
        text: `${ticket.subject} ${ticket.fields.description}`.slice(0, 2000),
        problemCode: ticket.problemCode,
        exceptTicketId: ticket.id,
      },
    }),
  );
  const standard = table?.document.rows.find(({ code }) => code === ticket.problemCode)?.standardSolution ?? '';
  const known = [
    ...(standard === '' ? [] : [{ key: 'standard', title: t.standardSolution, solution: standard }]),
    ...similar.map(({ ticketId, number, subject, solution }) => ({
      key: ticketId,
      title: `${number} ${subject}`,
      solution,
    })),
  ];
  if (known.length === 0) return null;
  return (
    <details className={classes.known} open={standard !== ''}>
      <summary>
        {t.similar} ({known.length})
      </summary>
      <ul>
        {known.map(({ key, title, solution }) => (
          <li key={key}>
            <div>
              <strong>{title}</strong>
              <p>{solution}</p>
            </div>
            <Button size="compact-xs" variant="light" onClick={() => onUse(solution)}>
              {t.useThis}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
