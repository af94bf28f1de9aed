import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { escalationChannels } from '../../../../shared/contract/escalations.ts';
import { maskSecrets } from '../../../../shared/domain/secrets/scan.ts';
import { ticketClassCodes } from '../../../../shared/lkpp/classes.ts';
import { escalationSendText } from '../../../../shared/text/escalations.ts';
import { fillTemplate } from '../../../../shared/text/fill-template.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useSession } from '../../../api/session.tsx';
import { useKeptForm } from '../../../api/useKeptForm.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { remember, remembered, type TicketInSlot, useText } from '../../../ui/index.ts';
import { takeEscalation } from '../parts/cache.ts';
import type { Escalation } from '../parts/types.ts';
import { useGateway } from '../useGateway.ts';
import { blockers } from './blockers.ts';
import { typedSecrets, withoutSecrets } from './typed-secrets.ts';

const pause = 500;
const leastReason = 3;
const typedFields = z.object({
  ticketClass: z.enum(ticketClassCodes).nullable(),
  /** Absent: every file of the ticket. */
  files: z.array(z.string()).optional(),
  unmask: z.array(z.string()),
  reasons: z.record(z.string(), z.string()),
  stepsTried: z.string(),
  channel: z.enum(escalationChannels).optional(),
  /** Absent: the office's template. */
  notice: z.string().optional(),
});
const readTyped = typedFields.partial();
const nothing: z.infer<typeof typedFields> = { ticketClass: null, unmask: [], reasons: {}, stepsTried: '' };

/** Everything the send dialog holds, kept as a draft: what is chosen and typed, its preview, and sending it exactly once. */
export function useSend(ticket: TicketInSlot, onSent: (sent: Escalation) => void) {
  const t = useText(escalationSendText);
  const session = useSession();
  const trouble = useTrouble();
  const status = useGateway();
  const usual = useQuery(api.escalations.settings.queryOptions({ retry: false })).data?.channel;
  const { fields, set, clear, kept } = useKeptForm(`ticket:${ticket.id}:lkpp`, readTyped, nothing);
  const { ticketClass, reasons, stepsTried, unmask } = fields;
  const keyPlace = `escalation.${ticket.id}.key`;
  const [clientKey] = useState(() => keptKey(keyPlace));
  const own = ticket.attachments.map(({ id }) => id);
  const attachmentIds = fields.files?.filter((id) => own.includes(id)) ?? own;
  const now = useMemo(
    () => ({
      stepsTried: maskSecrets(stepsTried),
      justifications: Object.entries(reasons)
        .map(([key, reason]) => ({ key, reason: maskSecrets(reason.trim()) }))
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
  const channel = fields.channel ?? (status?.configured === false ? 'manual' : (usual ?? 'gateway'));
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
  const notice = fields.notice ?? composed;
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
      remember(keyPlace, undefined);
      clear();
      takeEscalation(sent);
      onSent(sent);
    },
    onError: (error) => {
      if (trouble(error).code === 'CONFLICT') {
        void queries.invalidateQueries({ queryKey: api.tickets.get.queryKey({ input: { id: ticket.id } }) });
      }
    },
  });
  // Found here, so that a secret never leaves the form; what stands in the ticket itself the core finds.
  const inTyped = typedSecrets({ stepsTried, notice, reasons });
  const secrets = [...inTyped, ...(preview.data?.secrets ?? [])];
  const maskTyped = () => {
    const { notice: covered, ...rest } = withoutSecrets({ stepsTried, notice, reasons });
    set({ ...rest, ...(fields.notice === undefined ? {} : { notice: covered }) });
  };
  const stale = preview.isPlaceholderData || typed !== now;
  return {
    preview,
    stale,
    status,
    blocked: preview.data === undefined ? undefined : blockers({ ...preview.data, secrets }, reasons, t),
    ticketClass,
    attachmentIds,
    unmask,
    reasons,
    stepsTried,
    channel,
    notice,
    kept,
    /** A file added to the ticket from here goes along. */
    addFiles: (ids: string[]) => fields.files !== undefined && set({ files: [...fields.files, ...ids] }),
    secrets,
    /** Covers what looks like a secret in what the officer typed here; undefined when nothing does. */
    maskTyped: inTyped.length > 0 ? maskTyped : undefined,
    /** Changes what is typed or chosen; kept at once. */
    set,
    justify: (key: string, reason: string) => set({ reasons: { ...reasons, [key]: reason } }),
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
