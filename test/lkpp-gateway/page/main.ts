import { casesPage } from './cases.ts';
import { ask, h, part } from './dom.ts';
import { statsPage } from './stats.ts';
import { tokensPage } from './tokens.ts';
import { weatherPage } from './weather.ts';
import { paceWords } from './words.ts';

/** The page on which people play LKPP. Which part is open stands in the address. */
const pages: Record<string, (main: HTMLElement) => unknown> = {
  '#kasus': casesPage,
  '#cuaca': weatherPage,
  '#token': (main) => tokensPage(main),
  '#angka': statsPage,
};
let leave: unknown;

function open(): void {
  if (typeof leave === 'function') leave();
  part('notice').replaceChildren();
  const here = location.hash in pages ? location.hash : '#kasus';
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  leave = pages[here]?.(part('main'));
}

async function showState(): Promise<void> {
  const { pace, isOpen } = await ask<{ pace: string; isOpen: boolean }>('/_dial');
  const change = async (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    await ask('/_pace', { pace: event.target.value });
    await showState();
  };
  part('state').replaceChildren(
    h('span', { class: `tag ${isOpen ? 'good' : 'calm'}` }, isOpen ? 'Jam kerja LKPP' : 'Di luar jam kerja LKPP'),
    h(
      'select',
      { 'aria-label': 'Laju petugas', change: (event) => void change(event) },
      ...Object.entries(paceWords).map(([value, words]) => h('option', { value, selected: value === pace }, words)),
    ),
  );
}

window.addEventListener('hashchange', open);
open();
void showState();
