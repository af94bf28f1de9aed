import type { Core } from '../../../main/core.ts';
import { receiveMail } from '../../../main/features/mail/service.ts';
import { createDesk } from '../../../main/features/tickets/service.ts';
import { newId } from '../../../main/kernel.ts';
import type { Client } from '../office.ts';

/** Quick retries for tests; a "minute" between two looks is a tenth of a second. */
export const quickPace = { patience: { baseMs: 50, capMs: 400, longestAskedMs: 0 }, minuteMs: 100 };

export type Server = { host: string; imapPort: number; password: string };

/** What the wizard would send for a mailbox on a server of the tests. */
export function accountInput(server: Server, user: string, smtpPort = 1) {
  return {
    name: 'Helpdesk',
    address: `${user}@contoh.test`,
    senderName: 'Helpdesk LPSE Kota Contoh',
    imap: { host: server.host, port: server.imapPort, security: 'none' as const, user },
    smtp: { host: server.host, port: smtpPort, security: 'none' as const, user },
    auth: 'password' as const,
  };
}

export function addMailbox(client: Client, server: Server, user: string, more: object = {}) {
  return client.mail.accounts.create({
    ...accountInput(server, user),
    clientKey: newId(),
    secrets: { password: server.password },
    ...more,
  });
}

/** Receives in the background, as the job does. @returns stops it and waits for its end */
export function startReceiving(core: Core, pace = quickPace): () => Promise<void> {
  const stop = new AbortController();
  const running = receiveMail(createDesk(core.kernel), stop.signal, pace);
  return async () => {
    stop.abort();
    await running;
  };
}

/** Waits until something is so. @throws Error with `what` after `ms` */
export async function until<T>(what: string, look: () => Promise<T | null | false>, ms = 20_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`Not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A plain letter. */
export function plainLetter(fields: Record<string, string>, body = 'Mohon bantuan.'): string {
  const head = { From: 'Warga <warga@penyedia.test>', To: 'helpdesk@contoh.test', ...fields };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  return [...lines, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', body, ''].join('\r\n');
}
