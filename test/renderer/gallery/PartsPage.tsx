import { Button, Group, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconBuildingBank, IconMessage, IconPhone, IconPlus, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import {
  ConfirmDialog,
  CopyButton,
  DefinitionList,
  DraftTextarea,
  EmptyState,
  ErrorState,
  FieldRow,
  FileDrop,
  FormActions,
  Loading,
  Page,
  PriorityMark,
  SectionCard,
  StateBadge,
  StatTile,
  TimeLeft,
  Timeline,
  Toolbar,
  useNotices,
} from '../../../renderer/ui/index.ts';

export function PartsPage() {
  const notices = useNotices();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([new File(['x'.repeat(2000)], 'tangkapan-layar.png')]);
  const [asking, setAsking] = useState(false);
  return (
    <Page
      title="Bagian"
      subtitle="Semua bagian layar"
      actions={<Button leftSection={<IconPlus size={16} />}>Tambah</Button>}
      toolbar={
        <Toolbar label="Saringan" end={<Button variant="subtle">Atur ulang</Button>}>
          <Select size="xs" aria-label="Keadaan" placeholder="Keadaan" data={['Baru', 'Dikerjakan']} />
          <DateInput size="xs" aria-label="Tanggal" placeholder="Tanggal" />
        </Toolbar>
      }
    >
      <Group gap="md" mb="md">
        <StatTile label="Masuk hari ini" value="38" note="rata-rata 31" icon={IconPhone} />
        <StatTile label="Tepat waktu" value="96,2%" note="target 95%" tone="ontime" />
        <StatTile label="Terlambat" value="4" tone="late" />
      </Group>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(360px, 1fr))', gap: 12 }}>
        <div>
          <SectionCard title="Tanda">
            <Group gap="xs">
              <TimeLeft state="late" text="Terlambat 1 jam" />
              <TimeLeft state="dueSoon" text="12 menit lagi" />
              <TimeLeft state="onTime" text="2 jam lagi" />
              <TimeLeft state="paused" />
              <TimeLeft state="notMeasured" />
              <TimeLeft state="done" />
              <StateBadge tone="waiting" text="Menunggu LKPP" />
              <PriorityMark level="high" />
              <PriorityMark level="medium" />
              <PriorityMark level="low" />
            </Group>
          </SectionCard>
          <SectionCard title="Data tiket" actions={<CopyButton value="LK-2026-000123" />}>
            <DefinitionList
              items={[
                { term: 'Nomor', value: 'LK-2026-000123' },
                { term: 'Pemohon', value: 'Pengguna Contoh' },
                { term: 'Tender', value: undefined },
              ]}
            />
          </SectionCard>
          <SectionCard title="Jawaban">
            <FieldRow>
              <TextInput label="Perihal" placeholder="Singkat dan jelas" withAsterisk />
              <TextInput label="Kode tender" error="Kode tender terdiri dari 8 sampai 10 angka." defaultValue="12" />
            </FieldRow>
            <DraftTextarea
              mt="sm"
              label="Catatan"
              placeholder="Apa yang dikatakan pengguna?"
              value={text}
              onChange={setText}
              draftKey="gallery"
            />
            <div style={{ marginTop: 8 }}>
              <FileDrop
                label="Lampiran"
                files={files}
                onChange={setFiles}
                rules={{ maxBytes: 5_000_000, maxFiles: 3, endings: ['.png', '.pdf'] }}
              />
            </div>
            <FormActions>
              <Button onClick={() => notices.undo('Tiket ditutup.', () => notices.done('Tiket dibuka lagi.'))}>
                Simpan
              </Button>
              <Button variant="default" onClick={() => notices.failed('Gateway LKPP tidak menjawab. Coba lagi nanti.')}>
                Gagal
              </Button>
              <Button variant="light" color="red" onClick={() => setAsking(true)}>
                Hapus
              </Button>
            </FormActions>
          </SectionCard>
        </div>
        <div>
          <SectionCard title="Riwayat">
            <Timeline
              label="Riwayat tiket"
              entries={[
                {
                  id: '1',
                  icon: IconPhone,
                  tone: 'ontime',
                  author: 'Pengguna Contoh',
                  what: 'menelepon',
                  time: '22 Nov 08.14',
                  kind: 'inward',
                  body: 'Tidak bisa mengunggah dokumen penawaran; layar berhenti di 99%.',
                },
                {
                  id: '2',
                  icon: IconUser,
                  author: 'Petugas Contoh Satu',
                  what: 'mengambil tiket',
                  time: '22 Nov 08.15',
                },
                {
                  id: '3',
                  icon: IconMessage,
                  tone: 'duesoon',
                  author: 'Petugas Contoh Satu',
                  what: 'catatan internal',
                  time: '22 Nov 08.20',
                  kind: 'internal',
                  body: 'Perlu tangkapan layar sebelum eskalasi.',
                },
                {
                  id: '4',
                  icon: IconBuildingBank,
                  tone: 'waiting',
                  author: 'LKPP Level 1',
                  what: 'menerima eskalasi',
                  time: '22 Nov 09.02',
                },
              ]}
            />
          </SectionCard>
          <SectionCard title="Keadaan">
            <EmptyState
              title="Belum ada panggilan"
              body="Tekan F2 untuk mencatat panggilan baru."
              action={<Button>Panggilan baru</Button>}
            />
            <Loading lines={2} />
            <ErrorState
              body="Periksa sambungan ke basis data."
              detail="SQLITE_BUSY: database is locked"
              onRetry={() => undefined}
            />
          </SectionCard>
        </div>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        question="Hapus lampiran ini?"
        confirm="Hapus lampiran"
        danger
        onConfirm={() => Promise.reject(new Error('Berkas sedang dibuka.'))}
        errorText={() => 'Lampiran tidak dapat dihapus karena sedang dibuka. Tutup dahulu, lalu coba lagi.'}
      >
        Lampiran tidak dapat dikembalikan.
      </ConfirmDialog>
    </Page>
  );
}
