/** The page's address on the desktop: a scheme of our own, so that nothing is loaded from `file://` or the network. */
export const scheme = 'app';
export const ownHost = 'loket';
export const startPage = `${scheme}://${ownHost}/`;

/** Whether an address is exactly ours: scheme and host, no user name, no port. Never compared as text. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${scheme}:` &&
    url.host === ownHost &&
    url.username === '' &&
    url.password === '' &&
    url.port === ''
  );
}
