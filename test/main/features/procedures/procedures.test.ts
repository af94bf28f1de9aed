import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../../main/store/open.ts';
import { loadLibrary } from '../../../../shared/domain/procedure/library.ts';
import { timeOf } from '../../../../shared/text/procedure-columns.ts';
import { serviceComponents } from '../../../../shared/text/procedure-components.ts';
import { sopText } from '../../../../shared/text/procedures-paper.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { startPostgres } from '../../../support/postgres.ts';
import { pdfInOrder, pdfPages } from '../reports/paper/tools.ts';
import { giveLetterhead } from '../visits/letterhead.ts';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const engines: { name: string; database: () => Promise<Database | undefined> }[] = [
  { name: 'SQLite', database: async () => undefined },
  { name: 'PostgreSQL', database: () => postgres.database() },
];
const library = loadLibrary();

describe.each(engines)('the SOP library, on $name', ({ database }) => {
  let office: TestOffice;
  let putri: Client;
  let sari: Client;
  beforeAll(async () => {
    office = await testOffice({ database: await database() });
    putri = await office.as('officer');
    sari = await office.as('supervisor');
  });
  afterAll(() => office.close());

  it('holds every shipped SOP in force, the reconstructed one marked', async () => {
    const list = await putri.procedures.list();
    expect(list.map((entry) => entry.code).toSorted()).toEqual(library.procedures.map((doc) => doc.code).toSorted());
    expect(list.every((entry) => entry.inForce)).toBe(true);
    expect(list.filter((entry) => entry.reconstructed).map((entry) => entry.code)).toEqual(['escalation']);
    expect(list.find((entry) => entry.code === 'application-error')).toMatchObject({
      number: 'SOP-LPSE.BTG-003',
      steps: 15,
      version: 1,
    });
  });

  it('gives one SOP word for word, and says when there is none', async () => {
    const { document } = await putri.procedures.get({ code: 'email' });
    expect(document).toEqual(library.procedures.find((doc) => doc.code === 'email'));
    await expect(putri.procedures.get({ code: 'email', version: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await putri.procedures.ladders()).map((ladder) => ladder.code)).toContain('2024');
  });

  it('an SOP that new tickets still get cannot be withdrawn; another one can, and comes back', async () => {
    const list = await putri.procedures.list();
    const idOf = (code: string) => list.find((entry) => entry.code === code)?.id ?? '';
    const note = 'Rapat koordinasi';
    await expect(putri.procedures.setInForce({ id: idOf('escalation'), inForce: false, note })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(sari.procedures.setInForce({ id: idOf('email'), inForce: false, note })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    expect(await sari.procedures.setInForce({ id: idOf('escalation'), inForce: false, note })).toMatchObject({
      inForce: false,
      inForceSince: null,
    });
    const selection = await sari.procedures.selection();
    const wrong = { ...selection, otherwise: 'escalation' };
    await expect(sari.procedures.saveSelection({ selection: wrong, note })).rejects.toMatchObject({ code: 'REFUSED' });
    office.clock.forward(1);
    const back = await sari.procedures.setInForce({ id: idOf('escalation'), inForce: true, note });
    expect(back.inForceSince).toBe(office.clock.now());
  });

  it('the choice of SOP is saved once per reading', async () => {
    const selection = await sari.procedures.selection();
    const changed = { ...selection, rules: selection.rules.slice(1), otherwise: 'application-error' };
    const saved = await sari.procedures.saveSelection({ selection: changed, note: 'Semua tiket ke SOP Error' });
    expect(saved).toEqual({ ...changed, version: selection.version + 1 });
    await expect(sari.procedures.saveSelection({ selection: changed, note: 'lagi' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await putri.procedures.selection()).toEqual(saved);
  });
});

describe('every SOP on paper', () => {
  let office: TestOffice;
  let putri: Client;
  beforeAll(async () => {
    office = await testOffice();
    await giveLetterhead(office.core.kernel);
    putri = await office.as('officer');
  });
  afterAll(() => office.close());

  it.each(library.procedures.map((doc) => [doc.code, doc] as const))('%s', async (code, doc) => {
    const file = await putri.procedures.print({ code });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const pages = pdfPages(bytes);
    const written = squeeze(pdfInOrder(bytes));

    for (const page of pages) expect(page.replace(/\s/g, '').length, 'no page is empty').toBeGreaterThan(250);
    // Row by row: the activity, then its time, then the next row.
    const find = (text: string, from: number, what: string) => {
      const found = written.indexOf(squeeze(text), from);
      expect(found, what).toBeGreaterThanOrEqual(0);
      return found + squeeze(text).length;
    };
    let place = find(sopText.activity, 0, 'heading of the table');
    for (const lane of doc.lanes) place = find(lane.title, place, `lane ${lane.title}`);
    for (const [at, step] of doc.steps.entries()) {
      place = find(step.activity, place, `activity ${step.id}`);
      const afterTime = find(timeOf(step), place, `time of ${step.id}`);
      const next = doc.steps[at + 1];
      if (next) expect(afterTime, `time of ${step.id} in its row`).toBeLessThan(find(next.activity, place, next.id));
      place = afterTime;
    }
    for (const { title } of serviceComponents(doc)) expect(written).toContain(squeeze(title));
    // Nobody of this office signs what belongs to another unit.
    if (doc.identity.unit && !doc.identity.approvedBy) expect(written).not.toContain(squeeze('Ketua LPSE'));
    for (const { text } of doc.notes) expect(written).toContain(squeeze(text));
  });
});

/** Text without spaces and line ends; the typeface writes an arrow as two signs. */
function squeeze(text: string): string {
  return text.replace(/→/g, '->').replace(/\s+/g, '');
}
