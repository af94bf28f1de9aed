import { useState } from 'react';
import { EditableGrid, type GridColumn, type GridRow } from '../../../renderer/table/index.ts';
import { Page } from '../../../renderer/ui/index.ts';

const levels = [
  { value: 'high', label: 'Tinggi' },
  { value: 'medium', label: 'Sedang' },
  { value: 'low', label: 'Rendah' },
];
const columns: GridColumn[] = [
  { id: 'kind', header: 'Jenis permasalahan', width: 260 },
  { id: 'stage', header: 'Tahapan', width: 160 },
  { id: 'urgency', header: 'Urgensi', width: 100, options: levels },
  { id: 'impact', header: 'Dampak', width: 100, options: levels },
  { id: 'solution', header: 'Penyelesaian baku', width: 300 },
];

export function GridPage() {
  const [rows, setRows] = useState<readonly GridRow[]>(
    Array.from({ length: 14 }, (_, i) => ({
      id: String(i),
      cells: {
        kind: `Permasalahan contoh ${i + 1}`,
        stage: 'Pemasukan penawaran',
        urgency: 'high',
        impact: i === 2 ? 'gawat' : 'low',
        solution: 'Periksa ukuran berkas',
      },
    })),
  );
  const errors = Object.fromEntries(
    rows
      .filter((row) => !levels.some(({ value }) => value === row.cells.impact))
      .map((row) => [row.id, { impact: 'Pilih Tinggi, Sedang atau Rendah.' }]),
  );
  return (
    <Page title="Prioritas" subtitle="Contoh, belum disahkan">
      <EditableGrid
        label="Tabel prioritas"
        columns={columns}
        rows={rows}
        errors={errors}
        onChange={setRows}
        newRow={() => ({ id: crypto.randomUUID(), cells: {} })}
      />
    </Page>
  );
}
