import type { Session } from 'electron';
import { isOurs } from './origin.ts';

/** Copying a ticket number is all the page ever needs; camera, place, notices and devices are refused. */
export function decidePermission(permission: string, origin: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurs(origin);
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(decidePermission(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => decidePermission(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(() => []);
}
