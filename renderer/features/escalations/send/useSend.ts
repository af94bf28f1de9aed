import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ticketClasses } from '../../../../shared/lkpp/classes.ts';
import { escalationSendText } from '../../../../shared/text/escalations.ts';
import { fillTemplate } from '../../../../shared/text/fill-template.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { clearDraft, remember, remembered, type TicketInSlot, useText } from '../../../ui/index.ts';
import { takeEscalation } from '../parts/cache.ts';
import type { Channel, Escalation } from '../parts/types.ts';
import { useGateway } from '../useGateway.ts';
import { blockers } from './blockers.ts';

type TicketClass = (typeof ticketClasses)[number]['code'];
const pause = 500;
const leastReason = 3;

/** Everything the send dialog holds: what is chosen and typed, the preview of it, and sending it exactly once. */
export function useSend(ticket: TicketInSlot, onSent: (sent: Escalation) => void) {
  const t = useText(escalationSendText);
  const session = useSession();
  const trouble = useTrouble();
  const status = useGateway();
  const usual = useQuery(api.escalations.settings.queryOptions({ retry: false })).data?.channel;
  const draft = (name: string) => `escalation.${ticket.id}.${name}`;
  const [ticketClass, setTicketClass] = useState<TicketClass | null>(null);
  const [chosen, setFiles] = useState<string[]>();
  const [unmask, setUnmask] = useState<string[]>([]);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [stepsTried, setStepsTried] = useState('');
  const [picked, setChannel] = useState<Channel>();
  const [typedNotice, setNotice] = useState<string>();
  const [clientKey] = useState(() => keptKey(draft('key')));
  const attachmentIds = chosen ?? ticket.attachments.map(({ id }) => id);
  const now = useMemo(
    () => ({
      stepsTried,
      justifications: Object.entries(reasons)
        .map(([key, reason]) => ({ key, reason: reason.trim() }))
        .filter(({ reason }) => reason.length >= leastReason),
    }),
    [stepsTried, reasons],
  );
  const [typed] = useDebouncedValue(now, pause);
  const preview = useQuery(
    api.escalations.preview.queryOptions({
      input: { ticketId: ticket.id, ticketClass, attachmentIds, unmask, ...typed },
      placeholderData: keepPreviousData,
    }),
  );
  const channel = picked ?? (status?.configured === false ? 'manual' : (usual ?? 'gateway'));
  const template = useQuery(api.knowledge.templates.queryOptions()).data?.find((each) => each.use === 'escalated');
  const composed = template
    ? fillTemplate(template.body, {
        nama: ticket.fields.reporterName,
        nomor: ticket.number,
        judul: ticket.subject,
        kantor: session.officeName,
        petugas: session.staff.name,
      }).text
    : t.noticeFallback(ticket.fields.reporterName, ticket.number);
  const notice = typedNotice ?? composed;
  const send = useMutation({
    mutationFn: () =>
      client.escalations.send({
        clientKey,
        ticketId: ticket.id,
        ticketVersion: ticket.version,
        channel,
        ticketClass,
        attachmentIds,
        unmask,
        justifications: now.justifications,
        stepsTried: stepsTried.trim(),
        noticeToUser: notice.trim(),
      }),
    onSuccess: (sent) => {
      remember(draft('key'), undefined);
      clearDraft(draft('steps'));
      takeEscalation(sent);
      onSent(sent);
    },
    onError: (error) => {
      if (trouble(error).code === 'CONFLICT') {
        void queries.invalidateQueries({ queryKey: api.tickets.get.queryKey({ input: { id: ticket.id } }) });
      }
    },
  });
  const stale = preview.isPlaceholderData || typed !== now;
  return {
    preview,
    stale,
    status,
    blocked: preview.data === undefined ? undefined : blockers(preview.data, reasons, t),
    ticketClass,
    setTicketClass,
    attachmentIds,
    setFiles,
    unmask,
    setUnmask,
    reasons,
    justify: (key: string, reason: string) => setReasons((known) => ({ ...known, [key]: reason })),
    stepsTried,
    setStepsTried,
    stepsDraft: draft('steps'),
    channel,
    setChannel,
    notice,
    setNotice,
    send,
  };
}
export type Sending = ReturnType<typeof useSend>;

/** The same key until it was sent, also after a reload: a second click, or a lost answer, sends nothing twice. */
function keptKey(name: string): string {
  const known = remembered(name);
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  remember(name, made);
  return made;
}
