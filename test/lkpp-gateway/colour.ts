import type { Colouring, Dial } from './dial.ts';

type JsonObject = { [key: string]: Json };
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** Spoils a good answer's body in the ways chosen. @param older an event the reader had before, if there is one */
export function colour(
  body: Json,
  colours: Set<Colouring>,
  dial: Dial,
  random: () => number,
  older: Json | null,
): Json {
  let spoiled = body;
  if (colours.has('clockSkew')) spoiled = shifted(spoiled, random() < 0.5 ? dial.skewMs : -dial.skewMs);
  if (colours.has('unknownFields')) spoiled = withUnknownFields(spoiled);
  if (isObject(spoiled) && Array.isArray(spoiled.events)) {
    let events = spoiled.events;
    if (colours.has('duplicateEvents')) {
      events = events.flatMap((event) => (random() < 0.5 ? [event, event] : [event]));
      if (older !== null) events = [older, ...events];
    }
    if (colours.has('reorderEvents')) events = shuffled(events, random);
    spoiled = { ...spoiled, events: events.slice(0, 200) };
  }
  return spoiled;
}

const isObject = (value: Json): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const clocks = new Set(['serverTime', 'at', 'receivedAt', 'updatedAt']);
function shifted(value: Json, by: number): Json {
  if (Array.isArray(value)) return value.map((each) => shifted(each, by));
  if (!isObject(value)) return value;
  return mapped(value, (part, key) =>
    clocks.has(key) && typeof part === 'string' ? new Date(Date.parse(part) + by).toISOString() : shifted(part, by),
  );
}

function withUnknownFields(value: Json): Json {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (!isObject(value)) return value;
  return { ...mapped(value, withUnknownFields), fieldBaru: { versi: 9, isi: ['tidak', 'dikenal'] } };
}

function mapped(value: JsonObject, change: (part: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part, key)]));
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
