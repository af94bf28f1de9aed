import { createHash } from 'node:crypto';

/** The files of the n-th case: small ones, and now and then one of several chunks. Always the same bytes. */
export function contentOf(n: number): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  const sizes = n % 50 === 7 ? [2_600_000] : n % 2 === 0 ? [900 + n] : [300 + n, 40_000 + n];
  return sizes.map((size, index) => ({ name: `bukti-${n}-${index}.dat`, bytes: noise(`${n} ${index}`, size) }));
}

function noise(seed: string, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 32) {
    const block = createHash('sha256').update(`${seed} ${at}`).digest();
    bytes.set(block.subarray(0, Math.min(32, size - at)), at);
  }
  bytes[0] = 1; // never the first bytes of a program
  bytes[1] = 0;
  return bytes;
}
