import type { z } from 'zod';
import type { mail, mailDraft } from '../../../../shared/contract/mail.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { type Language, textIn } from '../../../../shared/text/define.ts';
import { fillTemplate } from '../../../../shared/text/fill-template.ts';
import { draftProblem, sendLine, sendRefusal } from '../../../../shared/text/mail-send.ts';
import { ticketRefusal } from '../../../../shared/text/ticket-core.ts';
import type { Actor } from '../../../connection.ts';
import type { Reader } from '../../../store/store.ts';
import { type TemplateRow, templateTable } from '../../knowledge/table.ts';
import { type OfficeProfile, readProfile } from '../../office/settings.ts';
import { type Desk, getTicket, type TicketDetail } from '../../tickets/service.ts';
import { type TicketRow, ticketTable } from '../../tickets/table.ts';
import type { MailAccountRow, MailMessageRow } from '../table.ts';
import { ticketKey, ticketToken } from '../token.ts';
import { belowText } from './below.ts';
import { accountsOf, alsoTo, answeredBy, answerTo, ownAddresses, subjectOf } from './thread.ts';

export type MailDraft = z.infer<typeof mailDraft>;
type DraftInput = z.output<NonNullable<(typeof mail)['draft']['~orpc']['inputSchema']>>;

/** Which shipped use of template fits what the message does. */
const useOf: Record<DraftInput['purpose'], TemplateRow['use'] | null> = {
  reply: null,
  requestData: 'dataRequest',
  resolve: 'resolved',
  notice: 'escalated',
};

/**
 * What the composer starts with: who gets it, the thread's subject with the ticket's token, a template filled in, and what
 * hinders sending.
 * @throws Refusal NOT_FOUND
 */
export async function draftMail(desk: Desk, actor: Actor, input: DraftInput, language: Language): Promise<MailDraft> {
  const { kernel } = desk;
  const detail = await getTicket(desk, actor, input.ticketId);
  const token = ticketToken(await ticketKey(kernel), detail.number);
  return kernel.store.read(async (reader) => {
    const ticket = await reader.findOneBy(ticketTable, { id: input.ticketId });
    if (!ticket) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
    const { document: profile } = await readProfile(reader);
    const accounts = await accountsOf(reader);
    const own = ownAddresses(accounts);
    const answered = await answeredBy(reader, ticket.id, input.inReplyTo ?? null);
    const account = chooseAccount(accounts, input.accountId ?? null, answered);
    const to = answerTo(answered, ticket, own);
    const keys = input.purpose === 'requestData' ? wantedKeys(detail, input.keys) : [];
    const template = await templateFor(reader, input);
    const values = valuesOf({ detail, ticket, profile, actor, keys });
    const filled = template ? fillTemplate(template.body, values) : null;
    const words = textIn(draftProblem, language);
    return {
      accountId: account?.id ?? null,
      inReplyTo: answered?.id ?? null,
      to,
      cc: input.all ? alsoTo(answered, to, own).slice(0, 50) : [],
      subject: subjectOf(answered?.subject || ticket.subject, answered !== null, token),
      body: (filled?.text ?? (ticket.reporterName ? sendLine.greeting(ticket.reporterName) : '')).slice(0, 20_000),
      below: account ? belowText(profile, account, answered).slice(0, 20_000) : '',
      keys,
      problems: [
        account ? '' : words.noAccount,
        account?.state === 'paused' ? words.paused : '',
        to.length === 0 ? words.noAddress : '',
        answered ? '' : words.noThread,
        filled?.unfilled.length ? words.unfilled(filled.unfilled.map((name) => `{${name}}`).join(', ')) : '',
      ].filter(Boolean),
    };
  });
}

/** The wanted account, else the one that got the answered message, else the first that may send. */
function chooseAccount(accounts: readonly MailAccountRow[], wanted: string | null, answered: MailMessageRow | null) {
  if (wanted !== null) return accounts.find((each) => each.id === wanted) ?? null;
  const active = accounts.filter((each) => each.state === 'active');
  return active.find((each) => each.id === answered?.accountId) ?? active[0] ?? accounts[0] ?? null;
}

function wantedKeys(detail: TicketDetail, keys: readonly string[]): string[] {
  if (keys.length > 0) return [...keys];
  // What the office supplies by its own work is asked of nobody.
  const lacking = detail.requiredData.filter((each) => each.from === 'user' && !each.present && each.justified === '');
  return lacking.map((datum) => datum.key);
}

async function templateFor(reader: Reader, { templateId, purpose }: DraftInput): Promise<TemplateRow | null> {
  if (templateId !== undefined) {
    const row = await reader.findOneBy(templateTable, { id: templateId });
    if (!row) throw new Refusal('NOT_FOUND', sendRefusal.templateGone);
    return row;
  }
  const use = useOf[purpose];
  if (use === null) return null;
  return reader.findOne(templateTable, { where: { use, active: true }, order: { name: 'ASC', id: 'ASC' } });
}

type About = { detail: TicketDetail; ticket: TicketRow; profile: OfficeProfile; actor: Actor; keys: readonly string[] };

function valuesOf({ detail, ticket, profile, actor, keys }: About) {
  const asked = detail.requiredData.filter((datum) => keys.includes(datum.key));
  return {
    nama: ticket.reporterName,
    nomor: ticket.number,
    judul: ticket.subject,
    dataKurang: asked.map((datum) => `- ${datum.text}`).join('\n') || '-',
    solusi: ticket.solution,
    kantor: profile.name,
    petugas: actor.name,
  };
}
