import { app } from 'electron';

/**
 * Loket runs once for each user; starting it again brings the open window to the front.
 * @returns false when another Loket is running, so this one ends
 */
export function isOnlyInstance(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
