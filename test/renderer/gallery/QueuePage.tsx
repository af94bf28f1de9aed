import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Column, DataTable } from '../../../renderer/table/index.ts';
import { Page, PriorityMark, StateBadge, TimeLeft, type TimeState } from '../../../renderer/ui/index.ts';

interface Ticket {
  id: string;
  number: string;
  subject: string;
  from: string;
  level: 'high' | 'medium' | 'low';
  time: TimeState;
  left: string;
  waits: boolean;
  holder: string;
}

const subjects = [
  'Tidak bisa unggah dokumen penawaran, layar berhenti di 99%',
  'Lupa kata sandi dan surel pemulihan tidak aktif',
  'Jadwal tahapan tidak dapat diubah setelah aanwijzing',
  'Error 500 saat membuka halaman evaluasi harga',
  'Permintaan aktivasi akun penyedia baru',
  'Sertifikat elektronik PPK kedaluwarsa',
];
const times: { time: TimeState; left: string }[] = [
  { time: 'late', left: 'Terlambat 1 jam 20 menit' },
  { time: 'dueSoon', left: '12 menit lagi' },
  { time: 'onTime', left: '2 jam 10 menit lagi' },
  { time: 'paused', left: 'Jeda: menunggu pengguna' },
  { time: 'notMeasured', left: 'Tidak diukur' },
  { time: 'done', left: 'Selesai dalam 40 menit' },
];

export const tickets: Ticket[] = Array.from({ length: 100_000 }, (_, i) => ({
  id: String(i),
  number: `LK-2026-${String(100_000 - i).padStart(6, '0')}`,
  subject: subjects[i % subjects.length] ?? '',
  from: `Pengguna Contoh ${(i * 7) % 900}`,
  level: (['high', 'medium', 'low'] as const)[i % 3] ?? 'low',
  waits: i % 4 === 3,
  holder: i % 4 === 3 ? 'LKPP Level 1' : i % 3 === 0 ? 'Admin LPSE' : 'Helpdesk',
  ...(times[i % times.length] ?? { time: 'onTime' as const, left: '' }),
}));

const columns: Column<Ticket>[] = [
  { id: 'number', header: 'Nomor', width: 128, cell: (r) => r.number, sortValue: (r) => r.number, canHide: false },
  { id: 'subject', header: 'Perihal', width: 240, grow: 1, cell: (r) => r.subject, sortValue: (r) => r.subject },
  { id: 'from', header: 'Pemohon', width: 160, cell: (r) => r.from, sortValue: (r) => r.from },
  {
    id: 'level',
    header: 'Prioritas',
    width: 96,
    cell: (r) => <PriorityMark level={r.level} />,
    sortValue: (r) => r.level,
  },
  {
    id: 'state',
    header: 'Keadaan',
    width: 150,
    cell: (r) => <StateBadge tone={r.waits ? 'waiting' : 'plain'} text={r.waits ? 'Menunggu LKPP' : 'Dikerjakan'} />,
  },
  { id: 'holder', header: 'Posisi', width: 112, cell: (r) => r.holder, sortValue: (r) => r.holder },
  { id: 'left', header: 'Sisa waktu', width: 200, cell: (r) => <TimeLeft state={r.time} text={r.left} /> },
  { id: 'email', header: 'Surel', width: 180, hidden: true, cell: () => 'contoh@contoh.invalid' },
];

export function QueuePage() {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set(['2', '3']));
  return (
    <Page
      fill
      title="Antrean"
      subtitle="23 menunggu, 4 terlambat"
      actions={<Button variant="default">Cetak serah terima</Button>}
      toolbar={
        <div style={{ display: 'flex', gap: 8 }}>
          <SegmentedControl aria-label="Tampilan" data={['Semua', 'Milik saya', 'Menunggu LKPP', 'Terlambat']} />
          <TextInput size="xs" placeholder="Saring perihal atau pemohon" aria-label="Saring" w={260} />
        </div>
      }
    >
      <DataTable
        label="Antrean tiket"
        tableKey="gallery"
        columns={columns}
        rows={tickets}
        rowId={(row) => row.id}
        selection={selection}
        onSelectionChange={setSelection}
        rowTone={(row) => (row.time === 'late' ? 'late' : undefined)}
      />
    </Page>
  );
}
