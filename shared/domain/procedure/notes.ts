import type { ProcedureDocument } from './document.ts';
import type { Note, Step } from './step.ts';

/** Notes of a procedure in the order of the document, numbered from 1: an annotated text, never a silently corrected one. */
export type NumberedNotes = {
  all: { number: number; note: Note }[];
  /** Numbers of the notes of one step, or of one item of the legal basis. */
  ofStep(stepId: string): number[];
  ofLegalBasis(index: number): number[];
};

/** Numbers every note: legal basis first, then the steps, then what concerns the whole document. */
export function numberedNotes(doc: ProcedureDocument): NumberedNotes {
  const all: NumberedNotes['all'] = [];
  const add = (notes: Note[]) =>
    notes.map((note) => {
      all.push({ number: all.length + 1, note });
      return all.length;
    });
  const legal = doc.legalBasis.map((item) => add(item.notes));
  const steps = new Map(doc.steps.map((step) => [step.id, add(step.notes)]));
  add(doc.notes);
  return { all, ofStep: (id) => steps.get(id) ?? [], ofLegalBasis: (index) => legal[index] ?? [] };
}

/** Whether something about the step is guessed: its reading is printed with "(?)". */
export function isGuessed({ notes }: Pick<Step, 'notes'>): boolean {
  return notes.some((note) => note.kind === 'guess');
}
