import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { compliance, complianceInput } from '../../../shared/contract/reports.ts';
import {
  type ComplianceFigures,
  canonicalJson,
  complianceTally,
  type ProcedureFact,
} from '../../../shared/domain/compliance/index.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { zoneLetters } from '../../../shared/domain/time/zone.ts';
import { type Language, textIn } from '../../../shared/text/define.ts';
import { formatStandardTime } from '../../../shared/text/format.ts';
import { complianceFootnotes, reportRefusals, reportText } from '../../../shared/text/reports.ts';
import type { Kernel } from '../../kernel.ts';
import { type OfficeProfile, readProfile } from '../office/settings.ts';
import { priorityTableTable } from '../priorities/table.ts';
import { procedureVersionTable } from '../procedures/table.ts';
import { staffTable } from '../staff/table.ts';
import { Calendars } from './calendars.ts';
import { spanOf } from './period.ts';
import { stepFactOf, ticketFactOf } from './step-facts.ts';
import { stepRunsIn } from './step-runs.ts';

export type Compliance = z.infer<typeof compliance>;
export type ComplianceInput = z.infer<typeof complianceInput>;

/**
 * The compliance figures of a period, as every form of the report shows them. Reads in slices: a year of a large
 * office neither holds the process nor fills its memory.
 * @throws Refusal for an impossible period or an unknown procedure, UNAVAILABLE when `signal` aborts
 */
export async function complianceOf(
  kernel: Kernel,
  input: ComplianceInput,
  language: Language,
  signal?: AbortSignal,
): Promise<Compliance> {
  const known = await readGround(kernel, input);
  const { profile } = known;
  const span = spanOf(input, profile.zone);
  const calendars = new Calendars(kernel.store);
  const tally = complianceTally(known.procedures);
  const filter = {
    ...span,
    procedureVersionIds: input.procedureCode === undefined ? null : known.procedures.map((each) => each.procedureId),
    officerId: input.officerId ?? null,
  };
  for await (const rows of stepRunsIn(kernel.store, filter, signal)) {
    await calendars.prepare(rows.map((row) => row.calendarId));
    for (const row of rows) tally.add(stepFactOf(row, calendars), ticketFactOf(row));
  }
  const figures = tally.figures();
  return {
    from: input.from,
    to: input.to,
    generatedAt: kernel.clock.now(),
    officeName: profile.name,
    ...worded(figures, known.problems, language),
    footnotes: footnotes(profile, known.officerName, language),
    contentHash: figuresHash(profile, input, figures),
  };
}

/** SHA-256 of the figures and what they are about: equal on screen, in PDF and in XLSX, in either language. */
export function figuresHash(profile: OfficeProfile, input: ComplianceInput, figures: ComplianceFigures): string {
  const about = {
    office: profile.path,
    from: input.from,
    to: input.to,
    procedure: input.procedureCode ?? null,
    officer: input.officerId ?? null,
  };
  return createHash('sha256').update(canonicalJson({ about, figures })).digest('hex');
}

type Ground = {
  profile: OfficeProfile;
  procedures: ProcedureFact[];
  /** Code → kind of problem, by the table in force. */
  problems: Map<string, string>;
  officerName: string | null;
};

function readGround(kernel: Kernel, input: ComplianceInput): Promise<Ground> {
  return kernel.store.read(async (reader) => {
    const { document: profile } = await readProfile(reader);
    const { procedureCode: code, officerId } = input;
    const versions = await reader.find(procedureVersionTable, { where: code === undefined ? {} : { code }, take: 200 });
    if (code !== undefined && versions.length === 0) throw new Refusal('NOT_FOUND', reportRefusals.unknownProcedure);
    const table = await reader.findOneBy(priorityTableTable, { status: 'inForce' });
    const officer = officerId === undefined ? null : await reader.findOneBy(staffTable, { id: officerId });
    return {
      profile,
      procedures: versions.map(({ id, document }) => ({ procedureId: id, document })),
      problems: new Map(table?.document.rows.map((row) => [row.code, row.problem])),
      officerName: officerId === undefined ? null : (officer?.name ?? '–'),
    };
  });
}

function worded(figures: ComplianceFigures, problems: Map<string, string>, language: Language) {
  const words = textIn(reportText, language);
  return {
    ...figures,
    procedures: figures.procedures.map((procedure) => ({
      ...procedure,
      steps: procedure.steps.map(({ standard, ...step }) => ({
        ...step,
        standard: formatStandardTime(standard, language),
      })),
    })),
    byProblem: figures.byProblem.slice(0, 60).map(({ key, count }) => ({
      key,
      label: key === '' ? words.noProblem : (problems.get(key) ?? key),
      count,
    })),
    deviations: figures.deviations.slice(0, 20_000),
  };
}

function footnotes(profile: OfficeProfile, officerName: string | null, language: Language): string[] {
  const words = textIn(complianceFootnotes, language);
  return [
    words.period(zoneLetters(profile.zone)),
    words.hours,
    words.days,
    words.notMeasured,
    words.share,
    words.percentile,
    words.sides,
    words.tickets,
    ...(officerName === null ? [] : [words.officer(officerName)]),
  ];
}
