import { parseArgs } from 'node:util';
import { dial as dialSchema } from './dial.ts';
import { pace as paceSchema } from './pace.ts';
import { startSimulator } from './server.ts';

const usage = `Simulator gerbang eskalasi LKPP

  npm run lkpp -- --data FOLDER [pilihan]

  --data FOLDER      tempat basis data dan berkas simulator (wajib)
  --port N           porta di 127.0.0.1; 0 = bebas (bawaan 7144)
  --pace KECEPATAN   manual | fast | demo | real (bawaan: seperti terakhir, semula manual)
  --dial JSON        cuaca jaringan, misalnya '{"faults":{"refuse":0.1,"lostAnswer":{"create":0.5}},"seed":7}'
  --calm             cuaca tenang: semua gangguan dan pengaturannya kembali seperti semula
  --office KODE      kantor pemilik token pertama (bawaan contohkab)
  --token TOKEN      token pertama; tanpa ini dibuat dan ditampilkan sekali
  --attached         berhenti bila masukan standar ditutup, yaitu bila pemanggilnya mati`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '7144' },
    pace: { type: 'string' },
    dial: { type: 'string' },
    calm: { type: 'boolean', default: false },
    office: { type: 'string', default: 'contohkab' },
    token: { type: 'string', default: process.env.LKPP_TOKEN },
    attached: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || !values.data) {
  console.log(usage);
  process.exit(values.help ? 0 : 1);
}
const dialText = values.calm ? '{}' : values.dial;
const simulator = await startSimulator({
  dataDir: values.data,
  port: Number(values.port),
  office: values.office,
  ...(values.pace === undefined ? {} : { pace: paceSchema.parse(values.pace) }),
  ...(dialText === undefined ? {} : { dial: dialSchema.parse(JSON.parse(dialText)) }),
  ...(values.token === undefined ? {} : { token: values.token }),
});
console.log(`Simulator gerbang LKPP: ${simulator.url}`);
if (simulator.newToken && !values.token) {
  console.log(`Token kantor ${values.office} (hanya ditampilkan sekali): ${simulator.newToken}`);
}
// A test that is killed must not leave its LKPP behind.
if (values.attached) process.stdin.resume().once('end', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    simulator.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
