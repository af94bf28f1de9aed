import { type PriorityTable, priorityTable } from './table.ts';

const target = {
  response: { kind: 'limit', unit: 'minute', amount: 30 },
  responseSameDay: true,
  solve: { kind: 'limit', unit: 'workingDay', amount: 1 },
  solveBeforeStage: null,
  escalateAfter: { kind: 'limit', unit: 'workingDay', amount: 1 },
  ground: '',
};
const matrixRow = { small: 'low', medium: 'medium', large: 'high' };
/** Stand-in until resources/priority-table/default.json lands (same day). */
export const shippedPriorityTable: PriorityTable = priorityTable.parse({
  number: '',
  revision: 1,
  title: 'Tabel Prioritas',
  effectiveFrom: null,
  approvedBy: '',
  approved: false,
  rows: [
    {
      code: 'P01',
      problem: 'SPSE tidak dapat diakses',
      category: 'technical',
      kind: 'software',
      applications: [],
      roles: [],
      stages: [],
      urgency: 'urgent',
      impact: 'large',
      escalateTo: '',
      requiredData: [],
      standardSolution: '',
      active: true,
    },
  ],
  matrix: { urgent: matrixRow, notUrgent: matrixRow },
  targets: { high: target, medium: target, low: target },
});
