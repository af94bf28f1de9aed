import { formatDateTime } from '../../../../shared/text/format.ts';
import { sendLine } from '../../../../shared/text/mail-send.ts';
import type { OfficeProfile } from '../../office/settings.ts';
import type { MailAccountRow, MailMessageRow } from '../table.ts';

const longestQuote = 8_000;

/** What stands under the text: the account's signature, or the office's letterhead, and the answered message. */
export function belowText(profile: OfficeProfile, account: MailAccountRow, quoted: MailMessageRow | null): string {
  const parts = [signatureOf(profile, account)];
  if (quoted && quoted.body.trim() !== '') parts.push(quotationOf(quoted, profile));
  return parts.join('\n\n');
}

/** The usual "-- " line first, so that mail programs know where the text ends. */
function signatureOf(profile: OfficeProfile, account: MailAccountRow): string {
  const own = account.signature.trim();
  const reach = [profile.phone && `Telepon ${profile.phone}`, account.address, profile.website];
  const letterhead = [
    profile.name,
    profile.unit,
    profile.government,
    profile.address,
    reach.filter(Boolean).join(' · '),
  ];
  return `-- \n${own || letterhead.filter(Boolean).join('\n')}`;
}

function quotationOf({ at, sender, body }: MailMessageRow, { zone }: OfficeProfile): string {
  const name = sender.name.trim() || sender.address;
  const cut = body.length > longestQuote ? `${body.slice(0, longestQuote)}\n${sendLine.quoteCut}` : body;
  const lines = cut.trim().split(/\r\n?|\n/);
  return [
    sendLine.wrote(formatDateTime(at, zone, 'id', { weekday: false }), name),
    ...lines.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd())),
  ].join('\n');
}
