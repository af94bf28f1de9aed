import { useMemo } from 'react';
import type { PriorityTable } from '../../../shared/domain/priority/index.ts';
import { priorities as levels } from '../../../shared/domain/vocabulary.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { priorityText } from '../../../shared/text/vocabulary.ts';
import type { GridColumn, GridRow } from '../../table/index.ts';
import { useLanguage, useText } from '../../ui/index.ts';
import { roleSuggestions, stageSuggestions } from './cells.ts';
import { Outcomes } from './Outcomes.tsx';
import { outcomesOf } from './sheet.ts';

/** Columns of the priority table in the grid; the priority is worked out from urgency, impact and the matrix. */
export function usePriorityColumns(matrix: PriorityTable['matrix']): GridColumn[] {
  const t = useText(prioritiesText);
  const words = useText(priorityText);
  const { language } = useLanguage();
  return useMemo(() => {
    const options = (...pairs: [string, string][]) => pairs.map(([value, label]) => ({ value, label }));
    const priorityOptions = levels.map((level): [string, string] => [level, words[level]]);
    const outcome = (row: GridRow): string =>
      outcomesOf(matrix, row)
        .map((level) => words[level])
        .join(' / ');
    return [
      { id: 'code', header: t.code, width: 64, frozen: true },
      { id: 'problem', header: t.problem, width: 280 },
      {
        id: 'category',
        header: t.category,
        width: 104,
        options: options(['technical', t.technical], ['nonTechnical', t.nonTechnical]),
      },
      {
        id: 'kind',
        header: t.kind,
        width: 92,
        options: options(
          ['hardware', t.hardware],
          ['software', t.software],
          ['procedure', t.procedure],
          ['other', t.other],
        ),
      },
      {
        id: 'urgency',
        header: t.urgency,
        width: 150,
        options: options(['urgent', t.urgent], ['notUrgent', t.notUrgent], ['rule', t.rule]),
      },
      {
        id: 'impact',
        header: t.impact,
        width: 84,
        options: options(['small', t.small], ['medium', t.medium], ['large', t.large]),
      },
      {
        id: 'priority',
        header: t.priority,
        width: 180,
        computed: outcome,
        render: (_, row) => <Outcomes levels={outcomesOf(matrix, row)} />,
      },
      { id: 'requiredData', header: t.requiredData, width: 340 },
      { id: 'escalateTo', header: t.escalateTo, width: 160 },
      { id: 'escalateAfter', header: t.escalateAfter, width: 130 },
      { id: 'roles', header: t.roles, width: 160, suggestions: roleSuggestions(language) },
      { id: 'stages', header: t.stages, width: 220, suggestions: stageSuggestions },
      { id: 'applications', header: t.applications, width: 120 },
      { id: 'override', header: t.override, width: 110, options: options(['', t.byMatrix], ...priorityOptions) },
      { id: 'overrideReason', header: t.overrideReason, width: 180 },
      { id: 'standardSolution', header: t.standardSolution, width: 260 },
      {
        id: 'expectedLevel',
        header: t.level,
        width: 110,
        options: options(['', t.levelNone], ['level0', 'Level 0'], ['level1', 'Level 1'], ['level2', 'Level 2']),
      },
      { id: 'active', header: t.active, width: 64, options: options(['true', t.yes], ['false', t.no]) },
    ];
  }, [t, words, language, matrix]);
}
