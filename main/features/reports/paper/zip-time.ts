/**
 * Sets the time of every entry of a ZIP file to 1 January 2000, because the workbook writer stamps the current time
 * and the same document must give the same bytes. Throws when the bytes are not a plain ZIP file.
 */
export function fixZipTimes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50)
      throw new Error('Not a plain ZIP file: central directory entry expected');
    view.setUint32(at + 12, fixedTime, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, fixedTime, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** DOS time 00:00:00 in the low half, DOS date 2000-01-01 in the high half. */
const fixedTime = ((((2000 - 1980) << 9) | (1 << 5) | 1) << 16) >>> 0;

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new Error('Not a ZIP file: no end of central directory');
}
