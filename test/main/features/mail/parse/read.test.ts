import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readMessage } from '../../../../../main/features/mail/parse/read.ts';
import { ReadingRoom } from '../../../../../main/features/mail/parse/reading-room.ts';

const read = (...lines: string[]) => readMessage(Buffer.from(lines.join('\r\n'), 'latin1'));
const head = ['From: =?utf-8?Q?Ibu_=C3=89lok?= <Elok@Contoh.test>', 'Subject: =?utf-8?B?R2FnYWwg4oCT?='];

describe('reading a message', () => {
  it('reads who, what and the words', async () => {
    const message = await read(
      ...head,
      'Date: Mon, 15 Jun 2026 09:00:00 +0700 (WIB)',
      'References: <a@b> junk <c@d>',
      'In-Reply-To: <c@d>',
      'Content-Type: text/plain; charset=iso-8859-1',
      '',
      'Se\u00f1or',
    );
    expect(message).toMatchObject({
      from: { name: 'Ibu Élok', address: 'Elok@Contoh.test' },
      subject: 'Gagal –',
      thread: ['a@b', 'c@d'],
      inReplyTo: 'c@d',
      sentAtClaimed: Date.UTC(2026, 5, 15, 2, 0),
      text: 'Señor\n',
      parse: 'parsed',
    });
  });

  it('lets nobody look like somebody else by turning the direction of reading', async () => {
    const { subject, from } = await read(
      'From: "bank\u202e" <a@b.test>',
      'Subject: =?utf-8?B?4oCuZmRwLmV4ZQ==?=',
      '',
      '',
    );
    expect(subject).toBe('fdp.exe');
    expect(from.name).not.toMatch(/[\u202a-\u202e]/);
  });

  it('says what it could not show', async () => {
    const sealed = await read(
      ...head,
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
      'Content-Transfer-Encoding: base64',
      '',
      'MIIB',
    );
    expect(sealed).toMatchObject({ parse: 'partly', notices: ['encrypted'] });
    const tnef = await read(...head, 'Content-Type: application/ms-tnef; name=winmail.dat', '', 'x');
    expect(tnef).toMatchObject({ parse: 'partly', notices: ['tnef'] });
    const secret = await read(...head, '', 'kata sandi: Rahasia#12');
    expect(secret).toMatchObject({ notices: ['secret'], text: expect.stringContaining('••••') });
    expect(secret.text).not.toContain('Rahasia');
  });

  it('keeps what it cannot open, with its head', async () => {
    const deep = Array.from(
      { length: 80 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    ).join('');
    expect(await read(...head, deep)).toMatchObject({ parse: 'raw', subject: 'Gagal –', notices: ['unreadable'] });
    const many = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(6_000)}`;
    expect(await read(...head, many)).toMatchObject({ parse: 'raw', notices: ['tooManyParts'] });
  });

  it('reads words from HTML where there is no text', async () => {
    const { text } = await read(
      ...head,
      'Content-Type: text/html',
      '',
      '<p>Satu<br>dua</p><ul><li>tiga</ul><script>empat</script>',
    );
    expect(text).toBe('Satu\ndua\n\n• tiga');
  });

  it('fails for nothing: bytes of any kind come back as a message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        const message = await readMessage(bytes);
        const texts = [message.subject, message.text, message.from.name, message.from.address, message.messageId];
        for (const text of texts) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toContain('\u0000');
        }
        expect(message.subject.length).toBeLessThanOrEqual(500);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the reading room', () => {
  const room = new ReadingRoom(400);
  afterAll(() => room.close());

  it('ends what takes too long, and reads the next one all the same', async () => {
    // Decoding and cleaning of much nested HTML takes longer than this room has patience.
    const slow = Buffer.from(
      `From: a@b.test\r\nSubject: Lama\r\nContent-Type: text/html\r\n\r\n${'<b><i><u>Password: x'.repeat(90_000)}`,
    );
    const [late, next] = await Promise.all([room.read(slow), room.read(Buffer.from('Subject: Cepat\r\n\r\nhai'))]);
    expect(late).toMatchObject({ parse: 'raw', subject: 'Lama', notices: ['tooLong'] });
    expect(next.subject).toMatch(/Cepat/);
    const after = await room.read(Buffer.from('Subject: Lagi\r\n\r\nhai'));
    expect(after).toMatchObject({ parse: 'parsed', subject: 'Lagi' });
  });

  it('is closed with the program', async () => {
    const gone = new ReadingRoom();
    const waiting = gone.read(Buffer.from('Subject: x\r\n\r\n'));
    await Promise.all([gone.close(), expect(waiting).rejects.toThrow('closed')]);
    await expect(gone.read(new Uint8Array())).rejects.toThrow('closed');
  });
});
