/** Encoders for what Node can only decode, made by turning its decoders around. */
const tables = new Map<string, Map<string, Buffer>>();

function tableOf(label: string): Map<string, Buffer> {
  const known = tables.get(label);
  if (known) return known;
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder(label, { fatal: true });
  const learn = (bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, Buffer.from(bytes));
    } catch {
      // not a character of this charset
    }
  };
  for (let one = 0; one < 256; one += 1) learn([one]);
  if (/gb|big5|euc|shift/.test(label))
    for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) learn([lead, trail]);
  tables.set(label, table);
  return table;
}

/**
 * Text as bytes of a charset.
 * @throws Error where the charset has no such character
 */
export function encode(text: string, label: string): Buffer {
  if (label === 'utf-8') return Buffer.from(text, 'utf8');
  if (label === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (label === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (label === 'iso-2022-jp') return iso2022jp(text);
  const table = tableOf(label);
  return Buffer.concat(
    [...text].map((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${label} has no ${character}`);
      return bytes;
    }),
  );
}

/** EUC-JP in seven bits, switched on and off by escapes. */
function iso2022jp(text: string): Buffer {
  const pieces = text.split(/([ -~]+)/).map((piece) => {
    if (piece === '' || piece.charCodeAt(0) < 0x80) return Buffer.from(piece, 'latin1');
    const seven = encode(piece, 'euc-jp').map((byte) => byte & 0x7f);
    return Buffer.concat([Buffer.from('\u001b$B', 'latin1'), seven, Buffer.from('\u001b(B', 'latin1')]);
  });
  return Buffer.concat(pieces);
}

/** RFC 2152. */
export const utf7 = (text: string): string =>
  text.replace(
    /[^\u0020-\u007e\r\n]+/g,
    (run) => `+${Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`,
  );

/** RFC 2045, every byte that is not a plain letter. */
export const quotedPrintable = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => (/[A-Za-z0-9 ]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `=${hex(byte)}`))
    .join('')
    .replace(/(.{60,72}?)(?==|[A-Za-z])/g, '$1=\r\n');
const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');
