import { useQuery } from '@tanstack/react-query';
import { fillTemplate, type TemplateField } from '../../../../shared/text/fill-template.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { lackingOf } from './asked.ts';
import type { TicketDetail } from './types.ts';

export type TemplateUse = 'dataRequest' | 'resolved' | 'escalated' | 'general';

/** The office's reply templates, and a way to fill them from a ticket. */
export function useTemplates(ticket: TicketDetail, asked: TicketDetail['requiredData']) {
  const session = useSession();
  const { data } = useQuery(api.knowledge.templates.queryOptions());
  const templates = (data ?? []).filter(({ active }) => active);
  const fill = (body: string, values: Partial<Record<TemplateField, string>> = {}): string =>
    fillTemplate(body, {
      nama: ticket.fields.reporterName,
      nomor: ticket.number,
      judul: ticket.subject,
      solusi: ticket.solution,
      kantor: session.officeName,
      petugas: session.staff.name,
      dataKurang: bulleted(lackingOf(asked).map(({ text }) => text)),
      ...values,
    }).text;
  const first = (use: TemplateUse): string | undefined => templates.find((template) => template.use === use)?.body;
  return { templates, fill, first, loaded: data !== undefined };
}

/** Texts as a list in a letter, one per line. */
export const bulleted = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join('\n');
