import { afterAll, beforeAll, expect, it } from 'vitest';
import { listGrants } from '../../../../main/features/escalations/grants.ts';
import { claim, nextDue } from '../../../../main/features/escalations/outbox.ts';
import { attemptsOf, listOutbox } from '../../../../main/features/escalations/outbox-list.ts';
import { escalationsOf, getEscalation, unknownEvents } from '../../../../main/features/escalations/queries.ts';
import { createDesk, type Desk } from '../../../../main/features/tickets/service.ts';
import { newId } from '../../../../main/kernel.ts';
import { cursorOf } from '../../../../main/store/keyset.ts';
import type { Reader } from '../../../../main/store/store.ts';
import { escalate, useGateway } from '../../../support/escalating.ts';
import { type TestOffice, testOffice } from '../../../support/office.ts';
import { plansOf } from '../../../support/plans.ts';

let office: TestOffice;
let desk: Desk;
let id: string;
let ticketId: string;
beforeAll(async () => {
  office = await testOffice();
  desk = createDesk(office.core.kernel);
  await useGateway(await office.as('supervisor'), { url: 'http://127.0.0.1:9', token: 'token-contoh' });
  const { escalation } = await escalate(await office.as('lpseAdmin'));
  ({ id, ticketId } = escalation);
});
afterAll(() => office.close());

const next = cursorOf({ at: 1, id: newId() });
const page = { limit: 50 };
const reads: [string, (reader: Reader) => Promise<unknown>][] = [
  ...(['open', 'actionNeeded', 'done', 'all'] as const).flatMap((state): typeof reads => [
    [`the outbox (${state})`, (reader) => listOutbox(desk, reader, { ...page, state })],
    [`its next page (${state})`, (reader) => listOutbox(desk, reader, { ...page, state, cursor: `0.${next}` })],
  ]),
  ['the attempts of a delivery', (reader) => attemptsOf(reader, newId())],
  ['what is due', (reader) => nextDue(reader)],
  ['one escalation with everything', (reader) => getEscalation(desk, reader, id)],
  ['the escalations of a ticket', (reader) => escalationsOf(desk, reader, ticketId)],
  ['unknown events', (reader) => unknownEvents(desk, reader, page)],
  ['their next page', (reader) => unknownEvents(desk, reader, { ...page, cursor: next })],
  ...(['all', 'pending', 'open', 'overdue', 'closed'] as const).map((status): (typeof reads)[number] => [
    `the register of access (${status})`,
    (reader) => listGrants(desk, reader, { ...page, status, cursor: next }),
  ]),
  ['the access of a ticket', (reader) => listGrants(desk, reader, { ...page, status: 'all', ticketId })],
];

it.each(reads)('%s is read through an index', async (_, read) => {
  const plans = await office.core.kernel.store.read((reader) => plansOf(reader, read));
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.filter((line) => /^SCAN (?!CONSTANT ROW)/.test(line) && !/USING (COVERING )?INDEX/.test(line))).toEqual(
    [],
  );
});

it('taking what is due looks at open deliveries only', async () => {
  const plans = await office.core.kernel.store.write((writer) =>
    plansOf(writer, (reader) => claim({ ...writer, ...reader }, 1, 1, 4)),
  );
  expect(plans.some((line) => /delivery.*USING INDEX/.test(line))).toBe(true);
});
