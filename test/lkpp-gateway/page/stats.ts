import { ask, h } from './dom.ts';
import { callWords, faultWords } from './words.ts';

const groups: [string, string, Record<string, string>][] = [
  ['requests', 'Permintaan', callWords],
  ['answers', 'Jawaban menurut status', {}],
  ['faults', 'Gangguan yang terjadi', faultWords],
  [
    'duplicates',
    'Kiriman ulang yang dikenali',
    { ...callWords, feedback: 'Feedback', confirmation: 'Konfirmasi', chunk: 'Potongan' },
  ],
  ['keyReused', 'Kunci dipakai untuk isi lain', { ...callWords, feedback: 'Feedback', confirmation: 'Konfirmasi' }],
];
const singles: Record<string, string> = {
  escalations: 'Eskalasi',
  files: 'Berkas lengkap',
  feedbacks: 'Feedback',
  confirmations: 'Konfirmasi',
  wrongFiles: 'Berkas salah sidik',
  brokenRequests: 'Permintaan putus',
  starts: 'Simulator dinyalakan',
};

/** The counters, since the data folder was made; looks again every two seconds. */
export function statsPage(main: HTMLElement): () => void {
  main.className = '';
  const refresh = async () => {
    const counts = await ask<Record<string, number>>('/_stats');
    const cards = groups.map(([prefix, title, words]) => {
      const found = Object.entries(counts).filter(([name]) => name.startsWith(`${prefix}.`));
      return card(
        title,
        found.map(([name, n]) => [words[name.slice(prefix.length + 1)] ?? name.slice(prefix.length + 1), n]),
      );
    });
    const arrived = Object.entries(singles).map(([name, words]): [string, number] => [words, counts[name] ?? 0]);
    main.replaceChildren(
      h(
        'div',
        { class: 'sheet' },
        h('h2', {}, 'Angka'),
        h('div', { class: 'grid' }, card('Yang diterima', arrived), ...cards),
      ),
    );
  };
  void refresh();
  const timer = setInterval(() => void refresh(), 2_000);
  return () => clearInterval(timer);
}

function card(title: string, rows: [string, number][]): HTMLElement {
  const lines = rows.map(([words, n]) =>
    h('tr', {}, h('td', {}, words), h('td', { class: 'number' }, n.toLocaleString('id-ID'))),
  );
  const body = lines.length > 0 ? h('table', {}, h('tbody', {}, ...lines)) : h('p', { class: 'soft' }, 'Belum ada.');
  return h('section', {}, h('h3', {}, title), h('div', { class: 'card' }, body));
}
