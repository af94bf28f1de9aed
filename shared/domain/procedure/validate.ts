import type { ProcedureDocument } from './document.ts';
import { CALLER, END, type Step, targets } from './step.ts';

/** One thing wrong with a document: where (step or lane id, or null for the whole) and what to do, in the office's words. */
export type DocumentProblem = { place: string | null; message: string; english: string };

/**
 * Everything wrong with a procedure document beyond its shape: dead ends, unreachable steps, decisions with one way out,
 * unknown lanes or steps. An empty list means that the engine can run it.
 */
export function validateDocument(doc: ProcedureDocument): DocumentProblem[] {
  return [...structure(doc), ...doc.steps.flatMap((step) => stepProblems(doc, step)), ...routes(doc)];
}

function structure(doc: ProcedureDocument): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const starts = doc.steps.filter((step) => step.kind === 'start').length;
  if (starts !== 1)
    problems.push(
      at(null, `harus ada tepat satu langkah mulai, kini ${starts}`, `needs exactly one start step, has ${starts}`),
    );
  if (!doc.steps.some((step) => targets(step).includes(END)))
    problems.push(at(null, 'tidak ada langkah akhir', 'has no end'));
  for (const id of repeated(doc.steps.map((step) => step.id)))
    problems.push(at(id, 'nomor langkah dipakai dua kali', 'step id used twice'));
  for (const id of repeated(doc.lanes.map((lane) => lane.id)))
    problems.push(at(id, 'pelaksana ditulis dua kali', 'lane id used twice'));
  for (const lane of doc.lanes) {
    if (!doc.steps.some((step) => step.lane === lane.id))
      problems.push(at(lane.id, 'pelaksana tidak punya langkah', 'lane has no step'));
  }
  for (const { closedAt, returnsTo } of doc.closers) {
    for (const id of [closedAt, returnsTo]) {
      if (!doc.steps.some((step) => step.id === id))
        problems.push(at(id, 'langkah penutup tidak ada', 'closing step does not exist'));
    }
  }
  return problems;
}

function stepProblems(doc: ProcedureDocument, step: Step): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  for (const lane of [step.lane, ...step.alternateLanes]) {
    if (!doc.lanes.some((candidate) => candidate.id === lane))
      problems.push(at(step.id, `pelaksana "${lane}" tidak ada`, `lane "${lane}" does not exist`));
  }
  for (const to of targets(step)) {
    if (to === END || to === CALLER) continue;
    if (!doc.steps.some((candidate) => candidate.id === to))
      problems.push(at(step.id, `menuju langkah "${to}" yang tidak ada`, `leads to "${to}", which does not exist`));
  }
  const keys = step.requirements.map((requirement) => requirement.key);
  for (const key of repeated(keys))
    problems.push(at(step.id, `persyaratan "${key}" ditulis dua kali`, `requirement "${key}" written twice`));
  if (step.kind === 'decision') {
    if (step.branches.length < 2)
      problems.push(
        at(step.id, 'keputusan harus punya paling sedikit dua cabang', 'decision needs at least two branches'),
      );
    if (step.next)
      problems.push(
        at(
          step.id,
          'keputusan tidak boleh punya langkah lanjutan tanpa jawaban',
          'decision must not have a plain next step',
        ),
      );
    for (const answer of repeated(step.branches.map((branch) => branch.answer)))
      problems.push(at(step.id, `jawaban "${answer}" ditulis dua kali`, `answer "${answer}" written twice`));
  } else {
    if (step.branches.length > 0)
      problems.push(at(step.id, 'hanya keputusan yang boleh bercabang', 'only a decision may branch'));
    if (!step.next) problems.push(at(step.id, 'tidak menuju langkah mana pun', 'leads nowhere'));
  }
  if (step.kind === 'end' && step.next?.to !== END)
    problems.push(at(step.id, 'langkah akhir harus mengakhiri prosedur', 'end step must lead to the end'));
  return problems;
}

function routes(doc: ProcedureDocument): DocumentProblem[] {
  const start = doc.steps.find((step) => step.kind === 'start');
  if (!start) return [];
  const links = doc.steps.flatMap((step) => successors(doc, step).map((to) => ({ from: step.id, to })));
  const reached = spread([start.id], (id) => links.filter((link) => link.from === id).map((link) => link.to));
  const ending = spread([END], (id) => links.filter((link) => link.to === id).map((link) => link.from));
  return doc.steps.flatMap((step) => [
    ...(reached.has(step.id)
      ? []
      : [at(step.id, 'tidak pernah tercapai dari langkah mulai', 'cannot be reached from the start')]),
    ...(ending.has(step.id) ? [] : [at(step.id, 'tidak pernah sampai ke akhir', 'can never reach the end')]),
  ]);
}

/** Where a step can lead, with `caller` replaced by the steps that call it. */
export function successors(doc: ProcedureDocument, step: Step): string[] {
  const callers = doc.steps.filter((candidate) => candidate.detour?.to === step.id).map((candidate) => candidate.id);
  return targets(step).flatMap((to) => (to === CALLER ? callers : [to]));
}

function spread(from: string[], follow: (id: string) => string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...follow(id));
  }
  return seen;
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function at(place: string | null, message: string, english: string): DocumentProblem {
  return { place, message, english };
}
