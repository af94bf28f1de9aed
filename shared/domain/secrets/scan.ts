/** Something in a text that looks like a secret. The text itself is never part of it. */
export type SecretFound = {
  kind: 'password' | 'privateKey' | 'login';
  /** Place of the secret itself (not of the word before it), in characters. */
  from: number;
  to: number;
  /** Line of the text, from 1. */
  line: number;
};

const nouns = 'password|passwd|passphrase|passcode|pwd|pass|kata\\s*sandi|sandi|kata\\s*kunci';
/** "Password SPSE barunya :", "sandi root =", "kata sandi adalah": the word, at most three words between, and what joins. */
const before = `(?<![\\p{L}\\p{N}])(?:${nouns})(?:nya)?(?:[ _-]+[\\p{L}]+){0,3}?`;
const patterns: { kind: SecretFound['kind']; pattern: RegExp; certain: boolean }[] = [
  {
    kind: 'privateKey',
    pattern:
      /(?<secret>-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]*?-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----)?)/dgu,
    certain: true,
  },
  { kind: 'privateKey', pattern: /(?<secret>AGE-SECRET-KEY-1[0-9A-Z]{20,})/dgu, certain: true },
  // What lets a program in: a bearer token, a JSON web token, "token akses = …", "api_key: …".
  { kind: 'login', pattern: /(?<![\p{L}\p{N}])Bearer\s+(?<secret>[\w.~+/=-]{16,})/dgiu, certain: true },
  { kind: 'login', pattern: /(?<![\w-])(?<secret>eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{5,})/dgu, certain: true },
  {
    kind: 'login',
    pattern:
      /(?<![\p{L}\p{N}])(?:token|(?:api|access|secret)[ _-]?key|client[ _-]?secret)(?:[ _-]+\p{L}+){0,2}?\s*[:=]\s*["'“”]?(?<secret>(?=[\w.~+/=-]*\d)(?=[\w.~+/=-]*[a-z])[\w.~+/=-]{12,})/dgiu,
    certain: true,
  },
  { kind: 'login', pattern: /[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:(?<secret>[^\s/@]{3,})@/dgiu, certain: true },
  { kind: 'login', pattern: /(?<![\p{L}\p{N}])root\s*[:/]\s*(?<secret>[^\s/:]{4,})/dgiu, certain: false },
  {
    kind: 'password',
    pattern: new RegExp(`${before}\\s*(?::|=|→|->|=>)\\s*["'“”]?(?<secret>[^\\s"'“”,;]{3,})`, 'dgiu'),
    certain: false,
  },
  {
    kind: 'password',
    pattern: new RegExp(`${before}\\s+(?:adalah|yaitu|ialah|is)\\s*:?\\s*["'“”]?(?<secret>[^\\s"'“”,;]{4,})`, 'dgiu'),
    certain: false,
  },
];

/** Words that follow "password:" when somebody describes a trouble and tells no secret. */
const harmless =
  /^(?:salah|lupa|keliru|ditolak|terkunci|kosong|tidak|belum|sudah|gagal|berhasil|tetap|muncul|wajib|harus|minimal|maksimal|diganti|diubah|direset|reset|ada|wrong|invalid|incorrect|forgotten|expired|data|rahasia\.?|bukan|jangan|dirahasiakan|disamarkan|masih|yang|atau|dan)[.!?)]*$/iu;
const masked = /^[*•xX.\-_#?…[\](){}<>]+$/u;

/**
 * Passwords and private keys written down in a text (domain.md §8.5): "Password: Rahasia#1" is one, "lupa password" and
 * `"User ID atau Password salah"` are none. A definition ("adalah …") counts only when the value looks like a secret.
 */
export function findSecrets(text: string): SecretFound[] {
  const found: SecretFound[] = [];
  for (const [index, { kind, pattern, certain }] of patterns.entries()) {
    for (const match of text.matchAll(pattern)) {
      const secret = match.groups?.secret ?? '';
      const place = match.indices?.groups?.secret;
      if (!place || masked.test(secret)) continue;
      if (!certain && harmless.test(secret)) continue;
      if (index === patterns.length - 1 && !/[\p{N}\p{P}\p{S}]\S|\S[\p{N}\p{S}]/u.test(secret)) continue;
      const [from, to] = place;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      found.push({ kind, from, to, line: text.slice(0, from).split('\n').length });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The text with every secret covered, ready to be saved. */
export function maskSecrets(text: string): string {
  return cover(text, findSecrets(text), 0, text.length);
}

/** Where a secret stands, with it and all others covered: the words before it on its line. Safe to show and to log. */
export function placeOfSecret(text: string, secret: SecretFound): string {
  const start = text.lastIndexOf('\n', secret.from - 1) + 1;
  // Found in the whole text: cut off behind the secret, some would not be known as one any more.
  const shown = cover(text, [...findSecrets(text), secret], start, secret.to);
  return shown.slice(-80).trim();
}

/** The part of the text with every secret in it covered, also one that only begins or ends there. */
function cover(text: string, found: readonly SecretFound[], start: number, end: number): string {
  let out = '';
  let at = start;
  for (const { from, to } of found.toSorted((a, b) => a.from - b.from)) {
    if (to <= at || from >= end) continue;
    out += `${text.slice(at, Math.max(at, from))}••••`;
    at = to;
  }
  return out + text.slice(at, Math.max(at, end));
}

const keyFiles = /(?:^|[\\/])(?:id_(?:rsa|dsa|ecdsa|ed25519)(?!\.pub)|.*\.(?:pem|key|ppk|pfx|p12|jks|keystore|kdbx))$/i;

/** Whether a file's name gives a secret away or names a key file. */
export function isSecretFileName(name: string): boolean {
  const spoken = name.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_]+/g, ' ');
  return keyFiles.test(name.trim()) || findSecrets(spoken).length > 0 || namesValue.test(spoken);
}
/** "password-Rahasia123": a word for password joined to something with digits. */
const namesValue = new RegExp(`(?:${nouns})[ .-]+(?=\\S*\\p{N})(?=\\S*\\p{L})\\S{6,}$`, 'iu');
