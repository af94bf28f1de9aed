// `npm start`. Nothing but the version check is loaded first: an older Node stops on the first newer word it reads.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Loket memerlukan Node.js 24 atau lebih baru; yang berjalan ${process.version}. Jalankan lewat "npm start".`,
  );
  process.exit(1);
}
const { start } = await import('./run.ts');
await start(process.argv.slice(2));
