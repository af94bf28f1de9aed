import { z } from 'zod';
import { type call, callFields } from '../../../../shared/contract/calls.ts';

/** What the officer can type into a call note. */
export const typed = callFields.omit({ direction: true });
export type Typed = z.infer<typeof typed>;
export type Call = z.infer<typeof call>;

/** One call as the pad keeps it, on this PC first; everything here survives a crash of page, host or power. */
export const padCall = z.object({
  /** Makes opening it harmless to repeat. */
  key: z.uuid(),
  /** null until the core has answered. */
  id: z.uuid().nullable(),
  version: z.int(),
  direction: z.enum(['in', 'out']),
  startedAt: z.int(),
  phase: z.enum(['active', 'parked']),
  /** Where the core believes it stands; null until it has answered. */
  corePhase: z.enum(['active', 'parked']).nullable(),
  typed,
  /** Fields the core has not acknowledged yet. */
  unsaved: z.array(typed.keyof()),
  ticket: z.object({ id: z.uuid(), number: z.string(), subject: z.string() }).nullable(),
  callbackOf: z.uuid().nullable(),
  /** "Tiket baru" was chosen: the call ends as soon as its ticket is there. */
  awaitsTicket: z.boolean(),
  /** Must be stored even if nothing is typed. */
  wanted: z.boolean(),
});
export type PadCall = z.infer<typeof padCall> & {
  /** A sentence about why it is not saved. */
  trouble?: string;
  conflict?: { changed: { field: string; after: string; by: string }[]; latest: Call };
};

export const nothingTyped: Typed = {
  number: '',
  contactId: null,
  name: '',
  organization: '',
  role: 'other',
  note: '',
  answer: '',
  externalNumber: '',
};

export function newPadCall(part: Partial<PadCall>, now: number): PadCall {
  return {
    key: crypto.randomUUID(),
    id: null,
    version: 1,
    direction: 'in',
    startedAt: now,
    phase: 'active',
    corePhase: null,
    typed: nothingTyped,
    unsaved: [],
    ticket: null,
    callbackOf: null,
    awaitsTicket: false,
    wanted: false,
    ...part,
  };
}

/** Whether the call is worth a row in the log: something was typed, or asked for. */
export function isTouched(one: PadCall): boolean {
  return one.wanted || one.id !== null || one.unsaved.length > 0;
}

/** What the core knows, with what it has not acknowledged on top. */
export function typedOver(fresh: Call, mine: PadCall): Typed {
  const theirs = typed.parse(fresh);
  return { ...theirs, ...pick(mine.typed, mine.unsaved) };
}

export function pick(values: Typed, fields: readonly (keyof Typed)[]): Partial<Typed> {
  return Object.fromEntries(fields.map((field) => [field, values[field]]));
}

/** Fields typed on since `sent` left. */
export function stillUnsaved(one: PadCall, sent: Partial<Typed>): (keyof Typed)[] {
  return one.unsaved.filter((field) => one.typed[field] !== sent[field]);
}
