/** How the messages of the corpus are written. Text is UTF-8 unless it comes as bytes. */
export type Piece = string | Uint8Array;
export const join = (...pieces: Piece[]): Buffer => joined(pieces);
/** For lists too long to be arguments. */
const joined = (pieces: readonly Piece[]): Buffer =>
  Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece)));

export const sender = 'pengguna@penyedia.test';
let made = 0;

/** Headers by name; `null` leaves a usual one out, a list repeats it. */
export type Headers = Record<string, Piece | null | readonly Piece[]>;

/** A message with the usual headers, changed by `headers`; the body as it is. */
export function letter(headers: Headers = {}, body: Piece = 'Tidak bisa login ke SPSE.\r\n'): Buffer {
  made += 1;
  const usual: Headers = {
    From: `Pengguna Contoh <${sender}>`,
    To: 'helpdesk@lpse.contoh.test',
    Subject: 'Tidak bisa login',
    Date: 'Mon, 15 Jun 2026 09:00:00 +0700',
    'Message-ID': `<corpus-${made}@penyedia.test>`,
    'MIME-Version': '1.0',
  };
  const all = { ...usual, ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) => {
    const values = value === null ? [] : typeof value === 'string' || value instanceof Uint8Array ? [value] : value;
    return values.map((each) => join(`${name}: `, each, '\r\n'));
  });
  return joined([...lines, '\r\n', body]);
}

/** A part of a multipart. */
export const part = (headers: Headers, body: Piece): Buffer =>
  letter(
    { From: null, To: null, Subject: null, Date: null, 'Message-ID': null, 'MIME-Version': null, ...headers },
    body,
  );

/** Parts between a boundary, without the headers that announce it. */
export const between = (boundary: string, ...parts: Piece[]): Buffer => betweenAll(boundary, parts);
const betweenAll = (boundary: string, parts: readonly Piece[]): Buffer =>
  joined([...parts.flatMap((each) => [`--${boundary}\r\n`, each, '\r\n']), `--${boundary}--\r\n`]);

export const multipart = (kind: string, parts: readonly Piece[], headers: Headers = {}, boundary = 'batas-1'): Buffer =>
  letter({ 'Content-Type': `multipart/${kind}; boundary="${boundary}"`, ...headers }, betweenAll(boundary, parts));

export const plain = (text: Piece = 'Tidak bisa login ke SPSE.', headers: Headers = {}): Buffer =>
  part({ 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': '8bit', ...headers }, text);

export const base64 = (bytes: Piece): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');

export function attachment(name: string, mime: string, bytes: Piece, headers: Headers = {}): Buffer {
  const usual = {
    'Content-Type': `${mime}; name="${name}"`,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Content-Transfer-Encoding': 'base64',
  };
  return part({ ...usual, ...headers }, base64(bytes));
}

/** A letter of text with files. */
export const withFiles = (files: Piece[], headers: Headers = {}): Buffer =>
  multipart('mixed', [plain(), ...files], headers);

/** A letter whose only content is HTML. */
export const html = (content: string, headers: Headers = {}): Buffer =>
  letter({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Transfer-Encoding': '8bit', ...headers }, content);

/** RFC 2047. */
export const word = (label: string, bytes: Piece): string => `=?${label}?B?${Buffer.from(bytes).toString('base64')}?=`;
