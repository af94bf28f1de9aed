import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { calendarTable } from '../../../../main/features/calendar/table.ts';
import { priorityTableTable } from '../../../../main/features/priorities/table.ts';
import { procedureRunTable, procedureVersionTable, stepRunTable } from '../../../../main/features/procedures/table.ts';
import { pauseTable, ticketTable, timelineTable } from '../../../../main/features/tickets/table.ts';
import { newId } from '../../../../main/kernel.ts';
import type { calendarVersion } from '../../../../shared/contract/calendar.ts';
import type { Calendar } from '../../../../shared/domain/time/index.ts';
import { bothEngines, officesOn } from '../../../support/engines.ts';
import type { TestOffice } from '../../../support/office.ts';

const at = (local: string) => Date.parse(`${local}+07:00`);
const cutiBersama = (calendar: Calendar, date: string): Calendar => ({
  ...calendar,
  exceptions: [
    ...calendar.exceptions,
    { date, kind: 'collectiveLeave' as const, name: 'Cuti bersama tambahan', windows: [] },
  ].sort((a, b) => a.date.localeCompare(b.date)),
});

/**
 * A ticket of priority Menengah (1 hari kerja) received on Friday 10 July 2026 at 15:50, in the step of the SOP LPSE
 * Support that has 30 minutes, begun at 16:20; both counted with the working hours of the office.
 */
async function ticketOfFriday(
  office: TestOffice,
  number: string,
  state: { closedAt?: number; resolvedAt?: number; paused?: boolean } = {},
): Promise<string> {
  const id = newId();
  const [runId, stepRunId] = [newId(), newId()];
  const received = at('2026-07-10T15:50');
  const begun = at('2026-07-10T16:20');
  await office.core.kernel.store.write(async (writer) => {
    const table = await writer.findOneBy(priorityTableTable, { status: 'inForce' });
    const work = await writer.findOneBy(calendarTable, { kind: 'work', version: 1 });
    const procedure = await writer.findOneBy(procedureVersionTable, { code: 'lpse-support' });
    const step = procedure?.document.steps.find(
      ({ standardTime: time }) => time.kind === 'limit' && time.unit === 'minute' && time.amount === 30,
    );
    if (!table || !work || !procedure || !step) throw new Error('the office is not set up as this test expects');
    await writer.insert(ticketTable, {
      ...blank,
      id,
      number,
      clientKey: id,
      priorityTableId: table.id,
      calendarId: work.id,
      receivedAt: received,
      createdAt: received,
      updatedAt: received,
      dueAt: at('2026-07-13T16:00'),
      runId,
      stepRunId,
      stepStartedAt: begun,
      stepDueAt: at('2026-07-13T07:50'),
      nextDueAt: at('2026-07-13T07:50'),
      closedAt: state.closedAt ?? null,
      resolvedAt: state.resolvedAt ?? null,
    });
    await writer.insert(procedureRunTable, {
      id: runId,
      ticketId: id,
      procedureVersionId: procedure.id,
      procedureCode: procedure.code,
      position: 1,
      startedAt: received,
      endedAt: null,
      reason: '',
    });
    await writer.insert(stepRunTable, {
      ...blankStep,
      ticked: [],
      id: stepRunId,
      runId,
      ticketId: id,
      procedureVersionId: procedure.id,
      stepId: step.id,
      startedAt: begun,
      dueAt: at('2026-07-13T07:50'),
      calendarId: work.id,
    });
    if (state.paused) {
      await writer.insert(pauseTable, {
        id: newId(),
        ticketId: id,
        stepRunId: null,
        fromAt: at('2026-07-10T16:00'),
        toAt: at('2026-07-10T16:15'),
        reason: 'Menunggu data',
        byName: 'Putri Petugas',
      });
    }
  });
  return id;
}

const blank = {
  version: 1,
  channel: 'phone',
  ticketType: 'incident',
  subject: 'Gagal unggah',
  description: '',
  contactId: null,
  reporterName: '',
  reporterRole: 'supplier',
  reporterPhone: '',
  reporterEmail: '',
  organization: '',
  spseUserId: '',
  application: 'SPSE',
  applicationVersion: '',
  errorCode: '',
  tenderCode: '',
  tenderName: '',
  packageCode: '',
  rupCode: '',
  workUnit: '',
  externalNumber: '',
  state: 'helpdeskAnalysis',
  holder: 'lpseHelpdesk',
  assigneeId: null,
  priority: 'medium',
  priorityRank: 2,
  problemCode: 'P04',
  facts: {
    problemCode: 'P04',
    stage: '',
    stageDeadline: null,
    affectsAll: false,
    stageMissed: false,
    dataRisk: false,
    headOrder: null,
    override: null,
  },
  decision: null,
  prioritySetAt: null,
  justified: {},
  procedureCode: 'lpse-support',
  stepLabel: '',
  pausedSince: null,
  solution: '',
  closerId: null,
  rating: null,
  ratingComment: '',
  reopenCount: 0,
  createdBy: null,
} as const;
const blankStep = {
  position: 1,
  round: 1,
  lane: 'Helpdesk',
  side: 'office',
  performerId: null,
  performerName: '',
  endedAt: null,
  outcome: null,
  branch: null,
  result: 'running',
  reason: '',
  toStep: null,
  countedSeconds: null,
  grossSeconds: null,
  acknowledgedName: '',
  acknowledgedAt: null,
  acknowledgement: '',
} as const;

