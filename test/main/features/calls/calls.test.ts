import { beforeAll, expect, it } from 'vitest';
import { auditTable } from '../../../../main/features/audit/table.ts';
import { ticketTable, timelineTable } from '../../../../main/features/tickets/table.ts';
import { newId } from '../../../../main/kernel.ts';
import { noDeadline } from '../../../../main/store/columns.ts';
import { onBothEngines } from '../../../support/engines.ts';
import type { Client, TestOffice } from '../../../support/office.ts';

const minute = 60_000;

onBothEngines('calls', (office) => {
  let putri: Client;
  let adi: Client;
  let sari: Client;
  beforeAll(async () => {
    putri = await office().as('officer');
    adi = await office().as('lpseAdmin');
    sari = await office().as('supervisor');
  });
  const start = (fields: Partial<Parameters<Client['calls']['start']>[0]> = {}) =>
    putri.calls.start({ clientKey: newId(), ...fields });

  it('a number is enough, and so is nothing at all', async () => {
    const call = await start({ number: '0812-3456-7890' });
    expect(call).toMatchObject({
      number: '+6281234567890',
      direction: 'in',
      phase: 'active',
      officer: { name: 'Putri Petugas' },
    });
    const anonymous = await start();
    expect(anonymous).toMatchObject({ number: '', name: '', phase: 'active' });
    for (const { id, version } of [call, anonymous]) await putri.calls.end({ id, version, outcome: 'answered' });
  });

  it('a request repeated after a broken line opens no second note', async () => {
    const clientKey = newId();
    const one = await putri.calls.start({ clientKey, number: '144' });
    const two = await putri.calls.start({ clientKey, number: '144' });
    expect(two.id).toBe(one.id);
    await putri.calls.end({ id: one.id, version: one.version, outcome: 'answered' });
  });

  it('what cannot be read as a number is kept exactly as typed', async () => {
    const odd = await start({ number: 'dari pos satpam 12' });
    const extension = await putri.calls.save({ id: odd.id, version: 1, patch: { number: '0285 391234 pes 7' } });
    expect(odd.number).toBe('dari pos satpam 12');
    expect(extension.number).toBe('0285 391234 pes 7');
    await putri.calls.end({ id: odd.id, version: 2, outcome: 'answered' });
  });

  it('given two open calls, speaking to one parks the other, and neither loses its text', async () => {
    const first = await start({ number: '0811111111', note: 'satu' });
    const second = await start({ number: '0822222222' });
    expect((await putri.calls.open()).map((call) => call.phase)).toEqual(['parked', 'active']);
    await putri.calls.resume({ id: first.id });
    const open = await putri.calls.open();
    expect(open.map((call) => [call.id, call.phase])).toEqual([
      [first.id, 'active'],
      [second.id, 'parked'],
    ]);
    expect(open[0]?.note).toBe('satu');
    // Parking is no edit: a save that was under way still fits.
    await putri.calls.save({ id: second.id, version: second.version, patch: { note: 'dua' } });
    expect(await adi.calls.open()).toEqual([]);
    for (const call of await putri.calls.open()) {
      await putri.calls.end({ id: call.id, version: call.version, outcome: 'answered' });
    }
    expect(await putri.calls.open()).toEqual([]);
  });

  it('when another officer wrote into the note, the later one is told what changed and by whom', async () => {
    const call = await start({ note: 'semula' });
    await adi.calls.save({ id: call.id, version: 1, patch: { note: 'ditulis Adi', name: 'Ibu Contoh' } });
    const late = putri.calls.save({ id: call.id, version: 1, patch: { note: 'ditulis Putri' } });
    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      data: {
        changed: expect.arrayContaining([
          expect.objectContaining({ field: 'note', before: 'semula', after: 'ditulis Adi', by: 'Adi Admin' }),
        ]),
      },
    });
    expect((await putri.calls.get({ id: call.id })).note).toBe('ditulis Adi');
    await putri.calls.end({ id: call.id, version: 2, outcome: 'answered' });
  });

  it('typing leaves one whole trace when the call ends, not one for every key', async () => {
    const call = await start();
    let { version } = call;
    for (const note of ['a', 'ab', 'abc']) {
      version = (await putri.calls.save({ id: call.id, version, patch: { note } })).version;
    }
    await putri.calls.end({ id: call.id, version, outcome: 'answered', patch: { answer: 'jawab' } });
    const traces = await office().core.kernel.store.read((reader) =>
      reader.find(auditTable, { where: { entity: 'call', entityId: call.id }, order: { seq: 'ASC' } }),
    );
    expect(traces.map((trace) => trace.action)).toEqual(['call.start', 'call.end']);
    expect(JSON.parse(traces[1]?.after ?? '')).toMatchObject({ note: 'abc', answer: 'jawab', outcome: 'answered' });
  });

  it('an outcome that names a ticket needs one, appears on its timeline once, and leaves it when reopened', async () => {
    const ticketId = await insertTicket(office(), '2026-000041');
    const call = await start({ number: '0812000111', name: 'Ibu Contoh', note: 'Menanyakan tiket' });
    const without = putri.calls.end({ id: call.id, version: 1, outcome: 'existingTicket' });
    await expect(without).rejects.toMatchObject({ code: 'REFUSED', data: { fields: [{ path: 'ticketId' }] } });
    const ended = await putri.calls.end({ id: call.id, version: 1, outcome: 'existingTicket', ticketId });
    expect(ended.ticket).toMatchObject({ id: ticketId, number: '2026-000041' });
    expect(await timeline(office(), ticketId)).toMatchObject([
      {
        kind: 'call',
        refId: call.id,
        channel: 'phone',
        direction: 'in',
        title: 'Telepon masuk dari Ibu Contoh',
        body: 'Menanyakan tiket',
      },
    ]);
    const open = await putri.calls.reopen({ id: call.id });
    expect(open).toMatchObject({ phase: 'active', outcome: null, ticket: null, note: 'Menanyakan tiket' });
    expect(await timeline(office(), ticketId)).toEqual([]);
    await putri.calls.end({ id: call.id, version: open.version, outcome: 'existingTicket', ticketId });
    expect(await timeline(office(), ticketId)).toHaveLength(1);
  });

  it('ending twice by a double key press ends once; ending otherwise is refused', async () => {
    const call = await start();
    const one = await putri.calls.end({ id: call.id, version: 1, outcome: 'answered' });
    expect(await putri.calls.end({ id: call.id, version: 1, outcome: 'answered' })).toEqual(one);
    await expect(putri.calls.end({ id: call.id, version: 2, outcome: 'notReached' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('a named caller with a new number becomes a contact; a number somebody has is never attached silently', async () => {
    const call = await start({ number: '0813 7777 0001', name: 'Bapak Rekaan', organization: 'CV Rekaan' });
    const ended = await putri.calls.end({ id: call.id, version: 1, outcome: 'answered' });
    expect(ended.contactId).not.toBeNull();
    const [known] = await putri.contacts.recall({ number: '081377770001' });
    expect(known).toMatchObject({
      contact: { id: ended.contactId, name: 'Bapak Rekaan', exact: true },
      lastCalls: [{ id: call.id }],
    });
    const other = await start({ number: '081377770001', name: 'Orang Lain' });
    expect((await putri.calls.end({ id: other.id, version: 1, outcome: 'answered' })).contactId).toBeNull();
  });

  it('a promise to call back needs a time in the future and stands in the due list until it is kept', async () => {
    office().clock.set('2026-06-15T10:00+07:00');
    const now = office().clock.now();
    const call = await start({ number: '0815000001' });
    const end = (callbackAt?: number) => putri.calls.end({ id: call.id, version: 1, outcome: 'callBack', callbackAt });
    await expect(end()).rejects.toMatchObject({ data: { fields: [{ path: 'callbackAt' }] } });
    await expect(end(now)).rejects.toMatchObject({ data: { fields: [{ path: 'callbackAt' }] } });
    await end(now + 30 * minute);
    const sooner = await start({ number: '0815000002' });
    await putri.calls.end({ id: sooner.id, version: 1, outcome: 'callBack', callbackAt: now + 10 * minute });
    expect((await adi.calls.callbacks()).map((due) => due.id)).toEqual([sooner.id, call.id]);
    await putri.calls.callbackReschedule({ id: sooner.id, callbackAt: now + 60 * minute });
    expect((await adi.calls.callbacks()).map((due) => due.id)).toEqual([call.id, sooner.id]);

    const attempt = await start({ direction: 'out', callbackOf: call.id, number: '0815000001' });
    await putri.calls.end({ id: attempt.id, version: 1, outcome: 'notReached' });
    const still = await putri.calls.get({ id: call.id });
    expect(still.callbackDoneAt).toBeNull();
    expect(still.answer).toContain('Tidak tersambung (Putri Petugas)');

    const again = await start({ direction: 'out', callbackOf: call.id, number: '0815000001' });
    await putri.calls.end({ id: again.id, version: 1, outcome: 'answered' });
    expect((await adi.calls.callbacks()).map((due) => due.id)).toEqual([sooner.id]);
    await putri.calls.reopen({ id: again.id });
    expect((await adi.calls.callbacks()).map((due) => due.id)).toEqual([call.id, sooner.id]);
    await putri.calls.end({ id: again.id, version: 3, outcome: 'answered' });

    await putri.calls.callbackDone({ id: sooner.id, reached: false, note: 'sibuk' });
    expect((await putri.calls.get({ id: sooner.id })).answer).toContain('sibuk');
    await putri.calls.callbackDone({ id: sooner.id, reached: true });
    expect(await adi.calls.callbacks()).toEqual([]);
    await expect(putri.calls.callbackDone({ id: sooner.id, reached: true })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const { items } = await putri.calls.list({ direction: 'out' });
    expect(items.filter((item) => item.callbackOf === sooner.id)).toHaveLength(2);
  });

  it('offers times within counter hours only and says when a time is outside them', async () => {
    office().clock.set('2026-06-19T15:50+07:00'); // Friday, ten minutes before the counter closes
    const slots = await putri.calls.callbackSlots({ at: Date.parse('2026-06-20T09:00+07:00') });
    expect(slots.open).toBe(false);
    expect(iso(slots.opensAt)).toBe('2026-06-22T01:00:00.000Z');
    expect(iso(slots.morning)).toBe('2026-06-22T01:00:00.000Z');
    expect(slots.hour).toBe(slots.morning);
    office().clock.set('2026-06-17T09:00+07:00');
    const calm = await putri.calls.callbackSlots({});
    expect(calm).toMatchObject({ open: true, quarter: Date.parse('2026-06-17T09:15+07:00') });
  });

  it('the log filters by day, officer, outcome and words, and pages without a gap', async () => {
    office().clock.set('2026-07-01T23:30+07:00');
    const late = await start({ note: 'sertifikat kedaluwarsa' });
    await putri.calls.end({
      id: late.id,
      version: 1,
      outcome: 'directedToLpseSupport',
      patch: { externalNumber: '556677' },
    });
    const of = async (filter: Parameters<Client['calls']['list']>[0]) =>
      (await putri.calls.list(filter)).items.map((item) => item.id);
    expect(await of({ from: '2026-07-01', to: '2026-07-01' })).toEqual([late.id]);
    expect(await of({ from: '2026-07-02' })).toEqual([]);
    expect(await of({ search: 'sertif' })).toEqual([late.id]);
    expect(await of({ search: '5566' })).toEqual([late.id]);
    expect(await of({ search: '"*(' })).toEqual([]);
    expect(await of({ outcome: ['directedToLpseSupport'] })).toEqual([late.id]);
    expect(await of({ officerId: late.officer.id, from: '2026-07-01' })).toEqual([late.id]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await putri.calls.list({ limit: 4, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual((await putri.calls.list({ limit: 100 })).items.map((item) => item.id));
  });

  it('only a supervisor takes a call out of the log, with a reason that stays in the trail', async () => {
    const call = await start({ note: 'salah sambung' });
    const refused = putri.calls.remove({ id: call.id, reason: 'salah sambung' });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await sari.calls.remove({ id: call.id, reason: 'salah sambung' });
    await expect(putri.calls.get({ id: call.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await putri.search.find({ query: 'salah sambung' })).toEqual([]);
    expect(await putri.calls.open()).toEqual([]);
  });

  it('a ticket made from the call keeps it, with what was said once the call ends', async () => {
    const call = await start({ number: '0812000222', name: 'Bapak Contoh' });
    const ticket = await putri.tickets.create({
      clientKey: newId(),
      channel: 'phone',
      subject: 'Gagal unggah',
      callId: call.id,
    });
    const ended = await putri.calls.end({
      id: call.id,
      version: 1,
      outcome: 'newTicket',
      patch: { note: 'Gagal unggah' },
    });
    expect(ended.ticket?.number).toBe(ticket.number);
    const ofCall = async () => (await timeline(office(), ticket.id)).filter((entry) => entry.kind === 'call');
    expect(await ofCall()).toMatchObject([{ body: 'Gagal unggah' }]);
    expect((await putri.calls.reopen({ id: call.id })).ticket?.id).toBe(ticket.id);
    expect(await ofCall()).toHaveLength(1);
    await putri.calls.end({ id: call.id, version: 3, outcome: 'newTicket' });
  });

  it('a password said on the telephone is not written down', async () => {
    const call = await start({ number: '0812000333' });
    const save = (note: string) => putri.calls.save({ id: call.id, version: 1, patch: { note } });
    const refused = save('Login gagal\npassword: Rahasia#1');
    await expect(refused).rejects.toMatchObject({ code: 'REFUSED', data: { fields: [{ path: 'note' }] } });
    await expect(refused).rejects.not.toMatchObject({
      data: { fields: [{ message: expect.stringContaining('Rahasia') }] },
    });
    expect((await save('Lupa password, sudah direset')).note).toBe('Lupa password, sudah direset');
    await putri.calls.end({ id: call.id, version: 2, outcome: 'answered' });
  });

  it('a screen whose clock runs fast loses no call; an end before the beginning is refused', async () => {
    const now = office().clock.now();
    const call = await start({ startedAt: now + minute });
    expect(call.startedAt).toBe(now);
    const early = putri.calls.end({ id: call.id, version: 1, outcome: 'answered', endedAt: call.startedAt - 1 });
    await expect(early).rejects.toMatchObject({ data: { fields: [{ path: 'endedAt' }] } });
    await putri.calls.end({ id: call.id, version: 1, outcome: 'answered' });
  });

  it('prints the register as PDF and as a workbook, for the filter shown', async () => {
    const pdf = await putri.calls.export({ format: 'pdf', from: '2026-07-01' });
    expect(pdf.name).toBe('catatan-telepon.pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const xlsx = await putri.calls.export({ format: 'xlsx' });
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

const iso = (at: number) => new Date(at).toISOString();

function timeline(office: TestOffice, ticketId: string) {
  return office.core.kernel.store.read((reader) => reader.findBy(timelineTable, { ticketId }));
}

/** A bare ticket, straight into the table: these tests are about calls. */
async function insertTicket(office: TestOffice, number: string): Promise<string> {
  const id = newId();
  const at = office.clock.now();
  const empty = Object.fromEntries(
    Object.entries(ticketTable.options.columns).map(([name, column]) => [
      name,
      column?.nullable ? null : column?.type === 'text' ? '' : 0,
    ]),
  );
  const row = {
    ...empty,
    id,
    number,
    subject: 'Contoh',
    clientKey: id,
    state: 'new' as const,
    holder: 'lpseHelpdesk' as const,
    channel: 'phone' as const,
    ticketType: 'incident' as const,
    reporterRole: 'other' as const,
    justified: {},
    nextDueAt: noDeadline,
    receivedAt: at,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  await office.core.kernel.store.write((writer) => writer.insert(ticketTable, row));
  return id;
}
