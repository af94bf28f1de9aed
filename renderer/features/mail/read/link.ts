/** A link in a message: where it really leads, and what the message says. */
export interface MailLink {
  address: string;
  words: string;
}

/** The host a text names when it looks like an address: "www.contoh.go.id/x" → "www.contoh.go.id". */
const written = /(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?=[\s/:?#]|$)/iu;

const plain = (host: string): string => host.toLowerCase().replace(/^www\./, '');

/** The host of an address as it is really asked for (`xn--…` for letters that only look alike); '' for other schemes. */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? hostname : '';
}

/** Whether the words name another host than the link leads to: what fraud looks like. */
export function misleads({ address, words }: MailLink): boolean {
  const says = written.exec(words.trim())?.[1];
  if (says === undefined) return false;
  const [name, host] = [plain(says), plain(hostOf(address))];
  return host !== '' ? name !== host : !address.toLowerCase().includes(name);
}
