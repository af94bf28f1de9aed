import type { z } from 'zod';
import type {
  confirmation,
  escalationPackage,
  feedback,
  GatewayEscalation,
  GatewayEvent,
} from '../../shared/lkpp/messages.ts';

/** Invented messages: they stand in the published document and start the tests. */
export const exampleKey = '019abf3e-7c00-7000-8000-000000000001';
export const exampleId = '019abf3e-7c00-7000-8000-00000000000a';
const fileKey = '019abf3e-7c00-7000-8000-000000000002';
const uploadId = '019abf3e-7c00-7000-8000-00000000000b';
const dataRequestId = '019abf3e-7c00-7000-8000-00000000000c';

export const examplePackage: z.input<typeof escalationPackage> = {
  version: 1,
  office: {
    path: 'contohkab',
    name: 'LPSE Kabupaten Contoh',
    zone: 'Asia/Makassar',
    contactName: 'Nama Petugas',
    contactPhone: '0400-000000',
    contactEmail: 'lpse@contoh.example',
  },
  localNumber: '2026/000123',
  title: 'Unggah dokumen penawaran gagal [penyedia]',
  application: 'SPSE',
  applicationVersion: '4.5',
  errorCode: '500',
  tenderCode: '1234567',
  packageCode: '',
  ticketType: 'incident',
  ticketClass: 'bugFix',
  expectedLevel: 2,
  priority: 'high',
  stage: 'Upload Dokumen Penawaran',
  stageDeadline: '2026-06-16T08:00:00Z',
  description: 'Setelah memilih berkas, halaman kembali ke beranda tanpa pesan.',
  stepsTried: '1. Peramban lain. 2. Berkas lebih kecil. 3. Log aplikasi diperiksa.',
  reporter: {
    name: 'PT Contoh Usaha',
    role: 'supplier',
    organization: 'PT Contoh Usaha',
    userId: 'CONTOHUSAHA',
    npwp: '00.***.***.*-000.000',
    phone: '0812****0000',
    email: 'c***@contoh.example',
  },
  requirements: [
    { key: 'screenshot', text: 'Tangkapan layar', present: true, justification: '' },
    { key: 'serverAccess', text: 'Akses server', present: false, justification: 'Belum diperlukan LKPP.' },
  ],
  accessGrants: [],
  receivedAt: '2026-06-15T01:10:00Z',
  escalatedAt: '2026-06-15T02:00:00Z',
  files: [
    {
      key: fileKey,
      name: 'tangkapan-layar.png',
      mime: 'image/png',
      size: 48_213,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ],
};

export const exampleEscalation: GatewayEscalation = {
  id: exampleId,
  number: 'LKPP-2026-000042',
  state: 'receiving',
  level: 0,
  team: 'Resolution Center',
  receivedAt: '2026-06-15T02:00:03.120Z',
  updatedAt: '2026-06-15T02:00:03.120Z',
  uploads: [{ id: uploadId, key: fileKey, offset: 0, size: 48_213, complete: false }],
};

export const exampleFeedback: z.input<typeof feedback> = {
  key: '019abf3e-7c00-7000-8000-000000000003',
  dataRequestId,
  body: 'Log aplikasi terlampir.',
  at: '2026-06-15T06:30:00Z',
  files: [],
};

export const exampleConfirmation: z.input<typeof confirmation> = {
  key: '019abf3e-7c00-7000-8000-000000000004',
  solved: true,
  note: 'Pengguna sudah dapat mengunggah.',
  rating: 5,
  at: '2026-06-16T03:00:00Z',
};

const event = (seq: number, type: string, data: Record<string, unknown>): GatewayEvent => ({
  seq,
  escalationId: exampleId,
  type,
  at: `2026-06-15T0${seq + 1}:00:00.000Z`,
  data,
});
export const exampleEvents = {
  events: [
    event(1, 'accepted', { number: 'LKPP-2026-000042', level: 0, team: 'Resolution Center' }),
    event(2, 'levelChanged', { from: 0, to: 1, team: 'Technical Operation', reason: 'Perlu pemeriksaan log.' }),
    event(3, 'dataRequested', { dataRequestId, body: 'Mohon log aplikasi.', items: ['Log aplikasi SPSE'] }),
  ],
  cursor: 3,
  serverTime: '2026-06-15T04:00:01.000Z',
};
