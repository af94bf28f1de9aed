import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Kernel } from '../../kernel.ts';
import { takeTurn } from '../audit/service.ts';
import { saveSetting } from '../office/settings.ts';
import { settingTable } from '../office/table.ts';

/** A ticket named in a subject. `proven` is true only where the six letters behind the number are ours. */
export type NamedTicket = { number: string; proven: boolean };

const keyDocument = z.object({ key: z.string().length(64) });
const letters = 'abcdefghjkmnpqrstvwxyz0123456789';
/** The number, and behind a dot (or what a mail program made of it) the six letters. */
const pattern = /\[?\b(\d{4}-\d{6})(?:\s*[·•.∙?-]\s*([a-z0-9]{6}))?\b\]?/gi;

/** The office's key for ticket tokens: made once, kept with the settings, never shown. */
export async function ticketKey({ store, clock }: Kernel): Promise<string> {
  const known = await store.read((reader) => reader.findOneBy(settingTable, { id: 'mail-key' }));
  if (known) return keyDocument.parse(known.document).key;
  return store.write(async (writer) => {
    await takeTurn(writer);
    const twin = await writer.findOneBy(settingTable, { id: 'mail-key' });
    if (twin) return keyDocument.parse(twin.document).key;
    const key = randomBytes(32).toString('hex');
    await saveSetting(writer, 'mail-key', { key }, null, clock.now());
    return key;
  });
}

/** `[2026-000123·k7f3qa]`: stands in the subject of whatever we send, and brings the answer back to its ticket. */
export function ticketToken(key: string, number: string): string {
  return `[${number}·${signed(key, number)}]`;
}

/** Six letters that only this office can write behind this number. */
function signed(key: string, number: string): string {
  const bytes = createHmac('sha256', Buffer.from(key, 'hex')).update(`ticket ${number}`).digest();
  return [...bytes.subarray(0, 6)].map((byte) => letters[byte % 32]).join('');
}

/** Ticket numbers in a subject, each once; a bare number or wrong letters prove nothing. */
export function ticketsNamed(key: string, subject: string): NamedTicket[] {
  const found = new Map<string, boolean>();
  for (const [, number = '', mac = ''] of subject.slice(0, 2_000).matchAll(pattern)) {
    const isOurs = mac !== '' && isSame(mac.toLowerCase(), signed(key, number));
    found.set(number, isOurs || (found.get(number) ?? false));
  }
  return [...found].slice(0, 10).map(([number, proven]) => ({ number, proven }));
}

/** What our messages carry in X-Loket-Office: they are known when they come back, and nobody else's are taken for ours. */
export function officeMark(key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update('office').digest('hex').slice(0, 32);
}

/** The subject without tokens in brackets, so that answers do not grow a tail of them. */
export function withoutTokens(subject: string): string {
  return subject
    .replace(/\[\d{4}-\d{6}\s*[·•.∙?-]\s*[a-z0-9]{6}\]/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
