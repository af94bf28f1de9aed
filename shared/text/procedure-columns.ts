import type { NumberedNotes } from '../domain/procedure/notes.ts';
import { isGuessed } from '../domain/procedure/notes.ts';
import type { Step } from '../domain/procedure/step.ts';
import { formatStandardTime } from './format.ts';
import { sopText } from './procedures-paper.ts';

/** The printed columns of one step besides the lanes, the same on screen and paper. */
export type StepColumns = { no: string; activity: string; needs: string; time: string; output: string; remark: string };

/** A step as the official table prints it; `(?)` and `[n]` point at the notes below the table. */
export function stepColumns(step: Step, notes: NumberedNotes): StepColumns {
  const marks = notes.ofStep(step.id).map((number) => `[${number}]`);
  return {
    no: step.printedNumber ?? sopText.ownNumber(step.id),
    activity: [step.activity, isGuessed(step) ? sopText.guess : '', marks.join('')].filter(Boolean).join(' '),
    needs: step.requirementText ?? '',
    time: timeOf(step),
    output: step.output ?? '',
    remark: remarkOf(step),
  };
}

/** The printed time, or what the document leaves open in words: never a bare number, never an empty cell. */
export function timeOf(step: Pick<Step, 'timeText' | 'standardTime'>): string {
  return step.timeText ?? formatStandardTime(step.standardTime, 'id');
}

/** The printed remark; a detour, whose label would crowd the drawing, is told here with the number it leads to. */
function remarkOf(step: Step): string {
  const detour = step.detour ? sopText.detour(step.detour.label, step.detour.to) : '';
  return [step.remark ?? '', detour].filter(Boolean).join('\n');
}
