import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessToken } from '../../../../../main/features/mail/accounts/oauth.ts';
import { type TestOffice, testOffice } from '../../../../support/office.ts';

let server: Server;
let url = '';
let asked: URLSearchParams[] = [];
let answer: { status: number; body: string } = { status: 200, body: '{}' };
let office: TestOffice;
const id = '0190f3a0-0000-7000-8000-0000000000aa';

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += String(piece);
    });
    request.on('end', () => {
      asked.push(new URLSearchParams(body));
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  url = `http://127.0.0.1:${address.port}/token`;
});
afterAll(() => server.close());
beforeEach(async () => {
  office = await testOffice();
  asked = [];
  const { secrets } = office.core.kernel.host;
  await secrets.set(`mail-${id}-refresh`, 'penyegar-lama');
  await secrets.set(`mail-${id}-client-secret`, 'rahasia-klien');
});
afterEach(() => office.close());

const account = () => ({ id, oauth: { tokenUrl: url, clientId: 'loket', scope: 'imap smtp' } });
const token = () => accessToken(office.core.kernel, account());
const grant = (more: object) => ({
  status: 200,
  body: JSON.stringify({ access_token: 'akses-1', expires_in: 3_600, ...more }),
});

describe('an access token', () => {
  it('is fetched once and shared until it is about to end', async () => {
    answer = grant({});
    expect([await token(), await token()]).toEqual(['akses-1', 'akses-1']);
    expect(asked).toHaveLength(1);
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'penyegar-lama',
      client_id: 'loket',
      client_secret: 'rahasia-klien',
      scope: 'imap smtp',
    });
    office.clock.forward(59.5);
    await token();
    expect(asked).toHaveLength(2);
  });

  it('brings a new refresh token, which is kept for the next time', async () => {
    answer = grant({ refresh_token: 'penyegar-baru' });
    await token();
    expect(await office.core.kernel.host.secrets.get(`mail-${id}-refresh`)).toBe('penyegar-baru');
  });

  it('that is refused says so without telling a secret; a busy service is asked again later', async () => {
    answer = { status: 400, body: '{"error":"invalid_grant","hint":"penyegar-lama"}' };
    const refused: unknown = await token().catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'MailTrouble', problem: 'oauth' });
    expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toMatch(/penyegar|rahasia-klien/);
    answer = { status: 503, body: '' };
    await expect(token()).rejects.toMatchObject({ problem: 'busy' });
    answer = { status: 200, body: 'bukan json akses-1' };
    await expect(token()).rejects.toMatchObject({ problem: 'oauth' });
  });

  it('is never asked for over plain http elsewhere, nor without a refresh token', async () => {
    const elsewhere = { id, oauth: { tokenUrl: 'http://masuk.contoh.test/token', clientId: 'x', scope: '' } };
    await expect(accessToken(office.core.kernel, elsewhere)).rejects.toMatchObject({ problem: 'secure' });
    await office.core.kernel.host.secrets.set(`mail-${id}-refresh`, null);
    await expect(token()).rejects.toMatchObject({ problem: 'noSecret' });
    expect(asked).toHaveLength(0);
  });
});
