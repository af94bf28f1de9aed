import type { MailAccountRow, MailFolderRow } from '../../../mail/table.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

export const ownAddress = 'helpdesk@nusacontoh.example';
export const ownName = 'Helpdesk LPSE Kabupaten Nusa Contoh';
export const signature = 'Helpdesk LPSE Kabupaten Nusa Contoh\nJalan Rekaan Nomor 17, Kota Contoh\n(0999) 555-017';

/** The invented mailbox: paused and without a password, so that the demo never knocks at any server. */
export function demoAccount(world: World, random: Random): { account: MailAccountRow; folder: MailFolderRow } {
  const at = world.now - 200 * 86_400_000;
  const server = { host: 'mail.nusacontoh.example', user: ownAddress };
  const account: MailAccountRow = {
    id: random.id(at),
    version: 1,
    clientKey: random.id(at),
    name: 'Helpdesk',
    address: ownAddress,
    senderName: ownName,
    aliases: ['lpse@nusacontoh.example'],
    imap: { ...server, port: 993, security: 'tls' },
    smtp: { ...server, port: 465, security: 'tls' },
    auth: 'password',
    oauth: null,
    folder: 'INBOX',
    sentFolder: 'Sent',
    readFrom: null,
    pollMinutes: 2,
    signature,
    opensTickets: false,
    state: 'paused',
    pausedBecause: '',
    removedAt: null,
    createdAt: at,
    updatedAt: at,
  };
  const folder: MailFolderRow = {
    id: random.id(at),
    accountId: account.id,
    path: 'INBOX',
    uidValidity: '1',
    lastUid: 4_812,
    importUid: 2_140,
    importEnd: 2_140,
    importState: 'done',
    importDone: 2_140,
    importTotal: 2_140,
    lastSyncAt: world.now - 3 * 60_000,
    createdAt: at,
  };
  return { account, folder };
}
