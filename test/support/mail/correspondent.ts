import PostalMime from 'postal-mime';
import type { Dovecot } from './dovecot.ts';
import type { Taken } from './smtp.ts';

type Reply = { text: string; files?: { name: string; bytes: Uint8Array }[]; headers?: Record<string, string> };

/** Somebody outside with a mail program of their own: writes to the office and answers what it gets. */
export function correspondent(dovecot: Dovecot, office: string, name: string, address: string) {
  let letters = 0;
  const post = (headers: Record<string, string>, { text, files = [] }: Reply) => {
    letters += 1;
    const head = {
      From: `${name} <${address}>`,
      To: office,
      'Message-ID': `<surat-${letters}-${Math.random().toString(36).slice(2)}@${address.split('@')[1]}>`,
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/mixed; boundary="b"',
      ...headers,
    };
    const parts = [
      `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
      ...files.map(
        (file) =>
          `Content-Type: application/octet-stream; name="${file.name}"\r\nContent-Disposition: attachment; filename="${file.name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(file.bytes).toString('base64')}`,
      ),
    ];
    const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}\r\n`);
    const bytes = `${lines.join('')}\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
    return dovecot.deliver(office, bytes, address);
  };
  return {
    address,
    write: (subject: string, reply: Reply) => post({ Subject: subject, ...reply.headers }, reply),
    /** Presses "Reply" on what the office sent: same thread, what was written quoted below. */
    async answer(taken: Taken | undefined, reply: Reply) {
      if (!taken) throw new Error('nothing was sent yet');
      const letter = await PostalMime.parse(taken.bytes);
      const quoted = (letter.text ?? '').split('\n').map((line) => `> ${line}`);
      const thread = `${letter.references ?? ''} ${letter.messageId}`.trim();
      const subject = letter.subject?.startsWith('Re: ') ? letter.subject : `Re: ${letter.subject ?? ''}`;
      await post(
        {
          Subject: `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
          'In-Reply-To': letter.messageId ?? '',
          References: thread.replaceAll(' ', '\r\n '),
          ...reply.headers,
        },
        { ...reply, text: `${reply.text}\r\n\r\nPada tanggal itu, Helpdesk menulis:\r\n${quoted.join('\r\n')}` },
      );
    },
  };
}
