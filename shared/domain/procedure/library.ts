import applicationError from '../../../resources/procedures/application-error.json' with { type: 'json' };
import email from '../../../resources/procedures/email.json' with { type: 'json' };
import escalation from '../../../resources/procedures/escalation.json' with { type: 'json' };
import lpseSupport from '../../../resources/procedures/lpse-support.json' with { type: 'json' };
import selection from '../../../resources/procedures/selection.json' with { type: 'json' };
import serviceCallCenter from '../../../resources/procedures/service-call-center.json' with { type: 'json' };
import serviceLpseSupport from '../../../resources/procedures/service-lpse-support.json' with { type: 'json' };
import serviceWalkIn from '../../../resources/procedures/service-walk-in.json' with { type: 'json' };
import supportLevels from '../../../resources/procedures/support-levels.json' with { type: 'json' };
import { type ProcedureDocument, procedureDocument } from './document.ts';
import { type SupportLadder, supportLadders } from './ladder.ts';
import { type ProcedureSelection, selectionRules } from './selection.ts';
import { validateDocument } from './validate.ts';

/** Everything in `resources/procedures`, checked. */
export type Library = { procedures: ProcedureDocument[]; ladders: SupportLadder[]; selection: ProcedureSelection };

const shipped = [
  lpseSupport,
  applicationError,
  serviceLpseSupport,
  serviceWalkIn,
  serviceCallCenter,
  email,
  escalation,
];

/** Reads one procedure document. Throws, naming the document and every place at fault, when the engine could not run it. */
export function readProcedure(data: unknown): ProcedureDocument {
  const doc = procedureDocument.parse(data);
  const problems = validateDocument(doc);
  if (problems.length === 0) return doc;
  const lines = problems.map(({ place, message }) => (place === null ? message : `langkah ${place}: ${message}`));
  throw new Error(`Dokumen SOP "${doc.code}" tidak dapat dipakai:\n${lines.join('\n')}`);
}

/** The shipped library: procedures, support levels and the default choice of procedure. Throws when a link points nowhere. */
export function loadLibrary(): Library {
  const procedures = shipped.map(readProcedure);
  const rules = selectionRules.parse(selection);
  const codes = new Set(procedures.map((doc) => doc.code));
  const linked = [
    ...procedures.flatMap((doc) => doc.steps.flatMap((step) => step.opens ?? [])),
    ...procedures.flatMap((doc) => doc.related.flatMap((related) => related.code ?? [])),
    ...rules.rules.map((rule) => rule.procedure),
    rules.otherwise,
  ];
  const unknown = linked.find((code) => !codes.has(code));
  if (unknown !== undefined) throw new Error(`SOP "${unknown}" dirujuk tetapi tidak ada dalam pustaka`);
  return { procedures, ladders: supportLadders.parse(supportLevels).ladders, selection: rules };
}

/** A procedure of a library by its code. Throws when there is none. */
export function procedureOf(library: Library, code: string): ProcedureDocument {
  const doc = library.procedures.find((candidate) => candidate.code === code);
  if (!doc) throw new Error(`SOP "${code}" tidak ada dalam pustaka`);
  return doc;
}
