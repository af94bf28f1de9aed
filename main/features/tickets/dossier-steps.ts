import { In } from 'typeorm';
import type { Reader } from '../../store/store.ts';
import { procedureVersionTable } from '../procedures/table.ts';
import type { TicketDetail } from './detail.ts';
import { laneTitle, stepLabel } from './runs.ts';

type RunView = NonNullable<TicketDetail['run']>;

/** "Langkah" and "pelaksana" of every step of the procedures a ticket has run, by `stepKey`. */
export async function stepTitles(reader: Reader, ticket: TicketDetail): Promise<Map<string, string>> {
  const runs = [...ticket.earlierRuns, ...(ticket.run ? [ticket.run] : [])];
  const versions = await reader.find(procedureVersionTable, {
    where: { code: In([...new Set(runs.map((run) => run.procedureCode))]) },
    take: 200,
  });
  const titles = new Map<string, string>();
  for (const { document } of versions) {
    for (const { id } of document.steps) {
      const run = { procedureCode: document.code, procedureVersion: document.version };
      titles.set(stepKey(run, id), stepLabel(document, id));
      titles.set(laneKey(run, id), laneTitle(document, id));
    }
  }
  return titles;
}

type Named = Pick<RunView, 'procedureCode' | 'procedureVersion'>;
export const stepKey = (run: Named, stepId: string) => `${run.procedureCode}/${run.procedureVersion}/${stepId}`;
export const laneKey = (run: Named, stepId: string) => `${stepKey(run, stepId)}/lane`;
