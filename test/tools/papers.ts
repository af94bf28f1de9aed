import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCore } from '../../main/core.ts';
import { generateDemo } from '../../main/features/office/demo/generate.ts';
import { demoPassword } from '../../main/features/office/demo/office.ts';
import { signIn } from '../../main/features/staff/sign-in.ts';
import { systemClock } from '../../main/host.ts';
import { fileSecrets } from '../../main/hosts/secrets.ts';
import { dayOf, isoFromDay } from '../../shared/domain/time/zone.ts';

/**
 * `npm run papers [folder]`: prints every paper of the invented office as PDF and XLSX, with a picture of each page
 * where poppler is installed, and lists them.
 */
const out = resolve(process.argv[2] ?? 'out/papers');
const data = await mkdtemp(join(tmpdir(), 'loket-papers-'));
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const core = await createCore({
  kind: 'test',
  dataDir: data,
  database: { engine: 'sqlite', folder: data },
  appVersion: '0.1.0',
  clock: systemClock,
  log: { info: () => {}, warn: console.warn, error: console.error },
  secrets: fileSecrets(data),
});
try {
  await generateDemo(core.kernel);
  const connection = core.connect('port');
  await signIn(core.kernel, connection, 'sari', demoPassword);
  const office = createRouterClient(core.router, { context: { connection } });
  const today = dayOf(systemClock.now(), 'Asia/Makassar');
  const month = { from: isoFromDay(today - 30), to: isoFromDay(today) };
  const year = { from: isoFromDay(today - 364), to: isoFromDay(today) };
  const week = { from: isoFromDay(today - 7), to: isoFromDay(today) };

  for (const format of ['pdf', 'xlsx'] as const) {
    await keep('kepatuhan-bulan', office.reports.complianceFile({ ...month, format }));
    await keep('register-bulan', office.reports.registerFile({ ...month, format }));
    await keep('catatan-telepon-pekan', office.calls.export({ ...week, format }));
    await keep('buku-tamu-bulan', office.visits.export({ ...month, format }));
    await keep('tabel-prioritas', office.priorities.print({ id: (await office.priorities.current()).id, format }));
  }
  await keep('kepatuhan-tahun', office.reports.complianceFile({ ...year, format: 'pdf' }));
  const { items: visits } = await office.visits.list({ limit: 50 });
  const visit = visits.find(({ ticket }) => ticket !== null) ?? visits[0];
  if (visit) await keep('formulir-konsultasi', office.visits.form({ id: visit.id }));
  const queues = ['waitingLkpp', 'late', 'closed'] as const;
  for (const queue of queues) {
    const { items } = await office.tickets.list({ queue, limit: 1 });
    if (items[0]) await keep(`berkas-tiket-${queue}`, office.tickets.dossier({ id: items[0].id }));
  }
  for (const { code } of await office.procedures.list()) await keep(`sop-${code}`, office.procedures.print({ code }));
} finally {
  await core.close();
  await rm(data, { recursive: true, force: true });
}

async function keep(name: string, printing: Promise<File>): Promise<void> {
  const file = await printing;
  const format = file.name.endsWith('.xlsx') ? 'xlsx' : 'pdf';
  const path = join(out, `${name}.${format}`);
  await writeFile(path, new Uint8Array(await file.arrayBuffer()));
  const pages = format === 'pdf' ? picture(path, join(out, name)) : '';
  console.log(`${name}.${format}  ${(file.size / 1024).toFixed(0)} KiB${pages}`);
}

/** One PNG a page; without poppler the papers themselves are enough. */
function picture(pdf: string, prefix: string): string {
  try {
    execFileSync('pdftoppm', ['-r', '60', '-png', pdf, prefix]);
    return `  ${/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]} halaman`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
