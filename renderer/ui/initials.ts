/** Two letters for an avatar: "Petugas Contoh Satu" is "PS"; a single name gives its first letter. */
export function initials(name: string): string {
  const words = name.split(/[\s.,]+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}
