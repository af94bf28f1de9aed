import { ticketToken } from '../../../mail/service.ts';
import type { MailAddress, MailPartRow } from '../../../mail/table.ts';
import type { TimelineRow } from '../../../tickets/table.ts';
import type { TicketRows } from '../ticket.ts';
import { ownAddress, ownName, signature } from './account.ts';
import type { KeptMail } from './keep.ts';
import { keepLetter } from './keep.ts';
import type { Letter } from './letter.ts';
import type { Post } from './post.ts';

const own: MailAddress = { name: ownName, address: ownAddress };

/**
 * The mail behind a ticket that came by mail, as its timeline tells it: the letter that opened it, what was asked, the
 * answer, the solution.
 */
export async function threadOf(post: Post, rows: TicketRows): Promise<void> {
  const { ticket, timeline, attachments } = rows;
  const user: MailAddress = { name: ticket.reporterName, address: ticket.reporterEmail };
  const references: string[] = [];
  const about = `${ticket.subject} ${ticketToken(post.key, ticket.number)}`;
  for (const entry of timeline) {
    const letter = letterOf(entry, rows, user, about, [...references], references.length === 0);
    if (letter === null) continue;
    references.push(letter.messageId);
    const incoming = entry.direction === 'in';
    const kept = await keepLetter(post.kernel, post.random, letter, {
      accountId: post.account.id,
      direction: incoming ? 'in' : 'out',
      state: 'filed',
      ticketId: ticket.id,
      entryId: entry.id,
      joinedBy: incoming ? (entry.kind === 'created' ? 'opened' : 'references') : null,
      readAt: entry.at + 60_000,
      ...(incoming ? {} : { identity: `out:${letter.messageId}` }),
    });
    if (entry.kind === 'created' && attachments[0]) addPicture(post, kept, attachments[0]);
    post.messages.push(kept);
    if (!incoming) post.sent(kept.message, entry.byId, entry.byName);
  }
}

function letterOf(
  entry: TimelineRow,
  { ticket }: TicketRows,
  user: MailAddress,
  about: string,
  references: string[],
  first: boolean,
): Letter | null {
  const { kind, direction, channel, at, body } = entry;
  const messageId = `${entry.id}@${direction === 'in' ? (user.address.split('@')[1] ?? 'contoh.example') : 'nusacontoh.example'}`;
  if (kind === 'created' && first) {
    const text = `Yth. Helpdesk LPSE,\n\n${body}\n\nMohon bantuannya.\n\nHormat kami,\n${ticket.reporterName}\n${ticket.organization}`;
    return { messageId, at, from: user, to: [own], subject: ticket.subject, text };
  }
  if (channel !== 'email' || references.length === 0) return null;
  if (direction === 'out' && (kind === 'dataRequest' || kind === 'resolution' || kind === 'message')) {
    const words = kind === 'resolution' ? `Permasalahan Bapak/Ibu telah kami selesaikan:\n\n${body}` : body;
    const text = `Yth. ${ticket.reporterName},\n\n${words}\n\n${signature}`;
    return { messageId, at, from: own, to: [user], subject: `Re: ${about}`, text, references };
  }
  if (direction === 'in' && kind === 'message') {
    const text = `Berikut kami kirimkan yang diminta.\n${body}\n\nTerima kasih,\n${ticket.reporterName}\n\nPada hari itu Helpdesk LPSE menulis:\n> Mohon dikirimkan data berikut.\n> Kami tidak pernah meminta kata sandi.`;
    return { messageId, at, from: user, to: [own], subject: `Re: ${about}`, text, references };
  }
  return null;
}

/** The picture of the ticket came with the letter. */
function addPicture(post: Post, kept: KeptMail, { id, name, mime, size, sha256 }: TicketRows['attachments'][number]) {
  const part: MailPartRow = {
    id: post.random.id(kept.message.at),
    messageRowId: kept.message.id,
    position: kept.parts.length,
    name,
    mime,
    size,
    sha256,
    contentId: '',
    inline: false,
    attachmentId: id,
  };
  kept.parts.push(part);
  kept.message.files += 1;
}
