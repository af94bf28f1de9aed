import type { CaseDetail, CaseSummary } from '../overview.ts';
import { caseView } from './detail.ts';
import { ask, h, time } from './dom.ts';
import { priorityWords, stateWords } from './words.ts';

/** The list of cases beside the one that is open; looks again every two seconds. */
export function casesPage(main: HTMLElement): () => void {
  main.className = 'split';
  const list = h('div', { class: 'list' });
  const place = h('div', { class: 'detail' });
  main.replaceChildren(list, place);
  let openId = '';
  let shown = '';

  const show = (detail: CaseDetail) => {
    const state = JSON.stringify(detail);
    if (state === shown) return;
    shown = state;
    const top = place.scrollTop;
    place.className = '';
    place.replaceChildren(caseView(detail, (after) => void refresh(after)));
    place.scrollTop = top;
  };
  const refresh = async (detail?: CaseDetail) => {
    const cases = await ask<CaseSummary[]>('/_cases');
    openId ||= cases[0]?.id ?? '';
    const focused = document.activeElement?.getAttribute('data-id');
    list.replaceChildren(...(cases.length > 0 ? cases.map(entry) : [empty()]));
    if (focused) list.querySelector<HTMLElement>(`[data-id="${focused}"]`)?.focus();
    if (openId) show(detail ?? (await ask<CaseDetail>(`/_cases/${openId}`)));
  };
  const entry = (each: CaseSummary) => {
    const { words, tone } = stateWords[each.state];
    const click = () => {
      openId = each.id;
      void refresh();
    };
    return h(
      'button',
      { type: 'button', 'data-id': each.id, click, ...(each.id === openId ? { 'aria-current': 'true' } : {}) },
      h('div', { class: 'row soft' }, h('span', {}, each.number), h('span', {}, time(each.updatedAt))),
      h('div', { class: 'title' }, each.title),
      h(
        'div',
        { class: 'row' },
        h('span', { class: 'soft' }, `${each.officeName}${each.priority ? ` · ${priorityWords[each.priority]}` : ''}`),
        h('span', { class: `tag ${tone}` }, each.state === 'receiving' && !each.isWhole ? 'Menunggu berkas' : words),
      ),
    );
  };
  const empty = () => h('p', { class: 'empty' }, 'Belum ada kasus. Kirim eskalasi dari Loket ke alamat simulator ini.');
  void refresh();
  const timer = setInterval(() => void refresh(), 2_000);
  return () => clearInterval(timer);
}
