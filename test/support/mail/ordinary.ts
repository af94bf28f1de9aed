import { createHash } from 'node:crypto';

/** When the oldest message of a filled mailbox came; each next one is a minute younger. */
export const firstCame = Date.UTC(2026, 3, 1, 1, 0);

/**
 * Message `n` of a mailbox as offices have them: text, sometimes HTML, sometimes a file, sometimes without a Message-ID. The
 * same in every process, so that what arrived can be compared with what was laid there.
 */
export function ordinary(n: number): Buffer {
  const kind = n % 10;
  const id = kind === 7 ? '' : `Message-ID: <biasa-${n}@penyedia.test>\r\n`;
  const head = `From: Pengguna ${n % 50} <pengguna${n % 50}@penyedia.test>\r\nTo: helpdesk@lpse.contoh.test\r\nSubject: Surat ${n}\r\nDate: Mon, 15 Jun 2026 09:00:00 +0700\r\n${id}MIME-Version: 1.0\r\n`;
  const text = `Yth. Helpdesk,\r\n\r\nSaya tidak dapat mengunggah dokumen pada tender nomor urut ${n}.\r\n${'Mohon bantuannya, terima kasih.\r\n'.repeat(1 + (n % 30))}`;
  if (kind < 5) return Buffer.from(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`);
  const html = `<html><body><p>${text.replaceAll('\r\n', '<br>\r\n')}</p><table><tr><td>Nomor<td><b>${n}</b></table></body></html>`;
  const both = `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;
  if (kind < 9) return Buffer.from(`${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n${both}--b--\r\n`);
  const seed = createHash('sha512').update(String(n)).digest();
  const file = Buffer.concat(Array.from({ length: 100 + (n % 300) }, () => seed))
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
  const attached = `--b\r\nContent-Type: application/octet-stream; name="bukti-${n}.bin"\r\nContent-Disposition: attachment; filename="bukti-${n}.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}\r\n`;
  return Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${both}${attached}--b--\r\n`);
}

/** Messages `from` … `from + count - 1` as they lie in a mailbox. */
export function* ordinaries(count: number, from = 0): Generator<{ bytes: Buffer; at: number }> {
  for (let n = from; n < from + count; n += 1) yield { bytes: ordinary(n), at: firstCame + n * 60_000 };
}
