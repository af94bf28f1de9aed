import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs the tests need beside Node, and how to get them where they are missing. */

/** First of the names that is on the PATH or one of the usual places; null when none is. */
function find(names: string[], places: string[] = []): string | null {
  const paths = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => paths.map((path) => join(path, name))), ...places];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

function findBrowser(): string | null {
  return process.env.LOKET_CHROMIUM && existsSync(process.env.LOKET_CHROMIUM)
    ? process.env.LOKET_CHROMIUM
    : find(
        [
          'chromium',
          'chromium-browser',
          'google-chrome',
          'google-chrome-stable',
          'microsoft-edge',
          'msedge.exe',
          'chrome.exe',
        ],
        [
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
          'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
        ],
      );
}

/**
 * An installed Chrome, Edge or Chromium; where there is none, one from Debian's package (as root) or Playwright's own
 * download. Says what it does.
 * @throws Error that says what to install
 */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (aptInstall('chromium')) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.log('Tidak ada Chrome, Edge, atau Chromium; mengunduh Chromium dari Playwright…');
  const download = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  const path = spawnSync(
    process.execPath,
    ['-e', "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))"],
    { encoding: 'utf8' },
  ).stdout.trim();
  if (download.status === 0 && existsSync(path)) return path;
  throw new Error(
    'Pasang Google Chrome, Microsoft Edge, atau Chromium, lalu jalankan lagi (atau isi LOKET_CHROMIUM dengan letaknya).',
  );
}

/** pdftotext and pdftoppm, with which tests read the printed pages. */
export function requirePoppler(): void {
  if (find(['pdftotext', 'pdftotext.exe'])) return;
  if (aptInstall('poppler-utils') && find(['pdftotext'])) return;
  throw new Error('Pasang poppler-utils (pdftotext) agar pengujian dapat membaca PDF, lalu jalankan lagi.');
}

/** Dovecot, the IMAP server the mail tests talk to. @returns its path */
export function requireDovecot(): string {
  const places = ['/usr/sbin/dovecot'];
  const found = find(['dovecot'], places);
  if (found) return found;
  // The delivery agent (LMTP) is how tests put a message into a mailbox.
  if (aptInstall('dovecot-imapd') && aptInstall('dovecot-lmtpd')) {
    const installed = find(['dovecot'], places);
    if (installed) return installed;
  }
  throw new Error('Pasang Dovecot (dovecot-imapd dan dovecot-lmtpd) untuk pengujian e-mail, lalu jalankan lagi.');
}

let aptUpdated = false;
function aptInstall(name: string): boolean {
  if (process.getuid?.() !== 0 || !find(['apt-get'])) return false;
  console.log(`Memasang paket Debian ${name}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!aptUpdated) aptUpdated = spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' }).status === 0;
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0
  );
}
