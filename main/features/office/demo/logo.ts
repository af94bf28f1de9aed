import { crc32, deflateSync } from 'node:zlib';

const size = 96;

/** A small invented coat of arms (a disc over waves) as PNG in base64; no real emblem. */
export function demoLogo(): string {
  const navy = [29, 63, 114, 255];
  const gold = [201, 148, 40, 255];
  const clear = [0, 0, 0, 0];
  return png((x, y) => {
    const distance = Math.hypot(x - 47.5, y - 47.5);
    if (distance > 46) return clear;
    if (distance > 42) return navy;
    if (Math.hypot(x - 47.5, y - 36) < 14) return gold;
    const wave = 62 + 4 * Math.sin(x / 6);
    return y > wave && Math.floor(y - wave) % 9 < 5 ? navy : [255, 255, 255, 255];
  }).toString('base64');
}

/** A plain picture standing in for a screenshot; each number gives another one. */
export function demoScreenshot(number: number): Buffer {
  const hue = (number * 47) % 200;
  return png((x, y) => {
    if (y < 12) return [40, 60 + (hue % 60), 120, 255];
    if (y > 40 && y < 62 && x > 12 && x < 84) return [250, 228, 228, 255];
    return (x * 3 + y * 5 + number) % 29 === 0 ? [200, 200, 205, 255] : [246, 247, 249, 255];
  });
}

function png(pixel: (x: number, y: number) => number[]): Buffer {
  const raw = Buffer.alloc((size * 4 + 1) * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) raw.set(pixel(x, y), y * (size * 4 + 1) + 1 + x * 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length, 0);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body), 0);
  return Buffer.concat([length, body, check]);
}
