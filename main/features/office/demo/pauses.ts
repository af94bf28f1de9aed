import { ticketPauses } from '../../../../shared/domain/tickets/pauses.ts';
import { situationOf } from '../../../../shared/domain/tickets/situation.ts';
import { ticketLine } from '../../../../shared/text/ticket-core.ts';
import type { PauseRow } from '../../tickets/table.ts';
import type { Random } from './random.ts';
import type { Walked } from './walk.ts';

/** When the ticket's clock stood still, by the rule of the tickets core. */
export function pauseRows(random: Random, ticketId: string, walked: Walked, byName: string): PauseRow[] {
  const visits = walked.runs.flatMap(({ version, state }) =>
    state.steps.map((visit, index) => {
      const steps = [...state.steps.slice(0, index), { ...visit, endedAt: null }];
      const then = situationOf(version.document, { ...state, steps }, { taken: true, closed: false, cancelled: false });
      return { startedAt: visit.startedAt, endedAt: visit.endedAt, waiting: then.waiting };
    }),
  );
  return ticketPauses(visits, walked.closedAt).map((pause) => ({
    id: random.id(pause.from),
    ticketId,
    stepRunId: null,
    fromAt: pause.from,
    toAt: pause.to,
    reason: ticketLine.pause[pause.why],
    byName,
  }));
}
