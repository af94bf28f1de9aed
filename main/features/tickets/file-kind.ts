/** Programs and scripts Windows would run by a double click; also refused by their content. */
const programs = new Set(
  'exe com scr pif bat cmd msi msp mst dll sys drv cpl ocx vbs vbe js jse ws wsf wsh hta ps1 psm1 psd1 reg inf lnk url scf jar jnlp apk app dmg pkg deb rpm sh bash run bin elf appimage msix appx gadget chm iso img vhd vhdx'.split(
    ' ',
  ),
);
const byName: Record<string, string> = {
  txt: 'text/plain',
  log: 'text/plain',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  eml: 'message/rfc822',
};

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.slice(from, to));

/** What a file really is: images and PDF by their content, office files by their name, anything else is plain bytes. */
export function mimeOf(name: string, bytes: Uint8Array): string {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (ascii(bytes, 0, 4) === 'GIF8') return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 0, 2) === 'BM' && extensionOf(name) === 'bmp') return 'image/bmp';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  return byName[extensionOf(name)] ?? 'application/octet-stream';
}

/** Whether a file is a program or a script, by its name (any of its endings) or its first bytes. */
export function isProgram(name: string, bytes: Uint8Array): boolean {
  const endings = name.toLowerCase().split('.').slice(1);
  const last = endings.at(-1) ?? '';
  if (programs.has(last.trim())) return true;
  const magic = ascii(bytes, 0, 4);
  if (magic.startsWith('MZ') || magic === '\x7fELF' || magic.startsWith('#!')) return true;
  if (starts(bytes, 0xca, 0xfe, 0xba, 0xbe) || starts(bytes, 0xcf, 0xfa, 0xed, 0xfe)) return true;
  return starts(bytes, 0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00); // Windows shortcut
}

/** A name safe on every system: no folders, no control or reserved characters, at most 120 characters, ending kept. */
export function cleanName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (bare === '') return 'lampiran';
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(bare)?.[0] ?? '';
  return `${bare.slice(0, bare.length - ending.length).slice(0, 120 - ending.length)}${ending}`;
}

/** The text of a small text file, to look for secrets in it; null for anything else. */
export function textOfFile(mime: string, bytes: Uint8Array): string | null {
  const isText = mime.startsWith('text/') || mime === 'message/rfc822' || mime === 'application/octet-stream';
  if (!isText || bytes.length > 1024 * 1024 || bytes.includes(0)) return null;
  return new TextDecoder().decode(bytes);
}

function extensionOf(name: string): string {
  return name.toLowerCase().split('.').at(-1) ?? '';
}
