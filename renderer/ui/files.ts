/** What a FileDrop accepts. */
export interface FileRules {
  /** Endings with a dot, lower case: ['.pdf', '.png']; left out accepts all. */
  endings?: readonly string[];
  /** Largest size of one file, in bytes. */
  maxBytes: number;
  /** Most files together. */
  maxFiles: number;
}

export type FileProblem = { kind: 'big' | 'wrongKind'; name: string } | { kind: 'many' };

/** Sorts newly offered files into those that are taken and why the others are not. */
export function takeFiles(present: readonly File[], offered: readonly File[], rules: FileRules) {
  const files = [...present];
  const problems: FileProblem[] = [];
  for (const file of offered) {
    const name = file.name.toLowerCase();
    if (rules.endings !== undefined && !rules.endings.some((ending) => name.endsWith(ending)))
      problems.push({ kind: 'wrongKind', name: file.name });
    else if (file.size > rules.maxBytes) problems.push({ kind: 'big', name: file.name });
    else if (files.length >= rules.maxFiles) problems.push({ kind: 'many' });
    else files.push(file);
  }
  return { files, problems };
}

/** Size for people: 512 kB, 1,4 MB (decimal comma as in Indonesian). */
export function fileSize(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes >= 1) return `${megabytes.toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
