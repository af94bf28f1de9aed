import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../../main/kernel.ts';
import { testOffice } from '../../../support/office.ts';

let office: Awaited<ReturnType<typeof testOffice>>;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const period = { from: '2026-06-01', to: '2026-06-30' };
const head = async (file: File) => Buffer.from((await file.arrayBuffer()).slice(0, 4)).toString('latin1');

describe('papers about LKPP', () => {
  it('prints the performance of a month in which nothing was escalated', async () => {
    const putri = await office.as('officer');
    const pdf = await putri.escalations.performanceFile({ ...period, format: 'pdf' });
    expect(pdf.name).toBe('kinerja-eskalasi-2026-06-01-2026-06-30.pdf');
    expect(await head(pdf)).toBe('%PDF');
    expect(await head(await putri.escalations.performanceFile({ ...period, format: 'xlsx' }))).toBe('PK\u0003\u0004');
  });

  it('prints the access register with what was asked for in the period', async () => {
    const putri = await office.as('officer');
    const ticket = await putri.tickets.create({ clientKey: newId(), subject: 'Galat 500', channel: 'phone' });
    const opensAt = office.clock.now();
    await putri.escalations.grants.request({
      clientKey: newId(),
      ticketId: ticket.id,
      letterNumber: '005/CONTOH/2026',
      letterDate: '2026-06-15',
      letterOrigin: '',
      letterSubject: '',
      applicant: 'Petugas LKPP Contoh',
      agency: 'LKPP',
      purpose: 'Memeriksa log',
      account: 'lkpp.contoh',
      right: 'user',
      method: 'VPN',
      opensAt,
      closesAt: opensAt + 3_600_000,
    });
    const empty = await putri.escalations.grants.register({ from: '2020-01-01', to: '2020-01-31', format: 'xlsx' });
    const full = await putri.escalations.grants.register({ from: '2020-01-01', to: '2030-12-31', format: 'xlsx' });
    expect(await head(full)).toBe('PK\u0003\u0004');
    expect(full.size).toBeGreaterThan(empty.size);
  });
});
