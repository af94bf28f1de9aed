import { In, IsNull } from 'typeorm';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { sendLine, sendRefusal } from '../../../../shared/text/mail-send.ts';
import { ticketRefusal } from '../../../../shared/text/ticket-core.ts';
import type { Actor } from '../../../connection.ts';
import { announce } from '../../../kernel.ts';
import type { Reader, Writer } from '../../../store/store.ts';
import { takeTurn, writeAudit } from '../../audit/service.ts';
import { readProfile } from '../../office/settings.ts';
import {
  addEntry,
  askForData,
  type Desk,
  fetchFile,
  openWork,
  refuseSecrets,
  remember,
  requireOpen,
  saveWork,
  tellSolved,
  textOfFile,
} from '../../tickets/service.ts';
import { type AttachmentRow, attachmentTable, type TicketRow, ticketTable } from '../../tickets/table.ts';
import { type MailMessageRow, outgoingMailTable } from '../table.ts';
import { officeMark, ticketKey, ticketToken } from '../token.ts';
import { belowText } from './below.ts';
import { holdMs } from './pace.ts';
import { type ComposeInput, type KeptDraft, type Prepared, post, prepare } from './posting.ts';
import { answeredBy, requireAccount, threadOf, withToken } from './thread.ts';

/**
 * Sends a message about a ticket. In one write: the step of the SOP it completes (seed 003 steps 4 and 9), its line on the
 * timeline, the frozen message and its place in the outbox, where it is held so long that it can be taken back. Works
 * without a network. The same `clientKey` again changes nothing.
 * @returns id of the outgoing mail
 * @throws Refusal when the text or a file holds a secret, the ticket has moved on, the SOP does not lead there, or account
 * or files are gone
 */
export async function sendMail(desk: Desk, actor: Actor, input: ComposeInput): Promise<string> {
  const { kernel } = desk;
  refuseSecrets({ subject: input.subject, body: input.body, solution: input.solution });
  const known = await kernel.store.read((reader) =>
    reader.findOneBy(outgoingMailTable, { clientKey: input.clientKey }),
  );
  if (known) return known.id;
  const prepared = await composeFor(desk, input);
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const twin = await writer.findOneBy(outgoingMailTable, { clientKey: input.clientKey });
    if (twin) return twin.id;
    const account = await requireAccount(writer, input.accountId);
    const done = await act(desk, writer, actor, input, prepared);
    const row = await post(desk, writer, actor, prepared, {
      clientKey: input.clientKey,
      purpose: input.purpose,
      heldUntil: kernel.clock.now() + holdMs,
      entryId: done.entryId,
      draft: done.draft,
      stepRunId: done.stepRunId,
      copies: account.sentFolder !== '',
    });
    await writeAudit(kernel, writer, actor, {
      action: 'mail.send',
      entity: 'outgoingMail',
      entityId: row.id,
      summary: prepared.message.subject,
      after: {
        ticketId: input.ticketId,
        purpose: input.purpose,
        to: row.recipients,
        sha256: prepared.message.rawSha256,
        files: prepared.parts.map((part) => part.sha256),
      },
    });
    announce(kernel, writer, 'tickets', input.ticketId, actor.staffId);
    return row.id;
  });
}

/** The message as it will leave, kept on disk. */
async function composeFor(desk: Desk, input: ComposeInput): Promise<Prepared> {
  const { kernel } = desk;
  const key = await ticketKey(kernel);
  const about = await kernel.store.read(async (reader) => {
    const ticket = await reader.findOneBy(ticketTable, { id: input.ticketId });
    if (!ticket) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
    const answered = input.inReplyTo === null ? null : await answeredBy(reader, ticket.id, input.inReplyTo);
    return {
      ticket,
      answered,
      references: await threadOf(reader, ticket.id, answered),
      account: await requireAccount(reader, input.accountId),
      files: await filesOf(reader, ticket.id, input.attachmentIds),
      profile: (await readProfile(reader)).document,
    };
  });
  await refuseSecretFiles(desk, about.files);
  const { ticket, answered, account, profile } = about;
  const below = belowText(profile, account, input.quote ? answered : null);
  return prepare(desk, {
    account,
    mark: officeMark(key),
    ticketId: ticket.id,
    to: named(input.to, ticket, answered),
    cc: named(input.cc, ticket, answered),
    subject: withToken(input.subject, ticketToken(key, ticket.number)),
    text: `${input.body.trimEnd()}\n\n${below}\n`,
    references: about.references,
    files: about.files.map(({ id, name, mime, size, sha256 }) => ({ attachmentId: id, name, mime, size, sha256 })),
  });
}

/** The chosen files of the ticket, in the order they were chosen. @throws Refusal when one is gone */
export async function filesOf(reader: Reader, ticketId: string, ids: readonly string[]): Promise<AttachmentRow[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await reader.find(attachmentTable, {
    where: { id: In(wanted), ticketId, removedAt: IsNull() },
    take: 50,
  });
  if (rows.length !== wanted.length) throw new Refusal('REFUSED', sendRefusal.fileGone);
  return wanted.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Files were scanned when they were attached; those that came in by mail were not. @throws Refusal naming the place */
export async function refuseSecretFiles({ kernel }: Desk, files: readonly AttachmentRow[]): Promise<void> {
  for (const file of files) {
    if (file.size > 1024 * 1024) continue;
    const text = textOfFile(file.mime, await fetchFile(kernel.host.dataDir, file.sha256));
    refuseSecrets({ name: file.name, file: text ?? '' });
  }
}

/** The addresses with the names they are known by. */
function named(addresses: readonly string[], ticket: TicketRow, answered: MailMessageRow | null) {
  const known = [
    { name: ticket.reporterName, address: ticket.reporterEmail },
    ...(answered ? [...answered.recipients, ...answered.cc, answered.sender, ...answered.replyTo] : []),
  ];
  return addresses.map((address) => ({
    name: known.findLast((each) => each.address.toLowerCase() === address.toLowerCase())?.name.slice(0, 200) ?? '',
    address,
  }));
}

type Done = { entryId: string; draft: KeptDraft; stepRunId: string | null };

/** What sending does to the ticket: the step of its SOP, or a line beside it. */
async function act(desk: Desk, writer: Writer, actor: Actor, input: ComposeInput, prepared: Prepared): Promise<Done> {
  if (input.purpose === 'reply' || input.purpose === 'notice') {
    const entry = await addEntry(desk, writer, actor, input.ticketId, {
      kind: 'message',
      title: input.purpose === 'reply' ? sendLine.reply : sendLine.notice,
      direction: 'out',
      channel: 'email',
      body: input.body,
      refId: prepared.message.id,
    });
    return { entryId: entry.id, stepRunId: null, draft: { typed: input, memory: null, entryIds: [entry.id] } };
  }
  const work = await openWork(desk, writer, actor, input.ticketId, input.ticketVersion);
  requireOpen(work);
  const memoryOf = remember(work);
  const stepRunId = work.ticket.stepRunId;
  const { trace, entryId } =
    input.purpose === 'requestData'
      ? await askForData(work, {
          keys: input.keys,
          message: input.body,
          channel: 'email',
          confirmByPhone: input.confirmByPhone,
        })
      : await tellSolved(work, {
          solution: input.solution.trim() || input.body,
          message: input.body,
          channel: 'email',
        });
  await saveWork(work, trace);
  const memory = memoryOf();
  return { entryId, stepRunId, draft: { typed: input, memory, entryIds: memory.entryIds } };
}
