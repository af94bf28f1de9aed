import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailMessageRow, mailMessageTable } from '../../../../main/features/mail/table.ts';
import type { Given } from '../../../corpus/case.ts';
import { corpus } from '../../../corpus/index.ts';
import { helpdesk } from '../../../support/mail/account.ts';
import { type Dovecot, startDovecot } from '../../../support/mail/dovecot.ts';
import { type Receiving, receiving } from '../../../support/mail/receiving.ts';
import { hashOf, type Seen, verdict } from '../../../support/mail/verdict.ts';
import { compose } from '../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';

/** All that do not take seconds each; those are read by `npm run faults:mail` (test/faults/heavy-mail.ts). */
const light = corpus.filter((each) => !each.heavy);
/** Each message's own second in the mailbox: by it the message is found again, whatever became of its headers. */
const cameAt = (index: number) => Date.parse('2026-06-15T10:00:00+07:00') + index * 1_000;

/**
 * The whole corpus lies in a real mailbox and is read by a real office that opens tickets by itself: the worst an office can
 * be set to.
 */
describe(`${light.length} difficult messages in the mailbox`, () => {
  let dovecot: Dovecot;
  let office: TestOffice;
  let mail: Receiving;
  let officer: Client;
  let given: Given;
  let ticketId: string;
  let rows: MailMessageRow[];
  const found = (index: number) => rows.filter((row) => row.at === cameAt(index));

  beforeAll(async () => {
    dovecot = await startDovecot();
    office = await testOffice();
    officer = await office.as('officer');
    const ticket = await officer.tickets.create({
      clientKey: randomUUID(),
      channel: 'email',
      subject: 'Tidak bisa login',
      description: 'Lewat e-mail.',
      reporterEmail: 'pemilik@penyedia.test',
    });
    ticketId = ticket.id;
    mail = await receiving(office, { dovecot }, { opensTickets: true });
    // Something we sent about it, to which the corpus answers.
    const input = await compose(officer, ticket.id, { purpose: 'notice', to: ['pemilik@penyedia.test'] });
    const { outgoing } = await officer.mail.send(input);
    const { kernel } = office.core;
    const sent = await kernel.store.read((reader) => reader.findOneBy(mailMessageTable, { id: outgoing.messageId }));
    given = {
      office: helpdesk,
      number: ticket.number,
      mark: /·(\w{6})\]/.exec(outgoing.subject)?.[1] ?? '',
      sentId: sent?.messageId ?? '',
    };
    expect(given.mark).toHaveLength(6);
    expect(given.sentId).not.toBe('');
    office.clock.set('2026-06-15T12:00:00+07:00');
    dovecot.lay(
      helpdesk,
      light.map((each, index) => ({ bytes: each.bytes(given), at: cameAt(index) })),
    );
    await mail.until(light.length, 120_000);
    rows = await mail.rows();
  }, 240_000);
  afterAll(async () => {
    await mail.stop();
    await office.close();
    await dovecot.stop();
  });

  it('every message is there exactly once, and nothing is marked on the server', () => {
    const wrong = light.filter((_, index) => found(index).length !== 1).map((each) => `${each.category}: ${each.name}`);
    expect(wrong).toEqual([]);
    expect(rows).toHaveLength(light.length);
    expect(dovecot.marks(helpdesk)).toEqual({ S: 0, R: 0, T: 0, F: 0, D: 0 });
  });

  it('what must be true of each is true on the screen', async () => {
    const counts: Record<string, number> = {};
    const add = (what: string) => {
      counts[what] = (counts[what] ?? 0) + 1;
    };
    const wrong: string[] = [];
    for (const [index, each] of light.entries()) {
      const [row] = found(index);
      if (!row) continue;
      const seen = await look(officer, row, ticketId);
      for (const what of verdict(each, seen)) wrong.push(`${each.category}: ${each.name}: ${what}`);
      add(each.category);
      add(`= ${seen.parse}`);
    }
    console.log(`korpus: ${light.length} surat ${JSON.stringify(counts)}, ${wrong.length} salah`);
    expect(wrong).toEqual([]);
  }, 120_000);

  it('each is kept as it came and can be taken out again', async () => {
    const folder = join(office.folder, 'files');
    const wrong = rows.filter((row) => {
      const bytes = readFileSync(join(folder, row.rawSha256.slice(0, 2), row.rawSha256));
      return hashOf(bytes) !== row.rawSha256 || bytes.length !== row.size;
    });
    expect(wrong).toEqual([]);
    const [row] = rows;
    const raw = await officer.mail.raw({ id: row?.id ?? '' });
    expect(hashOf(new Uint8Array(await raw.arrayBuffer()))).toBe(row?.rawSha256);
  });

  it('only what a person wrote opened a ticket, each one its own', () => {
    const opened = rows.filter((row) => row.joinedBy === 'opened');
    expect(opened.filter((row) => row.kind !== 'message' || row.parse === 'raw')).toEqual([]);
    expect(new Set(opened.map((row) => row.ticketId)).size).toBe(opened.length);
    expect(rows.filter((row) => row.kind !== 'message' && row.state === 'waiting')).toEqual([]);
  });

  it('the list shows them all, page by page', async () => {
    const ids = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await officer.mail.list({ box: 'all', limit: 100, ...(cursor === undefined ? {} : { cursor }) });
      for (const { id } of page.items) ids.add(id);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(rows.filter((row) => !ids.has(row.id))).toEqual([]);
  });
});

async function look(officer: Client, row: MailMessageRow, ticketId: string): Promise<Seen> {
  const message = await officer.mail.get({ id: row.id });
  const html = message.hasHtml ? (await officer.mail.html({ id: row.id })).html : null;
  if (message.hasHtml) await officer.mail.html({ id: row.id, remote: true });
  return {
    ...message,
    html: html === null ? null : bodyOf(html),
    lines: [...message.to, ...message.cc, ...message.replyTo]
      .flatMap(({ name, address }) => [name, address])
      .concat(message.snippet, row.messageId, row.inReplyTo, ...row.thread),
    joined: row.ticketId === ticketId && row.joinedBy !== 'opened',
  };
}

/** The sender's part of the document; the head around it is ours. */
const bodyOf = (html: string) => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html;
