import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where an office's data lives when no folder is named, by the custom of the operating system. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home = homedir(),
): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Loket');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Loket');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'Loket');
}
