/** Whether an address may be handed to the user's browser: an https page with a full host name and no user name in it. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}

/** The one way out of the page: a safe address opens in the user's browser, knowing nothing of us. The host decides again. */
export function openOutside(address: string): void {
  if (isSafeAddress(address)) window.open(address, '_blank', 'noopener,noreferrer');
}
