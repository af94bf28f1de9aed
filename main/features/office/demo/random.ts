/**
 * A small seeded generator (sfc32): the same seed gives the same office. Not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: number | string) {
    const text = String(seed);
    this.#a = mix(text, 0x9e3779b9);
    this.#b = mix(text, 0x243f6a88);
    this.#c = mix(text, 0xb7e15162);
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** Another generator, independent of how much this one is used afterwards. */
  fork(name: string): Random {
    return new Random(`${this.int(0, 0xffffffff)}:${name}`);
  }

  /** 0 ≤ x < 1 */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both possible. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.int(0, list.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** Picks by weight: `weighted([['often', 9], ['seldom', 1]])`. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let left = this.next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of list) {
      left -= weight;
      if (left < 0) return item;
    }
    const last = list.at(-1);
    if (!last) throw new Error('nothing to pick from');
    return last[0];
  }

  /** A UUIDv7 of that instant: rows sort by time, and the same seed gives the same keys. */
  id(at: number): string {
    const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');
    const hex = (digits: number) =>
      this.int(0, 16 ** digits - 1)
        .toString(16)
        .padStart(digits, '0');
    const variant = (8 + this.int(0, 3)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
  }
}

/** FNV-1a with a final mix. */
function mix(text: string, start: number): number {
  let hash = start | 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) | 0;
}
