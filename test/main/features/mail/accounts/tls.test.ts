import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountInput } from '../../../../support/mail/mailbox.ts';
import { type Client, type TestOffice, testOffice } from '../../../../support/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'loket-tls-'));
let server: Server;
let heard = '';
let port = 0;
let office: TestOffice;
let sari: Client;
beforeAll(async () => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...subject],
    { stdio: 'ignore' },
  );
  server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket: TLSSocket) => {
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      heard += String(piece);
    });
    socket.write('* OK siap\r\n');
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  office = await testOffice();
  sari = await office.as('supervisor');
});
afterEach(() => office.close());

describe('a server with a certificate of its own making', () => {
  it('gets no password, and the wizard says why', async () => {
    const input = accountInput({ host: '127.0.0.1', imapPort: port, password: '' }, 'putri', port);
    const tls = { security: 'tls' as const };
    const { ok, steps } = await sari.mail.accounts.test({
      ...input,
      imap: { ...input.imap, ...tls },
      smtp: { ...input.smtp, ...tls },
      secrets: { password: 'Sangat-Rahasia-77' },
    });
    expect(ok).toBe(false);
    for (const step of ['imapSecure', 'smtpSecure'])
      expect(steps.find((each) => each.step === step)).toMatchObject({
        state: 'failed',
        message: expect.stringContaining('Sertifikat'),
      });
    expect(heard).not.toContain('Sangat-Rahasia');
    expect(heard).not.toContain(Buffer.from('\0putri\0Sangat-Rahasia-77').toString('base64'));
  });
});
