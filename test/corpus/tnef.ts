import { join } from './letter.ts';

/** winmail.dat (MS-OXTNEF): what Outlook puts into mail when it thinks the reader is Outlook too. */
const u16 = (value: number) => Buffer.from([value & 0xff, (value >> 8) & 0xff]);
const u32 = (value: number) => join(u16(value & 0xffff), u16(value >>> 16));
const sum = (bytes: Uint8Array) => bytes.reduce((total, byte) => (total + byte) & 0xffff, 0);

function attribute(level: number, id: number, data: Uint8Array): Buffer {
  return join(Buffer.from([level]), u32(id), u32(data.length), data, u16(sum(data)));
}
export const tnefHead: Buffer = join(u32(0x223e9f78), u16(1));

/** A valid stream with a subject and files. */
export function tnef(subject: string, files: Record<string, Uint8Array>): Buffer {
  const text = (value: string) => Buffer.from(`${value}\0`, 'latin1');
  return join(
    tnefHead,
    attribute(1, 0x00089006, u32(0x00010000)),
    attribute(1, 0x00069007, join(u32(1252), u32(0))),
    attribute(1, 0x00018004, text(subject)),
    ...Object.entries(files).flatMap(([name, bytes]) => [
      attribute(2, 0x00069002, Buffer.alloc(14)),
      attribute(2, 0x00018010, text(name)),
      attribute(2, 0x0006800f, bytes),
    ]),
  );
}
/** Says that an attribute is longer than the file. */
export const lyingTnef: Buffer = join(tnefHead, Buffer.from([1]), u32(0x00018004), u32(0xfffffff0), 'pendek');
