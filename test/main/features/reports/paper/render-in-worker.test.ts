import { afterEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../../../../main/features/reports/paper/hash.ts';
import { renderPdf } from '../../../../../main/features/reports/paper/pdf.ts';
import { PaperRoom } from '../../../../../main/features/reports/paper/render-in-worker.ts';
import { callLog, complianceReport } from './samples/registers.ts';

describe('the paper room', () => {
  let room = new PaperRoom();
  afterEach(async () => {
    await room.close();
    room = new PaperRoom();
  });

  it('writes the same bytes in its thread as in this one, and both formats share the content hash', async () => {
    const [pdf, xlsx] = await Promise.all([
      room.render('pdf', complianceReport()),
      room.render('xlsx', complianceReport()),
    ]);
    expect(pdf.sha256File).toBe((await renderPdf(complianceReport())).sha256File);
    expect(xlsx.sha256Content).toBe(contentHash(complianceReport()));
    expect(Buffer.from(xlsx.bytes.subarray(0, 2)).toString()).toBe('PK');
  });

  it('reports progress up to 1 without holding this thread', async () => {
    const progress: number[] = [];
    let longest = 0;
    let last = performance.now();
    const ticker = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await room.render('pdf', callLog(1500), { onProgress: (done) => progress.push(done) });
    clearInterval(ticker);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(longest).toBeLessThan(400);
  });

  it('stops a running paper when the user cancels, and writes the next one', async () => {
    const cancel = new AbortController();
    const long = room.render('pdf', callLog(20_000), { signal: cancel.signal, onProgress: () => cancel.abort() });
    const next = room.render('pdf', complianceReport());
    await expect(long).rejects.toMatchObject({ code: 'cancelled', message: 'Pembuatan dokumen dibatalkan.' });
    expect((await next).bytes.length).toBeGreaterThan(1000);
  });

  it('takes a waiting paper out of the queue when it is cancelled', async () => {
    const cancel = new AbortController();
    const first = room.render('pdf', complianceReport());
    const second = room.render('pdf', complianceReport(), { signal: cancel.signal });
    cancel.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    await expect(first).resolves.toBeDefined();
    await expect(room.render('pdf', complianceReport(), { signal: cancel.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('gives up after the time limit and says what to do', async () => {
    const late = room.render('pdf', callLog(20_000), { timeoutMs: 300 });
    await expect(late).rejects.toMatchObject({ code: 'timeout' });
    await expect(late).rejects.toThrow(/Persempit periode/);
  });

  it('passes on what is wrong with the document', async () => {
    const doc = { ...complianceReport(), blocks: [{ type: 'svg' as const, markup: '<svg><image/></svg>' }] };
    await expect(room.render('pdf', doc)).rejects.toMatchObject({ code: 'badDocument' });
  });

  it('closes cleanly: running and waiting papers are refused, later ones too', async () => {
    const running = room.render('pdf', callLog(5000));
    const waiting = room.render('xlsx', callLog(10));
    const refused = Promise.allSettled([running, waiting]);
    await room.close();
    for (const result of await refused)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'closed' } });
    await expect(room.render('pdf', complianceReport())).rejects.toMatchObject({ code: 'closed' });
  });
});
