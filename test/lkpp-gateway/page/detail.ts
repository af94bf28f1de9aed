import type { CaseDetail, Happening } from '../overview.ts';
import { actionButtons } from './action.ts';
import { fileSize, h, time } from './dom.ts';
import { happeningWords, priorityWords, stateWords, typeWords } from './words.ts';

/** One case: what can be done, the package in the order of LPSE Support's form, its files, what happened. */
export function caseView(detail: CaseDetail, done: (after: CaseDetail) => void): HTMLElement {
  const { words, tone } = stateWords[detail.state];
  return h(
    'article',
    { class: 'detail' },
    h('h2', {}, detail.title),
    h(
      'div',
      { class: 'row' },
      h('span', { class: 'soft' }, `${detail.number} · ${detail.officeName} · tiket ${detail.localNumber}`),
    ),
    h(
      'p',
      {},
      h('span', { class: `tag ${tone}` }, words),
      h('span', { class: 'words' }, `Level ${detail.level} · ${detail.team}`),
      detail.openRequests > 0 &&
        h('span', { class: 'warn' }, ` · ${detail.openRequests} permintaan data belum dijawab`),
      !detail.isWhole && h('span', { class: 'warn' }, ' · berkas belum lengkap, belum dapat diterima'),
    ),
    h('div', { class: 'actions' }, ...actionButtons(detail, done)),
    h('h3', {}, 'Riwayat'),
    h('ol', { class: 'history card' }, ...detail.history.toReversed().map(happening)),
    h('h3', {}, `Berkas (${detail.files.length})`),
    h('div', { class: 'card' }, files(detail)),
    h('h3', {}, 'Paket eskalasi'),
    h('div', { class: 'card' }, packageList(detail)),
  );
}

function happening({ at, by, kind, data }: Happening): HTMLElement {
  const text = [data.body, data.solution, data.reason, data.note].find(
    (each) => typeof each === 'string' && each !== '',
  );
  const items = Array.isArray(data.items) ? data.items.map(String) : [];
  const answered = kind === 'confirmation' ? (data.solved === true ? ' (selesai)' : ' (belum selesai)') : '';
  const moved = kind === 'levelChanged' ? ` ${data.from} → ${data.to} · ${data.team}` : '';
  return h(
    'li',
    {},
    h('span', { class: 'soft' }, time(at)),
    h('span', { class: by === 'lkpp' ? '' : 'good' }, by === 'lkpp' ? 'LKPP' : 'LPSE'),
    h(
      'div',
      {},
      h('strong', {}, `${happeningWords[kind] ?? `Peristiwa lain: ${kind}`}${answered}${moved}`),
      typeof text === 'string' && h('p', {}, text),
      items.length > 0 && h('p', { class: 'soft' }, items.map((item) => `• ${item}`).join('\n')),
    ),
  );
}

function files({ files }: CaseDetail): HTMLElement {
  if (files.length === 0) return h('span', { class: 'soft' }, 'Tidak ada berkas.');
  const rows = files.map((file) =>
    h(
      'tr',
      {},
      h('td', {}, file.complete ? h('a', { href: `/_files/${file.id}` }, file.name) : file.name),
      h('td', {}, file.inPackage ? 'Paket' : 'Feedback'),
      h('td', { class: 'number' }, fileSize(file.size)),
      h(
        'td',
        { class: file.complete ? 'good' : 'warn' },
        file.complete ? 'Lengkap' : `${Math.floor((100 * file.offset) / file.size)} %`,
      ),
    ),
  );
  const head = h(
    'tr',
    {},
    h('th', {}, 'Nama'),
    h('th', {}, 'Bagian'),
    h('th', { class: 'number' }, 'Ukuran'),
    h('th', {}, 'Keadaan'),
  );
  return h('table', {}, h('thead', {}, head), h('tbody', {}, ...rows));
}

function packageList({ content, className, targetLevel }: CaseDetail): HTMLElement {
  const { office, reporter } = content;
  const present = (isThere: boolean, why: string) => (isThere ? 'ada' : `tidak ada: ${why}`);
  const entries: [string, string][] = [
    ['LPSE', `${office.name} (${office.path})`],
    ['Narahubung', [office.contactName, office.contactPhone, office.contactEmail].filter(Boolean).join(' · ')],
    ['Aplikasi', [content.application, content.applicationVersion].filter(Boolean).join(' ')],
    ['Kode error', content.errorCode],
    ['Kode tender', content.tenderCode],
    ['Kode paket', content.packageCode],
    ['Tipe tiket', typeWords[content.ticketType] ?? content.ticketType],
    ['Jenis pekerjaan', className && `${className} (Level ${targetLevel})`],
    ['Prioritas', content.priority ? (priorityWords[content.priority] ?? content.priority) : ''],
    [
      'Tahap',
      [content.stage, content.stageDeadline && `sampai ${time(content.stageDeadline)}`].filter(Boolean).join(', '),
    ],
    ['Deskripsi', content.description],
    ['Yang sudah dicoba', content.stepsTried],
    [
      'Pelapor',
      [reporter.name, reporter.organization].filter((each, n, all) => each && all.indexOf(each) === n).join(', '),
    ],
    ['Identitas pelapor', [reporter.userId, reporter.npwp, reporter.phone, reporter.email].filter(Boolean).join(' · ')],
    [
      'Kelengkapan',
      content.requirements.map((each) => `${each.text}: ${present(each.present, each.justification)}`).join('\n'),
    ],
    [
      'Izin akses',
      content.accessGrants
        .map((each) => `${each.letterNumber}: ${each.account}, ${time(each.opensAt)} – ${time(each.closesAt)}`)
        .join('\n'),
    ],
    ['Diterima LPSE', time(content.receivedAt)],
    ['Dieskalasi', time(content.escalatedAt)],
  ];
  const shown = entries.filter(([, value]) => value !== '');
  return h('dl', {}, ...shown.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}
