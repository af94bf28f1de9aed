import type { TicketRow } from '../../tickets/table.ts';
import { userIdOf } from './people.ts';
import type { RunRows } from './run-rows.ts';
import type { Story } from './story.ts';

const noTender = 'Permasalahan tidak terkait paket tender tertentu.';
const ofTender = ['tenderCode', 'tenderName'];

/** Everything ticked in the runs of a ticket. */
export const tickedIn = (runs: readonly RunRows[]): Set<string> =>
  new Set(runs.flatMap(({ steps }) => steps.flatMap(({ ticked }) => ticked)));

/** Where no tender is concerned, its code and name are not ticked: the officer says why they are not there. */
export function justifyTender(story: Story, runs: RunRows[]): Record<string, string> {
  if (story.fields.tenderCode !== '') return {};
  const lacking = ofTender.filter((key) => tickedIn(runs).has(key));
  for (const { steps } of runs) {
    for (const step of steps) step.ticked = step.ticked.filter((key) => !ofTender.includes(key));
  }
  return Object.fromEntries(lacking.map((key) => [key, noTender]));
}

/** What was ticked stands in its field; the user gave it when asked. */
export function giveTicked(
  ticket: Pick<TicketRow, 'applicationVersion' | 'spseUserId' | 'externalNumber' | 'organization' | 'receivedAt'>,
  ticked: ReadonlySet<string>,
): Pick<TicketRow, 'applicationVersion' | 'spseUserId' | 'externalNumber'> {
  const given = (key: string, value: string, invented: string) => (value === '' && ticked.has(key) ? invented : value);
  const minute = Math.floor(ticket.receivedAt / 60_000);
  return {
    applicationVersion: given('applicationVersion', ticket.applicationVersion, '1.0'),
    spseUserId: given('userId', ticket.spseUserId, userIdOf(ticket.organization, (minute % 9) + 1)),
    externalNumber: given('externalTicketNumber', ticket.externalNumber, `LS-REKAAN-${100_000 + (minute % 900_000)}`),
  };
}
