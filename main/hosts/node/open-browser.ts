import { spawn } from 'node:child_process';

/** Asks the operating system to show the link; where that is not possible the printed link remains. */
export function openInBrowser(link: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...args] = opener(link, platform);
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('Peramban tidak dapat dibuka sendiri; salin tautan di atas.'));
  child.unref();
}

/** The command that opens a link, by operating system. */
export function opener(link: string, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', link];
  if (platform === 'darwin') return ['open', link];
  return ['xdg-open', link];
}
