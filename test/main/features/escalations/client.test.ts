import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lkppClient } from '../../../../main/features/escalations/lkpp-client.ts';
import { escalationPackage } from '../../../../shared/lkpp/messages.ts';
import { disruptions } from '../../../lkpp-gateway/dial.ts';
import { examplePackage, type Lkpp, startLkpp } from '../../../support/lkpp.ts';

let lkpp: Lkpp;
beforeAll(async () => {
  lkpp = await startLkpp({ pace: 'manual' });
});
afterAll(() => lkpp.stop());
const never = new AbortController().signal;
const client = (url = lkpp.url, token = lkpp.token) => lkppClient({ url, token }, { callMs: 700, feedSeconds: 0 });
const content = () => escalationPackage.parse({ ...examplePackage, files: [] });

describe('setiap gangguan gerbang', () => {
  it.each(disruptions)('%s: dikenali, dan kunci yang sama tidak pernah membuat kasus kedua', async (kind) => {
    const key = crypto.randomUUID();
    await lkpp.setDial({ faults: { [kind]: 1 }, hangMs: 1_500, retryAfterSeconds: 2 });
    const failed = await client().create(key, content(), never);
    expect(failed).toMatchObject({ ok: false, verdict: { do: kind === 'unauthorized' ? 'unauthorized' : 'retry' } });
    if (!failed.ok && kind === 'tooMany') expect(failed.verdict).toMatchObject({ waitMs: 2_000 });
    if (!failed.ok && kind === 'tooManyDate' && failed.verdict.do === 'retry')
      expect(failed.verdict.waitMs).toBeGreaterThan(500);
    await lkpp.setDial({ faults: { unknownFields: 1, slow: 0 } });
    const good = await client().create(key, content(), never);
    expect(good).toMatchObject({ ok: true, value: { state: 'receiving' } });
    expect((await lkpp.ledger()).escalations.filter((each) => each.key === key)).toHaveLength(1);
  });
});

it('jawaban yang terlalu panjang tidak dibaca sampai habis, pengalihan tidak diikuti, batal berarti berhenti', async () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.url}`);
    if (request.url?.includes('after=1')) {
      response.writeHead(302, { location: '/lain' }).end();
      return;
    }
    if (request.url?.includes('after=2')) return; // never answers
    response.writeHead(200, { 'content-type': 'application/json' });
    const part = Buffer.alloc(256 * 1024, 'x');
    const more = () => {
      while (!response.destroyed && response.write(part)) {}
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  expect(await client(url).events(0, never, 0)).toMatchObject({ ok: false, outcome: 'tooLarge' });
  expect(await client(url).events(1, never, 0)).toMatchObject({ ok: false, verdict: { do: 'retry', why: 'garbled' } });
  expect(seen).not.toContain('/lain');
  const stop = new AbortController();
  const asked = client(url).events(2, stop.signal, 0);
  stop.abort();
  await expect(asked).rejects.toThrow();
  server.closeAllConnections();
  server.close();
});
