import type { Kernel } from '../../../../kernel.ts';
import { noDeadline } from '../../../../store/columns.ts';
import type { MailAccountRow, MailFolderRow, MailMessageRow, OutgoingMailRow } from '../../../mail/table.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { KeptMail } from './keep.ts';

type Attempt = { id: string; outgoingId: string; at: number; tookMs: number; outcome: string; explanation: string };

/** The mail of the invented office while it is being written. */
export class Post {
  readonly kernel: Kernel;
  readonly world: World;
  readonly random: Random;
  readonly key: string;
  readonly account: MailAccountRow;
  readonly folder: MailFolderRow;
  readonly messages: KeptMail[] = [];
  readonly outgoing: OutgoingMailRow[] = [];
  readonly attempts: Attempt[] = [];

  constructor(
    kernel: Kernel,
    world: World,
    random: Random,
    key: string,
    box: { account: MailAccountRow; folder: MailFolderRow },
  ) {
    this.kernel = kernel;
    this.world = world;
    this.random = random;
    this.key = key;
    this.account = box.account;
    this.folder = box.folder;
  }

  /** The outbox row of a message that left at once. */
  sent(message: MailMessageRow, byId: string | null, byName: string): OutgoingMailRow {
    const sentAt = message.at + 12_000;
    const row: OutgoingMailRow = {
      id: this.random.id(message.at),
      clientKey: this.random.id(message.at),
      messageRowId: message.id,
      accountId: message.accountId,
      ticketId: message.ticketId ?? '',
      purpose: 'reply',
      draft: { typed: null, memory: null, entryIds: [] },
      stepRunId: null,
      escalationId: null,
      recipients: message.recipients.map(({ address }) => address),
      state: 'sent',
      heldUntil: message.at + 10_000,
      attempts: 1,
      nextAttemptAt: noDeadline,
      leasedUntil: null,
      lease: null,
      committedAt: sentAt,
      problem: '',
      urgency: 0,
      bulkId: null,
      createdAt: message.at,
      createdBy: byId,
      createdName: byName,
      sentAt,
      doneAt: sentAt,
      copyState: 'done',
      copyAt: noDeadline,
      copyTries: 1,
    };
    this.outgoing.push(row);
    this.tried(row, sentAt, 'diterima server', '');
    return row;
  }

  tried(row: OutgoingMailRow, at: number, outcome: string, explanation: string): void {
    const tookMs = this.random.int(180, 1_900);
    this.attempts.push({ id: this.random.id(at), outgoingId: row.id, at, tookMs, outcome, explanation });
  }
}
