import { z } from 'zod';

/** The calls of the contract, as the dial and the counters name them. */
export const endpoints = ['create', 'read', 'upload', 'putChunk', 'addFeedback', 'confirm', 'events'] as const;
export type Endpoint = (typeof endpoints)[number];

/** Faults that take the place of a good answer: at most one of them hits a request. */
export const disruptions = [
  'refuse', // connection reset before anything is read
  'hang', // no answer until hangMs, then the connection breaks
  'dropRequest', // connection breaks while the body is being sent; nothing took effect
  'dropResponse', // connection breaks in the middle of the answer; the call took effect
  'lostAnswer', // took effect, then the connection breaks or a proxy answers 502
  'error500',
  'error503',
  'tooMany', // 429 with Retry-After in seconds
  'tooManyDate', // 429 with Retry-After as an HTTP date
  'unauthorized',
  'notJson', // took effect, but a page of HTML comes back with status 200
  'truncatedJson', // took effect, but the JSON is cut and its length fits
] as const;
export type Disruption = (typeof disruptions)[number];
/** Faults that colour a good answer; several may come together. */
export const colourings = [
  'slow', // the answer takes up to slowMs
  'duplicateEvents', // a page repeats some of its events, and an older one
  'reorderEvents', // a page is shuffled
  'clockSkew', // serverTime, `at` and the like are off by skewMs, either way
  'unknownFields', // fields nobody knows, also inside errors
  'unknownEvents', // an event of an unknown type joins the feed (at most one for a case)
] as const;
export type Colouring = (typeof colourings)[number];
export type FaultKind = Disruption | Colouring;
const kinds = [...disruptions, ...colourings];

const chance = z.number().min(0).max(1);
/** One probability for every call, or one for each; `*` is for the calls that are not named. */
const chances = z.union([chance, z.partialRecord(z.enum(['*', ...endpoints]), chance)]);

export const dial = z
  .strictObject({
    faults: z.partialRecord(z.enum(kinds), chances).default({}),
    seed: z.int().min(0).max(0xffff_ffff).default(1),
    hangMs: z.int().min(0).max(600_000).default(30_000),
    slowMs: z.int().min(0).max(600_000).default(2_000),
    retryAfterSeconds: z.int().min(0).max(86_400).default(1),
    skewMs: z
      .int()
      .min(0)
      .max(400 * 86_400_000)
      .default(3_600_000),
    /** Share of cases for which the automatic staff asks for data, and that it sends back to the office. */
    ask: chance.default(0.3),
    sendBack: chance.default(0),
  })
  .superRefine((value, context) => {
    for (const endpoint of endpoints) {
      const sum = disruptions.reduce((total, kind) => total + chanceOf(value.faults[kind], endpoint), 0);
      if (sum > 1.000_001) {
        context.addIssue({
          code: 'custom',
          path: ['faults'],
          message: `Jumlah peluang gangguan "${endpoint}" melebihi 1.`,
        });
      }
    }
  });
export type Dial = z.infer<typeof dial>;
export const calm: Dial = dial.parse({});

export function chanceOf(chances: Dial['faults'][FaultKind], endpoint: Endpoint): number {
  if (typeof chances === 'number') return chances;
  return chances?.[endpoint] ?? chances?.['*'] ?? 0;
}

export type Fate = { disruption: Disruption | null; colours: Set<Colouring> };

/** What befalls one request. @param random numbers from 0 up to 1 */
export function fateOf({ faults }: Dial, endpoint: Endpoint, random: () => number): Fate {
  let left = random();
  const disruption = disruptions.find((kind) => {
    left -= chanceOf(faults[kind], endpoint);
    return left < 0;
  });
  const colours = new Set(colourings.filter((kind) => random() < chanceOf(faults[kind], endpoint)));
  return { disruption: disruption ?? null, colours };
}

/** mulberry32: small, fast, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
