import { bench } from './cases.ts';
import { benchOffice } from './database.ts';
import { benchEscalations } from './escalations.ts';
import { countQueries, longTicket } from './long-ticket.ts';
import { benchMail } from './mail.ts';
import { type Figure, figure, interleaved } from './measure.ts';
import { firstScreenRatio } from './screen.ts';

/**
 * `npm run bench [-- --json]`: is Loket fast, whatever the machine? Every figure is a ratio within one run: against the
 * bare engine, against an empty call, or of 100,000 tickets against 1,000. `--json` prints only
 * `[{name, value, limit, ok}]`. Exits 1 when a limit is not kept.
 */
const json = process.argv.includes('--json');
const say = (line: string) => {
  if (!json) console.log(line);
};
const mostQueries = 12;

const bigOffice = await benchOffice('100000', 100_000, say);
const smallOffice = await benchOffice('1000', 1_000, say);
const longId = longTicket(bigOffice.folder);
const big = await bench(bigOffice.core, bigOffice.folder);
const small = await bench(smallOffice.core, smallOffice.folder);
const figures: Figure[] = [];
try {
  say('mengukur…');
  const ms = await interleaved({
    page: big.page,
    rawPage: big.rawPage,
    empty: big.empty,
    counts: big.counts,
    search: big.search,
    rawSearch: big.rawSearch,
    ticket: big.ticket,
    long: () => big.client.tickets.get({ id: longId }),
    smallPage: small.page,
    smallSearch: small.search,
    smallTicket: small.ticket,
  });
  const queries = await countQueries(big.db, () => big.client.tickets.get({ id: longId }));
  const short = await countQueries(big.db, async () => big.ticket());
  figures.push(
    figure('antrean 50 baris ÷ (SQL mentah + panggilan kosong)', ms.page / (ms.rawPage + ms.empty), 3),
    figure('pencarian ÷ (FTS5 mentah + panggilan kosong)', ms.search / (ms.rawSearch + ms.empty), 3),
    figure('hitungan semua antrean ÷ antrean 50 baris', ms.counts / ms.page, 3),
    figure('antrean pada 100.000 tiket ÷ 1.000 tiket', ms.page / ms.smallPage, 2),
    figure('buka tiket pada 100.000 tiket ÷ 1.000 tiket', ms.ticket / ms.smallTicket, 2),
    figure('pencarian pada 100.000 tiket ÷ 1.000 tiket', ms.search / ms.smallSearch, 2),
    figure('buka tiket dengan 200 catatan: jumlah kueri', queries, mostQueries),
    figure('buka tiket biasa: jumlah kueri', short, mostQueries),
    figure('buka tiket dengan 200 catatan ÷ antrean 50 baris', ms.long / ms.page, 3),
  );
  if (!json)
    console.table(Object.fromEntries(Object.entries(ms).map(([name, value]) => [name, `${value.toFixed(2)} ms`])));
  const up = await benchEscalations();
  say(`kiriman ke gerbang: ${up.perSecond.toFixed(0)} per detik`);
  figures.push(
    figure('perubahan tiket dengan kotak keluar ÷ tanpa', up.outboxRatio, 1.5),
    figure('kiriman per detik ke gerbang yang cepat', up.perSecond, null),
  );
  const mail = await benchMail();
  say(`impor surat: ${mail.perSecond.toFixed(0)} per detik`);
  figures.push(
    figure('surat diimpor per detik dari server IMAP', mail.perSecond, null),
    figure('impor surat ÷ hanya mengurai surat', mail.ratio, 40),
  );
  const screen = await firstScreenRatio(bigOffice.core, say);
  if (screen === null) say('Layar pertama tidak diukur: Chromium tidak ada di komputer ini.');
  figures.push(figure('layar pertama di peramban ÷ halaman kosong', screen, null));
} finally {
  await big.close();
  await small.close();
}
if (json) console.log(JSON.stringify(figures));
else console.table(figures);
process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
