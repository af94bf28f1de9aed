import { deflateSync } from 'node:zlib';
import type { PaperDocument } from '../../../../../../main/features/reports/paper/document.ts';

/** A small invented coat of arms: a disc in a square, as PNG bytes. */
export function sampleLogo(): Uint8Array {
  const size = 96;
  const raw = Buffer.alloc((size * 4 + 1) * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const distance = Math.hypot(x - 47.5, y - 47.5);
      const at = y * (size * 4 + 1) + 1 + x * 4;
      const ink = distance < 46 && (distance > 41 || (distance < 30 && (x + y) % 24 < 12));
      raw.set(ink ? [30, 60, 110, 255] : [255, 255, 255, 0], at);
    }
  }
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk('IHDR', head), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat(parts));
}

function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** What every sample shares: an invented office, a fixed time of printing. */
export function paper(part: Partial<PaperDocument> & Pick<PaperDocument, 'kind' | 'title' | 'blocks'>): PaperDocument {
  return {
    orientation: 'landscape',
    paperSize: 'A4',
    timeZone: 'Asia/Jakarta',
    letterhead: {
      lines: ['PEMERINTAH KABUPATEN CONTOH RAYA', 'SEKRETARIAT DAERAH', 'LAYANAN PENGADAAN SECARA ELEKTRONIK'],
      address: [
        'Jalan Teladan Nomor 1, Kota Contoh 12345 · Telepon (021) 000-0000',
        'Laman: lpse.contoh-raya.example · Pos-el: helpdesk@contoh-raya.example',
      ],
      logoPng: sampleLogo(),
    },
    footnotes: [],
    printedAt: '21 November 2026 10.00 WIB',
    createdAt: Date.UTC(2026, 10, 21, 3, 0, 0),
    generator: 'Loket 0.1.0',
    preparedBy: 'Petugas Contoh',
    ...part,
  };
}

export const threeSigners: PaperDocument['signatures'] = [
  { role: 'Dibuat oleh', position: 'Admin Helpdesk', name: 'Nama Pejabat Satu', nip: '19800101 200501 1 001' },
  { role: 'Dikaji oleh', position: 'Koordinator Layanan', name: 'Nama Pejabat Dua', nip: '19780202 200312 2 002' },
  { role: 'Disetujui oleh', position: 'Kepala LPSE', name: 'Nama Pejabat Tiga', nip: '19700303 199803 1 003' },
];

/** Instant of an invented working day in Jakarta. */
export const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 9, day, hour - 7, minute);
