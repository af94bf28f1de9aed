import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';

/** Prints the report of the day and gives its text, white space folded. */
export async function printedReport(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Laporan' }).click();
  await expect(page.getByText('Langkah kantor tepat waktu')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Cetak PDF' }).click(),
  ]);
  const text = execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' });
  return text.replaceAll(/[ \t]+/g, ' ');
}

/** The printed figures of one step: count, on time, late, skipped, deviating, not measured, running, median, 90th percentile. */
export function figures(report: string, step: string): string {
  const row = new RegExp(`^ ?${step.replace('.', '\\.')}\\. .*? ((?:\\d+ ){7}.*)$`, 'm').exec(report);
  return row?.[1]?.trim() ?? `no row for step ${step} in ${report}`;
}

/** Own time apart from waiting: steps, on time, late, share on time, time taken. */
export const ofSide = (report: string, side: 'Kantor (LPSE)' | 'Pengguna SPSE' | 'LKPP') =>
  report
    .split('\n')
    .find((row) => row.trim().startsWith(`${side} `))
    ?.trim()
    .slice(side.length + 1);
