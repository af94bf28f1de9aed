import { type Case, nobodyGiven, randomFrom } from './case.ts';

/**
 * Messages of the corpus damaged at random, the same in every run: bytes changed, pieces cut, doubled, or taken from
 * another message. Nothing is known of them but that they must not break anything.
 */
export function mutations(of: readonly Case[], count: number, seed = 20_260_615): Case[] {
  const random = randomFrom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const light = of.filter((each) => !each.heavy);
  const damaged = (): Buffer => {
    const source = () => {
      const bytes = light[pick(light.length)]?.bytes(nobodyGiven) ?? Buffer.alloc(0);
      return bytes.subarray(0, 100_000);
    };
    let bytes: Buffer = Buffer.from(source());
    for (let times = 1 + pick(5); times > 0; times -= 1) {
      const at = pick(bytes.length + 1);
      const end = Math.min(bytes.length, at + pick(400));
      const kind = pick(5);
      if (kind === 0) for (let n = 0; n < 1 + pick(20); n += 1) bytes[pick(bytes.length)] = pick(256);
      if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
      if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
      if (kind === 3) bytes = Buffer.from(bytes.subarray(0, at));
      if (kind === 4)
        bytes = Buffer.concat([bytes.subarray(0, at), source().subarray(pick(200), 600), bytes.subarray(at)]);
    }
    return bytes;
  };
  // Damage that changes nothing but line ends makes no other message.
  const words = (bytes: Buffer) => bytes.toString('latin1').replaceAll('\r', '').trimEnd();
  const known = new Set(light.map((each) => words(each.bytes(nobodyGiven))));
  const made: Case[] = [];
  while (made.length < count) {
    const bytes = damaged();
    if (known.has(words(bytes))) continue;
    known.add(words(bytes));
    made.push({ category: 'mutation', name: `number ${made.length}`, bytes: () => bytes, must: {} });
  }
  return made;
}
