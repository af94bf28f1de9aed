import { expect, it } from 'vitest';
import { runFaults } from './escalations.ts';

it('lewat jaringan yang separuhnya gagal, kantor dan LKPP dimatikan paksa: setiap eskalasi sampai tepat satu kali, bita demi bita', async () => {
  const { counts, wrong } = await runFaults({ total: 20, kills: 6, simulatorKills: 2 });
  console.log(`eskalasi: ${JSON.stringify(counts)}`);
  expect(wrong).toEqual([]);
  expect(counts).toMatchObject({ arrived: 20, kills: 6, simulatorKills: 2 });
}, 90_000);
