import type { Address } from './types.ts';

/** "Rini Contoh", or the address where the sender's program gave no name. */
export const nameOf = ({ name, address }: Address): string => name.trim() || address;

/** "Rini Contoh <rini@contoh.example>": the address is always shown, since the name can say anything. */
export const fullOf = ({ name, address }: Address): string =>
  name.trim() === '' || name.trim() === address ? address : `${name.trim()} <${address}>`;

/** "Rini Contoh, Budi Umpama +2" */
export function namesOf(list: readonly Address[], most = 2): string {
  const names = list.slice(0, most).map(nameOf).join(', ');
  return list.length > most ? `${names} +${list.length - most}` : names;
}

const splitter = /[,;\n]+/;
const shape = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Addresses as people type or paste them: "Rini <rini@x.id>; budi@x.id". What is no address stays and is named. */
export function readAddresses(typed: string): { addresses: string[]; wrong: string[] } {
  const parts = typed
    .split(splitter)
    .map((part) => (/<([^<>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter(Boolean);
  const unique = [...new Set(parts.map((part) => part.toLowerCase()))];
  return { addresses: unique.filter((part) => shape.test(part)), wrong: unique.filter((part) => !shape.test(part)) };
}
