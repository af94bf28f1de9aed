/** How long a file's address stays alive after it was handed over, in milliseconds. */
const handOver = 60_000;

/** Saves a file where the officer's downloads go. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), handOver);
}
