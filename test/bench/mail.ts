import PostalMime from 'postal-mime';
import { helpdesk } from '../support/mail/account.ts';
import { startDovecot } from '../support/mail/dovecot.ts';
import { ordinaries, ordinary } from '../support/mail/ordinary.ts';
import { receiving } from '../support/mail/receiving.ts';
import { testOffice } from '../support/office.ts';

/**
 * How many messages a second an office takes in from a real IMAP server (fetched, opened in a thread, cleaned, written and
 * made durable), and how many times longer that takes than only parsing the same bytes.
 */
export async function benchMail(count = 1_000): Promise<{ perSecond: number; ratio: number }> {
  const dovecot = await startDovecot();
  const office = await testOffice();
  try {
    dovecot.lay(helpdesk, ordinaries(count));
    const started = performance.now();
    const mail = await receiving(office, { dovecot });
    await mail.until(count, 600_000);
    const imported = performance.now() - started;
    await mail.stop();
    const letters = Array.from({ length: count }, (_, n) => ordinary(n));
    const begun = performance.now();
    for (const bytes of letters) await PostalMime.parse(bytes);
    const parsed = performance.now() - begun;
    return { perSecond: (count * 1_000) / imported, ratio: imported / parsed };
  } finally {
    await office.close();
    await dovecot.stop();
  }
}
