import { type BrowserWindow, dialog } from 'electron';
import updater from 'electron-updater';
import type { Log } from '../../host.ts';

type Updater = Pick<
  typeof updater.autoUpdater,
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'allowDowngrade'
  | 'disableWebInstaller'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
>;
export type Ask = (question: string, detail: string, yes: string) => Promise<boolean>;

/**
 * Looks for a new version once and asks before each step: nothing is downloaded or installed unasked, and never while
 * the PC shuts down (models.md §5, Updates).
 * @param prepare closes the data before the program is replaced
 */
export async function offerUpdate(updates: Updater, ask: Ask, prepare: () => Promise<void>): Promise<void> {
  updates.autoDownload = false;
  updates.autoInstallOnAppQuit = false;
  updates.allowDowngrade = false;
  updates.disableWebInstaller = true;
  const found = await updates.checkForUpdates();
  if (!found?.isUpdateAvailable) return;
  const { version } = found.updateInfo;
  if (!(await ask(`Loket ${version} tersedia.`, 'Unduh sekarang? Anda tetap dapat bekerja.', 'Unduh'))) return;
  await updates.downloadUpdate();
  const detail = 'Loket menutup data, memasang versi baru, lalu terbuka lagi. Simpan dahulu yang sedang diketik.';
  if (!(await ask(`Loket ${version} siap dipasang.`, detail, 'Pasang sekarang'))) return;
  await prepare();
  updates.quitAndInstall(false, true);
}

/** Looks some minutes after the start, at a time of its own for each PC; an office without internet notices nothing. */
export function setUpUpdates(window: BrowserWindow, log: Log, prepare: () => Promise<void>): void {
  const ask: Ask = async (message, detail, yes) => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'info',
      message,
      detail,
      buttons: [yes, 'Nanti'],
      defaultId: 0,
      cancelId: 1,
    });
    return response === 0;
  };
  const wait = 3 * 60_000 + Math.random() * 10 * 60_000;
  setTimeout(() => {
    offerUpdate(updater.autoUpdater, ask, prepare).catch((error: unknown) =>
      log.warn('update.failed', { error: String(error) }),
    );
  }, wait).unref();
}