type Version = z.infer<typeof calendarVersion>;
const ofKind = (calendars: Version[], kind: Version['kind']): Version => {
  const found = calendars.find((each) => each.kind === kind);
  if (!found) throw new Error(`no calendar ${kind}`);
  return found;
};

describe.each(bothEngines)('the calendars on $engine', ({ engine }) => {
  const newOffice = officesOn(engine);

  it('are three: working hours, counter hours and the hours of LKPP', async () => {
    const putri = await (await newOffice()).as('officer');
    const calendars = await putri.calendar.current();
    expect(calendars.map((each) => [each.kind, each.version])).toEqual([
      ['work', 1],
      ['counter', 1],
      ['partner', 1],
    ]);
  });

  it('when Monday becomes cuti bersama, Monday deadlines move to Tuesday; closed tickets stay', async () => {
    const office = await newOffice();
    office.clock.set('2026-07-10T16:25+07:00');
    const running = await ticketOfFriday(office, 'LK-2026-000001');
    const closed = await ticketOfFriday(office, 'LK-2026-000002', { closedAt: at('2026-07-10T16:24') });
    const sari = await office.as('supervisor');
    const work = ofKind(await sari.calendar.current(), 'work');
    const document = cutiBersama(work.document, '2026-07-13');

    expect(await sari.calendar.preview({ kind: 'work', document })).toEqual({
      total: 1,
      moved: [
        { ticketId: running, number: 'LK-2026-000001', before: at('2026-07-13T07:50'), after: at('2026-07-14T07:50') },
      ],
    });
    const saved = await sari.calendar.save({ kind: 'work', basedOn: 1, document, note: 'SKB perubahan' });
    expect(saved).toMatchObject({ version: 2, note: 'SKB perubahan', createdBy: 'Sari Supervisor' });
    expect(saved.document.version).toBe(2);

    const { store } = office.core.kernel;
    const ticket = await store.read((reader) => reader.findOneBy(ticketTable, { id: running }));
    expect(ticket).toMatchObject({
      dueAt: at('2026-07-14T16:00'),
      stepDueAt: at('2026-07-14T07:50'),
      nextDueAt: at('2026-07-14T07:50'),
      calendarId: saved.id,
      version: 2,
    });
    expect(await store.read((reader) => reader.findOneBy(stepRunTable, { ticketId: running }))).toMatchObject({
      dueAt: at('2026-07-14T07:50'),
      calendarId: saved.id,
    });
    const [entry] = await store.read((reader) => reader.findBy(timelineTable, { ticketId: running }));
    expect(entry).toMatchObject({ kind: 'change', title: 'Tenggat dihitung ulang: Jam kerja versi 2' });
    expect(entry?.changes).toEqual([
      { field: 'Tenggat tiket', before: 'Sen, 13 Jul 2026 16.00 WIB', after: 'Sel, 14 Jul 2026 16.00 WIB' },
      { field: 'Tenggat langkah', before: 'Sen, 13 Jul 2026 07.50 WIB', after: 'Sel, 14 Jul 2026 07.50 WIB' },
    ]);
    expect(await store.read((reader) => reader.findOneBy(ticketTable, { id: closed }))).toMatchObject({
      dueAt: at('2026-07-13T16:00'),
      version: 1,
    });
    expect(await sari.calendar.preview({ kind: 'work', document: saved.document })).toEqual({ total: 0, moved: [] });
    expect((await sari.calendar.versions({ kind: 'work' })).map((each) => each.version)).toEqual([2, 1]);
  });

  it('a real ticket follows the counter hours, and what comes later is counted by them too', async () => {
    const office = await newOffice();
    office.clock.set('2026-07-10T15:00+07:00');
    const [putri, sari] = [await office.as('officer'), await office.as('supervisor')];
    const fields = { subject: 'Gagal unggah dokumen pemilihan', channel: 'phone' as const };
    // P04 without a deadline is Rendah: 3 hari kerja, the day of receipt not counted.
    const ticket = await putri.tickets.create({ ...fields, clientKey: newId(), facts: { problemCode: 'P04' } });
    expect(ticket.ticketClock.dueAt).toBe(at('2026-07-15T15:30'));
    const plain = await putri.tickets.create({ ...fields, clientKey: newId() });

    const counter = ofKind(await sari.calendar.current(), 'counter');
    const document = cutiBersama(counter.document, '2026-07-13');
    const preview = await sari.calendar.preview({ kind: 'counter', document });
    expect(preview.total).toBe(preview.moved.length);
    const saved = await sari.calendar.save({ kind: 'counter', basedOn: 1, document, note: 'SKB perubahan' });

    const after = await putri.tickets.get({ id: ticket.id });
    expect(after.ticketClock.dueAt).toBe(at('2026-07-16T15:30'));
    expect(
      after.timeline.some((entry) => entry.title === `Tenggat dihitung ulang: ${saved.document.name} versi 2`),
    ).toBe(true);
    const row = await office.core.kernel.store.read((reader) => reader.findOneBy(ticketTable, { id: plain.id }));
    expect(row?.calendarId).toBe(saved.id);
    // Set only now, the priority of the other ticket is counted with the new calendar.
    const set = await putri.tickets.get({ id: plain.id });
    const decided = await putri.tickets.setPriority({ ...set, facts: { problemCode: 'P04' } });
    expect(decided.ticketClock.dueAt).toBe(at('2026-07-16T15:30'));
  });

  it('another kind of calendar leaves these tickets alone', async () => {
    const office = await newOffice();
    await ticketOfFriday(office, 'LK-2026-000003');
    const sari = await office.as('supervisor');
    const partner = ofKind(await sari.calendar.current(), 'partner');
    const document = cutiBersama(partner.document, '2026-07-13');
    expect(await sari.calendar.preview({ kind: 'partner', document })).toEqual({ total: 0, moved: [] });
    await expect(sari.calendar.preview({ kind: 'work', document })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('keeps pauses, and a ticket that waits for confirmation moves too', async () => {
    const office = await newOffice();
    const paused = await ticketOfFriday(office, 'LK-2026-000004', { paused: true });
    const solved = await ticketOfFriday(office, 'LK-2026-000005', { resolvedAt: at('2026-07-10T16:24') });
    const sari = await office.as('supervisor');
    const work = ofKind(await sari.calendar.current(), 'work');
    // Half day on Monday until 12:00: with 15 minutes of pause, "1 hari" ends 15 working minutes into Tuesday.
    const document: Calendar = {
      ...work.document,
      exceptions: [
        ...work.document.exceptions,
        { date: '2026-07-13', kind: 'halfDay', name: 'Setengah hari', windows: [{ from: '07:30', to: '12:00' }] },
      ],
    };
    await sari.calendar.save({ kind: 'work', basedOn: 1, document, note: 'setengah hari' });
    const { store } = office.core.kernel;
    expect(await store.read((reader) => reader.findOneBy(ticketTable, { id: paused }))).toMatchObject({
      dueAt: at('2026-07-14T07:45'),
    });
    // Without a pause the 40 minutes left on Friday and the half day are used up at noon on Monday.
    expect(await store.read((reader) => reader.findOneBy(ticketTable, { id: solved }))).toMatchObject({
      dueAt: at('2026-07-13T12:00'),
    });
  });

  it('refuses an older version and says what the other person changed', async () => {
    const office = await newOffice();
    const [sari, other] = [await office.as('supervisor'), await office.as('supervisor')];
    const work = ofKind(await sari.calendar.current(), 'work');
    const save = (who: typeof sari, date: string) =>
      who.calendar.save({ kind: 'work', basedOn: 1, document: cutiBersama(work.document, date), note: date });
    const outcomes = await Promise.allSettled([save(sari, '2026-07-13'), save(other, '2026-07-14')]);
    expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(save(sari, '2026-07-15')).rejects.toMatchObject({
      code: 'CONFLICT',
      data: {
        changed: expect.arrayContaining([
          expect.objectContaining({ field: '2026-07-15', after: '', by: 'Sari Supervisor' }),
        ]),
      },
    });
    expect((await sari.calendar.versions({ kind: 'work' })).map((each) => each.version)).toEqual([2, 1]);
  });

  it('refuses a calendar without hours, and everyone but the supervisor', async () => {
    const office = await newOffice();
    const work = ofKind(await (await office.as('officer')).calendar.current(), 'work');
    const input = { kind: 'work' as const, basedOn: 1, document: work.document, note: 'x' };
    for (const role of ['officer', 'lpseAdmin', 'auditor'] as const) {
      await expect((await office.as(role)).calendar.save(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const sari = await office.as('supervisor');
    await expect(sari.calendar.save({ ...input, document: { ...work.document, patterns: [] } })).rejects.toThrow();
  });

  it('says which date has no hours instead of guessing', async () => {
    const office = await newOffice();
    await ticketOfFriday(office, 'LK-2026-000006');
    const sari = await office.as('supervisor');
    const work = ofKind(await sari.calendar.current(), 'work');
    const last = work.document.patterns.at(-1);
    if (!last) throw new Error('no pattern');
    const short = { ...work.document, patterns: [{ ...last, validFrom: '2026-08-01' }] };
    await expect(sari.calendar.save({ kind: 'work', basedOn: 1, document: short, note: 'x' })).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('hanya memuat jam kerja dari 2026-08-01'),
    });
    expect(ofKind(await sari.calendar.current(), 'work').version).toBe(1);
  });
});
