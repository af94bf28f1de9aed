import { expect, it } from 'vitest';
import { runMailFaults } from './mailing.ts';

it('kantor dan server surat dimatikan paksa di tengah pengiriman: setiap pesan sampai tepat sekali, atau dinyatakan belum pasti', async () => {
  const { counts, wrong } = await runMailFaults({ total: 25, kills: 10 });
  console.log(`e-mail: ${JSON.stringify(counts)}`);
  expect(wrong).toEqual([]);
  expect(counts).toMatchObject({ kills: 10, total: 25 });
  expect(counts.sent + counts.uncertain).toBe(25);
  expect(counts.uncertain, 'kematian pada saat terburuk harus terjadi').toBeGreaterThan(0);
}, 120_000);
