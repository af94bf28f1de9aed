import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PaperRoom } from '../../main/features/reports/paper/render-in-worker.ts';
import { samples } from '../main/features/reports/paper/samples/index.ts';

/** `npm run papers [folder]`: writes every sample paper as PDF and XLSX, to look at. */
const folder = resolve(process.argv[2] ?? 'out/papers');
await mkdir(folder, { recursive: true });
const room = new PaperRoom();
for (const [name, make] of Object.entries(samples)) {
  for (const format of ['pdf', 'xlsx'] as const) {
    const paper = await room.render(format, make());
    await writeFile(join(folder, `${name}.${format}`), paper.bytes);
    console.log(`${name}.${format} ${(paper.bytes.length / 1024).toFixed(0)} KiB`);
  }
}
await room.close();
