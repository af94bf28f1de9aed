import { app, clipboard, dialog } from 'electron';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { redact } from '../redact.ts';

/** Says in a window why Loket cannot open, with the detail to copy for whoever helps; changes nothing. */
export async function explainFailure(error: unknown): Promise<void> {
  const message = error instanceof Refusal ? error.said.id : 'Loket tidak dapat dibuka.';
  const report = redact(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const detail = error instanceof Refusal ? '' : report.slice(0, 1_500);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Loket',
    message,
    detail,
    buttons: ['Tutup', 'Salin laporan dan tutup'],
    defaultId: 0,
  });
  if (response === 1) clipboard.writeText(`${message}\n\n${report}`);
  app.exit(1);
}
