import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { composeText } from '../../../../shared/text/mail-compose-ui.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { KeyHint, useNotices, useShortcut, useText } from '../../../ui/index.ts';
import type { MailMessage } from '../parts/types.ts';
import classes from './ticket.module.css';

const kinds = ['accepted', 'dataRequested', 'progress', 'resolved', 'returned'] as const;
type Kind = (typeof kinds)[number];

interface LkppAnswerProps {
  message: MailMessage;
  escalationId: string;
  canWork: boolean;
}

/** LKPP answered our letter: the officer says with one key what the answer is, and the escalation's clocks move. */
export function LkppAnswer({ message, escalationId, canWork }: LkppAnswerProps) {
  const c = useText(composeText);
  const notices = useNotices();
  const trouble = useTrouble();
  const ticketId = message.ticket?.id ?? '';
  const { data = [] } = useQuery(
    api.escalations.forTicket.queryOptions({ input: { ticketId }, enabled: ticketId !== '' }),
  );
  const escalation = data.find(({ id }) => id === escalationId);
  // What is written down carries the instant of the letter: it is offered once.
  const recorded = escalation?.events.some(({ at }) => at === message.at) ?? true;
  const open = escalation !== undefined && !recorded && canWork && escalation.state !== 'closed';
  const save = useMutation({
    mutationFn: async (kind: Kind) => {
      if (escalation === undefined) throw new Error('an answer to no escalation');
      const { id, version, level } = escalation;
      return client.escalations.recordManualEvent({
        id,
        version,
        kind,
        level,
        body: message.text.trim(),
        at: message.at,
      });
    },
    onSuccess: () => notices.done(c.lkppSaved),
    onError: (error) => notices.failed(trouble(error).message),
    onSettled: () => {
      for (const key of [api.escalations.key(), api.tickets.key()]) void queries.invalidateQueries({ queryKey: key });
    },
  });
  return (
    <section className={classes.lkpp} aria-label={c.lkppAnswer}>
      <span>
        <IconBuildingCommunity size={15} aria-hidden="true" /> <strong>{c.lkppAnswer}</strong>{' '}
        {open ? c.lkppWhat : recorded && escalation !== undefined ? c.lkppRecorded : ''}
      </span>
      {open &&
        kinds.map((kind, index) => (
          <Way
            key={kind}
            keys={String(index + 1)}
            label={c[`lkpp_${kind}`]}
            busy={save.isPending}
            onRun={() => save.mutate(kind)}
          />
        ))}
    </section>
  );
}

function Way({ keys, label, busy, onRun }: { keys: string; label: string; busy: boolean; onRun: () => void }) {
  const c = useText(composeText);
  useShortcut(keys, label, onRun, { group: c.lkppAnswer, enabled: !busy });
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={busy}
      aria-keyshortcuts={keys}
      rightSection={<KeyHint keys={keys} />}
      onClick={onRun}
    >
      {label}
    </Button>
  );
}
