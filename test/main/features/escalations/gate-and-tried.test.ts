import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';

let office: TestOffice;
let adi: Client;
beforeAll(async () => {
  office = await testOffice();
  adi = await office.as('lpseAdmin');
});
afterAll(() => office.close());

it('asks once for what the priority row and the SOP both ask for, under the key of the SOP', async () => {
  const ticket = await adi.tickets.create({
    clientKey: randomUUID(),
    channel: 'lpseSupport',
    subject: 'Agregasi gagal',
    facts: { problemCode: 'P11' },
  });
  const { gate } = await adi.escalations.preview({ ticketId: ticket.id });
  expect(gate.filter(({ text }) => text === 'LPSE').map(({ key }) => key)).toEqual(['lpseIdentity']);
  expect(new Set(gate.map(({ text }) => text)).size).toBe(gate.length);
});

it('tells what the office did as sentences, a step and its outcome each; steps alone prove no attempt', async () => {
  let ticket = await adi.tickets.create({
    clientKey: randomUUID(),
    channel: 'lpseSupport',
    subject: 'Gagal unggah dokumen penawaran',
    facts: { problemCode: 'P04' },
  });
  const before = await adi.escalations.preview({ ticketId: ticket.id });
  expect(before.gate.find(({ key }) => key === 'stepsTried')?.present).toBe(false);

  ticket = await adi.tickets.handOver({ id: ticket.id, version: ticket.version, reason: 'Perlu hak akses admin' });
  ticket = await adi.tickets.markForLkpp({ id: ticket.id, version: ticket.version, reason: 'Log menunjukkan galat' });
  const { package: content, gate } = await adi.escalations.preview({ ticketId: ticket.id });
  const lines = content.stepsTried.split('\n');
  expect(lines.filter((line) => /^\d+\. /.test(line)).length).toBeGreaterThan(2);
  for (const line of lines) expect(line).toMatch(/[.…:;]$/);
  expect(content.stepsTried).toContain('Hasil: ');
  expect(content.stepsTried).toContain('Log menunjukkan galat.');
  expect(lines.some((line) => line.trim() === 'Tidak')).toBe(false);
  expect(gate.find(({ key }) => key === 'stepsTried')).toMatchObject({
    present: true,
    foundIn: 'Langkah yang sudah dicoba',
  });
});
