import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type GatewayState, type KnownEvent, type Level, level } from '../../shared/lkpp/messages.ts';
import { caseById, uploadsOf } from './cases.ts';
import { tell } from './feed.ts';
import { atomically, type Gateway } from './gateway.ts';
import { because } from './refusal.ts';
import { moveTo } from './states.ts';
import type { CaseRow } from './store.ts';
import { teamOf } from './teams.ts';

const words = z.string().trim().min(1).max(20_000);
/** What LKPP's people can do with a case, by hand or by the script. */
export const staffAction = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept') }),
  z.object({
    action: z.literal('requestData'),
    text: words,
    items: z.array(z.string().trim().min(1).max(200)).max(60),
  }),
  z.object({ action: z.literal('changeLevel'), level, text: words }),
  z.object({ action: z.literal('progress'), text: words }),
  z.object({ action: z.literal('resolve'), text: words }),
  z.object({ action: z.literal('return'), text: words }),
  z.object({ action: z.literal('close'), text: words }),
]);
export type StaffAction = z.infer<typeof staffAction>;
export type StaffActionName = StaffAction['action'];

/** A case can be accepted only when everything that was announced is there. */
export const isWhole = (gateway: Gateway, row: CaseRow): boolean =>
  uploadsOf(gateway, row.id).every((each) => each.owner !== 'package' || each.complete === 1);

export function allowedActions(gateway: Gateway, row: CaseRow): StaffActionName[] {
  switch (row.state) {
    case 'receiving':
      return isWhole(gateway, row) ? ['accept'] : [];
    case 'accepted':
    case 'handling':
    case 'waitingOffice':
      return ['requestData', 'changeLevel', 'progress', 'resolve', 'return'];
    case 'resolved':
    case 'returned':
      return ['close'];
    case 'closed':
      return [];
  }
}

/** Does it and tells the office. @throws NOT_FOUND, WRONG_STATE */
export function act(gateway: Gateway, caseId: string, action: StaffAction): void {
  atomically(gateway, () => {
    const row = caseById(gateway, caseId);
    if (!allowedActions(gateway, row).includes(action.action)) {
      throw because('WRONG_STATE', 'Tindakan ini belum atau tidak dapat dilakukan pada keadaan kasus sekarang.');
    }
    const { state, level = row.level, event } = outcomeOf(row, action);
    if (event.type === 'dataRequested') {
      gateway.db
        .prepare('INSERT INTO dataRequests VALUES (?, ?, ?, NULL)')
        .run(event.data.dataRequestId, row.id, gateway.now());
    }
    moveTo(gateway, row, state, level);
    tell(gateway, row, event);
    gateway.touched(caseId);
  });
}

type Outcome = { state: GatewayState; level?: Level; event: KnownEvent };

function outcomeOf(row: CaseRow, act: StaffAction): Outcome {
  const { level, number } = row;
  const team = teamOf(level);
  const atWork = row.state === 'waitingOffice' ? 'waitingOffice' : 'handling';
  switch (act.action) {
    case 'accept':
      return { state: 'accepted', event: { type: 'accepted', data: { number, level, team } } };
    case 'requestData': {
      const data = { dataRequestId: randomUUID(), body: act.text, items: act.items };
      return { state: 'waitingOffice', event: { type: 'dataRequested', data } };
    }
    case 'changeLevel': {
      if (act.level === level) throw because('WRONG_STATE', 'Kasus sudah berada pada level itu.');
      const data = { from: level, to: act.level, team: teamOf(act.level), reason: act.text };
      return { state: atWork, level: act.level, event: { type: 'levelChanged', data } };
    }
    case 'progress':
      return { state: atWork, event: { type: 'progress', data: { body: act.text } } };
    case 'resolve':
      return { state: 'resolved', event: { type: 'resolved', data: { solution: act.text, level, team } } };
    case 'return':
      return { state: 'returned', event: { type: 'returned', data: { reason: act.text } } };
    case 'close':
      return { state: 'closed', event: { type: 'closed', data: { note: act.text } } };
  }
}
