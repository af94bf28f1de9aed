import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCutter } from '../../../support/mail/cutter.ts';
import { type Dovecot, startDovecot } from '../../../support/mail/dovecot.ts';
import { type Smtp, startSmtp } from '../../../support/mail/smtp.ts';
import type { SmtpWish } from '../../../support/mail/smtp-dial.ts';

const user = 'helpdesk@contoh.test';
const letter = 'From: a@b.test\r\nSubject: Halo\r\nMessage-ID: <1@b.test>\r\n\r\nIsi\r\n.titik di awal\r\n';

describe('the IMAP server of the tests', () => {
  let dovecot: Dovecot;
  beforeAll(async () => {
    dovecot = await startDovecot();
  });
  afterAll(() => dovecot.stop());

  const open = async (port = dovecot.imapPort) => {
    const auth = { user, pass: dovecot.password };
    const client = new ImapFlow({ host: dovecot.host, port, secure: false, doSTARTTLS: false, logger: false, auth });
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  const look = async () => {
    const client = await open();
    const { exists, uidValidity } = await client.mailboxOpen('INBOX', { readOnly: true });
    await client.logout();
    return { exists, uidValidity };
  };

  it('keeps what is delivered and laid into it over a kill, and numbers anew after a reset', async () => {
    await dovecot.deliver(user, letter);
    const at = Date.UTC(2026, 5, 15);
    dovecot.lay(user, [{ bytes: letter, at }]);
    const client = await open();
    await client.mailboxOpen('INBOX', { readOnly: true });
    const [delivered, laid] = await client.fetchAll('1:*', { source: true, internalDate: true });
    expect(delivered?.source?.toString()).toMatch(/\r\n\r\nIsi\r\n\.titik di awal\r\n$/);
    expect(laid?.source?.toString()).toBe(letter);
    expect(laid?.internalDate).toEqual(new Date(at));
    client.close();

    const before = await look();
    await dovecot.kill();
    await expect(open()).rejects.toThrow();
    await dovecot.restart();
    expect(await look()).toEqual(before);
    await dovecot.resetMailbox(user);
    const after = await look();
    expect(after.exists).toBe(2);
    expect(after.uidValidity).not.toBe(before.uidValidity);
    expect(dovecot.marks(user)).toMatchObject({ S: 0, T: 0 });
  });

  it('can be cut off in the middle of a message', async () => {
    dovecot.lay(user, [{ bytes: `${letter}${'x'.repeat(70)}\r\n`.repeat(2_000) }]);
    const cutter = await startCutter(dovecot.imapPort);
    cutter.cutAfter(20_000);
    const client = await open(cutter.port);
    await client.mailboxOpen('INBOX', { readOnly: true });
    await expect(client.fetchAll('1:*', { source: true })).rejects.toThrow();
    expect(cutter.counts().cuts).toBe(1);
    client.close();
    await cutter.stop();
  });
});

describe('the SMTP server of the tests', () => {
  let smtp: Smtp;
  beforeAll(async () => {
    smtp = await startSmtp();
  });
  afterAll(() => smtp.stop());

  const send = (to = 'user@contoh.test', pass = smtp.password) => {
    const auth = { user, pass };
    const transport = createTransport({ host: smtp.host, port: smtp.port, secure: false, auth, greetingTimeout: 300 });
    return transport.sendMail({ from: user, to, subject: 'Balasan', text: 'Isi' });
  };

  it('writes down what it takes, also when it is killed', async () => {
    await send();
    await smtp.kill();
    await smtp.restart();
    await send('lain@contoh.test');
    const all = await smtp.took(2);
    expect(all.map(({ from, to }) => [from, ...to])).toEqual([
      [user, 'user@contoh.test'],
      [user, 'lain@contoh.test'],
    ]);
    expect(all[0]?.text).toContain('Subject: Balasan');
  });

  it.each<[SmtpWish, number | undefined, number]>([
    [{ fault: 'refuse' }, undefined, 0],
    [{ fault: 'silent' }, undefined, 0],
    [{ fault: 'login' }, 535, 0],
    [{ fault: 'senderRefused' }, 553, 0],
    [{ fault: 'greylist' }, 451, 0],
    [{ fault: 'temporary' }, 452, 0],
    [{ fault: 'permanent' }, 554, 0],
    [{ recipients: { 'user@contoh.test': 550 } }, 550, 0],
    [{ fault: 'cutBeforeTaken' }, undefined, 0],
    [{ fault: 'cutAfterTaken' }, undefined, 1],
  ])('fails as told: %j', async (wish, responseCode, taken) => {
    const before = smtp.journal().length;
    await smtp.setDial({ ...wish, times: 1 });
    await expect(send()).rejects.toMatchObject(responseCode === undefined ? {} : { responseCode });
    expect(smtp.journal().length - before).toBe(taken);
    if (wish.fault === undefined) await smtp.setDial({});
    await send();
    expect(smtp.journal().length - before).toBe(taken + 1);
  });
});
