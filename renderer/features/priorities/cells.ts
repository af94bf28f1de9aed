import {
  findStage,
  type PriorityRow,
  type PriorityTable,
  readRequiredData,
  TENDER_STAGES,
  wordValue,
} from '../../../shared/domain/priority/index.ts';
import { reporterRoles } from '../../../shared/domain/vocabulary.ts';
import type { Language } from '../../../shared/text/define.ts';
import { parseStandardTime, writtenTime } from '../../../shared/text/parse-duration.ts';
import { roleWord } from '../../../shared/text/priority.ts';
import { type GridRow, joinMany, splitMany } from '../../table/index.ts';

/** The columns of the table that are typed, in the order of the screen. */
export const cellIds = [
  'code',
  'problem',
  'category',
  'kind',
  'applications',
  'roles',
  'stages',
  'urgency',
  'impact',
  'override',
  'overrideReason',
  'escalateTo',
  'escalateAfter',
  'requiredData',
  'standardSolution',
  'expectedLevel',
  'active',
] as const;
export type CellId = (typeof cellIds)[number];

/** A row as it is typed: closed lists as stored values, everything else in words. */
export function cellsOf(row: PriorityRow, language: Language): Record<CellId, string> {
  return {
    code: row.code,
    problem: row.problem,
    category: row.category,
    kind: row.kind,
    applications: joinMany(row.applications),
    roles: joinMany(row.roles.map((role) => roleWord(role, language))),
    stages: joinMany(row.stages.map((stage) => findStage(stage)?.label ?? stage)),
    urgency: row.urgency,
    impact: row.impact,
    override: row.override?.priority ?? '',
    overrideReason: row.override?.reason ?? '',
    escalateTo: row.escalateTo,
    escalateAfter: row.escalateAfter ? writtenTime(row.escalateAfter, language) : '',
    requiredData: joinMany(row.requiredData.map((datum) => datum.label)),
    standardSolution: row.standardSolution,
    expectedLevel: row.expectedLevel ?? '',
    active: row.active ? 'true' : 'false',
  };
}

/** Cells of a row that is added: the commonest answers, and the next free code. */
export function newCells(rows: readonly GridRow[]): Record<CellId, string> {
  const highest = Math.max(0, ...rows.map(({ cells }) => Number(/^P(\d+)$/.exec(cells.code ?? '')?.[1] ?? 0)));
  return {
    code: `P${String(highest + 1).padStart(2, '0')}`,
    problem: '',
    category: 'technical',
    kind: 'software',
    applications: 'SPSE',
    roles: '',
    stages: '',
    urgency: 'rule',
    impact: 'medium',
    override: '',
    overrideReason: '',
    escalateTo: '',
    escalateAfter: '',
    requiredData: '',
    standardSolution: '',
    expectedLevel: '',
    active: 'true',
  };
}

/** What the cells say, for the schema to judge: a cell that cannot be read stays text and is refused there. */
export function rowFrom({ cells }: GridRow, base: PriorityTable): unknown {
  const cell = (id: CellId): string => cells[id]?.trim() ?? '';
  const active = wordValue('active', cell('active')) ?? cell('active');
  const overrides = cell('override') !== '' || cell('overrideReason') !== '';
  return {
    code: cell('code').toUpperCase(),
    problem: cell('problem'),
    category: wordValue('category', cell('category')) ?? cell('category'),
    kind: wordValue('kind', cell('kind')) ?? cell('kind'),
    applications: splitMany(cell('applications')),
    roles: splitMany(cell('roles')).map(roleCode),
    stages: splitMany(cell('stages')).map((stage) => findStage(stage)?.code ?? stage),
    urgency: wordValue('urgency', cell('urgency')) ?? cell('urgency'),
    impact: wordValue('impact', cell('impact')) ?? cell('impact'),
    override: overrides
      ? { priority: wordValue('priority', cell('override')) ?? cell('override'), reason: cell('overrideReason') }
      : null,
    escalateTo: cell('escalateTo'),
    escalateAfter:
      cell('escalateAfter') === '' ? null : (parseStandardTime(cell('escalateAfter')) ?? cell('escalateAfter')),
    requiredData: readRequiredData(cell('requiredData'), dataOf(base, cell('code'))),
    standardSolution: cells.standardSolution ?? '',
    expectedLevel: cell('expectedLevel') === '' ? null : cell('expectedLevel'),
    active: active === 'true' ? true : active === 'false' ? false : active,
  };
}

/** Data the row asked for before come first, so that a label keeps the key it had there. */
function dataOf(base: PriorityTable, code: string) {
  const own = base.rows.find((row) => row.code === code.toUpperCase())?.requiredData ?? [];
  return [...base.rows.flatMap((row) => row.requiredData), ...own];
}

function roleCode(text: string): string {
  const wanted = text.toLowerCase();
  const words = (role: string) => [role, roleWord(role, 'id'), roleWord(role, 'en')];
  return reporterRoles.find((role) => words(role).some((word) => word.toLowerCase() === wanted)) ?? text;
}

/** Stages offered while typing, those that decide urgency first. */
export const stageSuggestions: readonly string[] = [...TENDER_STAGES]
  .sort((a, b) => Number(b.decisive) - Number(a.decisive))
  .map((stage) => stage.label);
/** Roles offered while typing. */
export const roleSuggestions = (language: Language): string[] => reporterRoles.map((role) => roleWord(role, language));
