/**
 * A light stemmer for Indonesian help-desk text: takes one layer of affixes off, so that "mengunggah", "diunggah" and
 * "unggahan" look for the same thing. It guesses where the language is ambiguous; what matters is that a word always
 * finds itself again: some form in `wordForms(stem(word))` is the beginning of `word`.
 */
export function stem(typed: string): string {
  const word = typed.toLowerCase();
  const bare = withoutSuffix(word);
  const options = [...bare.flatMap(withoutPrefix), ...bare].filter(
    (root) => root.length >= leastRoot && formsOf(root).some((form) => word.startsWith(form)),
  );
  return options.find((root) => roots.has(root)) ?? options[0] ?? word;
}

/** Ways in which a root begins in running text, for a search by word beginnings (which takes care of suffixes). */
export function wordForms(root: string): string[] {
  return formsOf(root);
}

const leastRoot = 4;
const vowel = /^[aiueo]/;
const plainPrefixes = ['diper', 'memper', 'ber', 'ter', 'per', 'di'];
/** Roots that a rule alone would cut wrongly: meng-irim is kirim, masuk-an not masu-kan, kunci has no suffix -i. */
const roots = new Set(
  (
    'kirim kunci kelola kerja kontrak kendali kenal kembali ketik kurang ketahui klik kumpul kosong masuk minta muat ' +
    'mulai mohon milik maaf nilai nama nyata simpan bagi ganti tunjuk cetak'
  ).split(' '),
);

function formsOf(root: string): string[] {
  return [
    ...new Set([root, ...plainPrefixes.map((prefix) => prefix + root), ...nasal('me', root), ...nasal('pe', root)]),
  ];
}

/** me- and pe- before a root: the nasal depends on its first letter, and p, t, k, s may melt away. */
function nasal(prefix: 'me' | 'pe', root: string): string[] {
  const first = root[0] ?? '';
  const rest = root.slice(1);
  const melted = vowel.test(rest);
  if (vowel.test(first)) return [`${prefix}ng${root}`];
  if ('bfv'.includes(first)) return [`${prefix}m${root}`];
  if (first === 'p') return melted ? [`${prefix}m${rest}`] : [`${prefix}m${root}`];
  if ('cdjz'.includes(first)) return [`${prefix}n${root}`];
  if (first === 't') return melted ? [`${prefix}n${rest}`] : [`${prefix}n${root}`];
  if (first === 's') return melted ? [`${prefix}ny${rest}`] : [`${prefix}n${root}`];
  if (first === 'k') return melted ? [`${prefix}ng${rest}`] : [`${prefix}ng${root}`];
  if ('gh'.includes(first)) return [`${prefix}ng${root}`];
  return 'lrwymn'.includes(first) ? [prefix + root] : [];
}

/** The word without its ending, the likeliest reading first, and last as it is. */
function withoutSuffix(word: string): string[] {
  const base = cut(word, 'nya') ?? word;
  // Nouns with pe- end in -an, so a k before it is the root's; -i is an ending only under a prefix (menghubungi).
  const endings = base.startsWith('pe') ? ['an'] : ['kan', 'an'];
  if (/^(me|di)/.test(base) && !base.endsWith('si')) endings.push('i');
  return [...endings.flatMap((ending) => cut(base, ending) ?? []), base, word];
}

function cut(word: string, ending: string): string | null {
  return word.endsWith(ending) && word.length - ending.length >= leastRoot ? word.slice(0, -ending.length) : null;
}

/** What may stand under one prefix. */
function withoutPrefix(word: string): string[] {
  const prefix = plainPrefixes.find((plain) => word.startsWith(plain) && word.length - plain.length >= leastRoot);
  if (prefix) return [word.slice(prefix.length)];
  if (!/^[mp]e/.test(word)) return [];
  const kind = word.startsWith('m') ? 'me' : 'pe';
  return candidates(word.slice(2)).filter((root) => nasal(kind, root).includes(word));
}

/** Roots that could stand behind what follows me- or pe-, the likeliest first. */
function candidates(rest: string): string[] {
  const found: string[] = [];
  if (rest.startsWith('ny')) found.push(`s${rest.slice(2)}`);
  if (rest.startsWith('ng')) found.push(rest.slice(2), `k${rest.slice(2)}`);
  if (rest.startsWith('n')) found.push(`t${rest.slice(1)}`, rest.slice(1));
  if (rest.startsWith('m')) found.push(`p${rest.slice(1)}`, rest.slice(1));
  return [...found, rest];
}

/** Words too common in a help desk to tell two problems apart. */
const common = new Set(
  (
    'yang dan atau dari untuk dengan pada saat ketika tidak bisa dapat ada adalah ini itu saya kami anda mohon tolong ' +
    'sudah belum akan juga karena oleh dalam agar sebagai masih lagi spse lpse lkpp masalah kendala error gagal ' +
    'aplikasi bantuan bantu pengguna terima kasih selamat pagi siang sore bapak yth'
  ).split(' '),
);

/** The telling stems of a text, each once, longest first: what to look for when asking for similar cases. */
export function tellingStems(text: string, most = 8): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length >= leastRoot && !common.has(word) && !/^\d+$/.test(word));
  const stems = [...new Set(telling.map((word) => stem(word)))].filter((root) => !common.has(root));
  return stems.toSorted((a, b) => b.length - a.length).slice(0, most);
}
