import { z } from 'zod';
import { isoDate } from '../time/calendar.ts';
import { standardTime } from '../time/standard-time.ts';
import { priorities } from '../vocabulary.ts';

/** Tinggi, menengah, rendah. */
export const priority = z.enum(priorities, { error: 'Pilih prioritas Tinggi, Menengah, atau Rendah.' });
export type Priority = z.infer<typeof priority>;

export const urgency = z.enum(['urgent', 'notUrgent']);
export type Urgency = z.infer<typeof urgency>;

export const impact = z.enum(['small', 'medium', 'large'], { error: 'Isi dampak: Kecil, Sedang, atau Besar.' });
export type Impact = z.infer<typeof impact>;

const short = z.string().trim().max(120, 'Paling panjang 120 huruf.');
const reason = z.string().trim().min(3, 'Alasan harus diisi.').max(2000, 'Alasan paling panjang 2.000 huruf.');

/** Supporting data a problem of this kind needs before it can be worked or escalated. */
export const requiredDatum = z.strictObject({
  key: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/, 'Kunci data hanya huruf dan angka, diawali huruf.'),
  label: z
    .string()
    .trim()
    .min(1, 'Nama data dukung harus diisi.')
    .max(200, 'Nama data dukung paling panjang 200 huruf.'),
});
export type RequiredDatum = z.infer<typeof requiredDatum>;

/** One kind of problem (domain.md §1.4). Urgency `rule` = urgent or not by the deadline of the tender stage. */
export const priorityRow = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9-]{0,11}$/, 'Kode terdiri atas huruf besar dan angka, diawali huruf, misalnya P01.'),
  problem: z
    .string()
    .trim()
    .min(1, 'Jenis permasalahan harus diisi.')
    .max(300, 'Jenis permasalahan paling panjang 300 huruf.'),
  category: z.enum(['technical', 'nonTechnical'], { error: 'Isi kategori: T (teknis) atau NT (non teknis).' }),
  kind: z.enum(['hardware', 'software', 'procedure', 'other'], { error: 'Isi jenis: Hw, Sw, Ps, atau L.' }),
  applications: z.array(short.min(1)).max(30),
  roles: z.array(short.min(1)).max(30),
  /** Codes of the stages whose deadline makes it urgent; empty = every decisive stage of `TENDER_STAGES`. */
  stages: z.array(short.min(1)).max(40),
  urgency: z.enum(['urgent', 'notUrgent', 'rule'], {
    error: 'Isi urgensi: M, TM, atau "aturan" (menurut batas tahap).',
  }),
  impact,
  /** A fixed priority in place of the matrix. */
  override: z.strictObject({ priority, reason }).nullable().default(null),
  escalateTo: z.string().trim().max(300, 'Tujuan eskalasi paling panjang 300 huruf.'),
  /** In place of the target of the priority; null = by the target. 0 minutes = at once, clearly outside the office. */
  escalateAfter: standardTime.nullable().default(null),
  requiredData: z.array(requiredDatum).max(30, 'Paling banyak 30 data dukung.'),
  standardSolution: z.string().max(10_000, 'Solusi baku paling panjang 10.000 huruf.'),
  /** LKPP level expected to solve it first (Keputusan 12/2024); null = not stated. */
  expectedLevel: z.enum(['level0', 'level1', 'level2']).nullable().default(null),
  active: z.boolean(),
});
export type PriorityRow = z.infer<typeof priorityRow>;

const matrixRow = z.strictObject({ small: priority, medium: priority, large: priority });

/** What the office promises for a priority. */
export const priorityTarget = z.strictObject({
  response: standardTime,
  /** The first reply may not wait for the next working day. */
  responseSameDay: z.boolean(),
  solve: standardTime,
  /** Solved at least so many working minutes before the stage closes; null = the stage does not limit it. */
  solveBeforeStage: z.number().int().min(0).max(10_000).nullable(),
  escalateAfter: standardTime,
  ground: z.string().trim().max(500),
});
export type PriorityTarget = z.infer<typeof priorityTarget>;

/** The *Tabel Prioritas Penyelesaian Permasalahan SPSE*: one revision of one document. */
export const priorityTable = z
  .strictObject({
    number: short,
    revision: z.number().int().min(0).max(100_000),
    title: z.string().trim().min(1, 'Judul harus diisi.').max(200, 'Judul paling panjang 200 huruf.'),
    effectiveFrom: isoDate.nullable(),
    approvedBy: z.string().trim().max(200, 'Paling panjang 200 huruf.'),
    /** False = printed as "contoh, belum disahkan". */
    approved: z.boolean(),
    rows: z
      .array(priorityRow)
      .min(1, 'Tabel harus mempunyai sedikitnya satu baris.')
      .max(500, 'Paling banyak 500 baris.'),
    matrix: z.strictObject({ urgent: matrixRow, notUrgent: matrixRow }),
    targets: z.strictObject({ high: priorityTarget, medium: priorityTarget, low: priorityTarget }),
  })
  .superRefine((table, context) => {
    const fault = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    const first = new Map<string, number>();
    table.rows.forEach((row, index) => {
      const earlier = first.get(row.code);
      if (earlier !== undefined)
        fault(['rows', index, 'code'], `Kode ${row.code} sudah dipakai pada baris ${earlier + 1}.`);
      else first.set(row.code, index);
    });
    if (!table.rows.some((row) => row.active)) fault(['rows'], 'Sedikitnya satu baris harus aktif.');
    if (table.approved && table.approvedBy === '') fault(['approvedBy'], 'Isi siapa yang mengesahkan tabel ini.');
    if (table.approved && table.effectiveFrom === null)
      fault(['effectiveFrom'], 'Isi tanggal efektif tabel yang disahkan.');
  });
export type PriorityTable = z.infer<typeof priorityTable>;
