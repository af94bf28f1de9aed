import { ask, h, time } from './dom.ts';

type Token = { id: string; office: string; label: string; createdAt: number; withdrawnAt: number | null };
const iso = (instant: number) => new Date(instant).toISOString();

/** Tokens of the offices: issue a second one, let the office change over, withdraw the first. */
export async function tokensPage(main: HTMLElement, fresh?: { office: string; token: string }): Promise<void> {
  const tokens = await ask<Token[]>('/_tokens');
  const office = h('input', { required: true, maxlength: '60', value: tokens[0]?.office ?? '' });
  const label = h('input', { maxlength: '100' });
  const issue = async (event: Event) => {
    event.preventDefault();
    await tokensPage(main, await ask('/_tokens', { office: office.value, label: label.value }));
  };
  const withdraw = async (id: string) => {
    await ask(`/_tokens/${id}/withdraw`, {});
    await tokensPage(main);
  };
  const row = (token: Token) =>
    h(
      'tr',
      {},
      h('td', {}, token.office),
      h('td', {}, token.label || '–'),
      h('td', {}, time(iso(token.createdAt))),
      h(
        'td',
        {},
        token.withdrawnAt === null
          ? h('span', { class: 'tag good' }, 'Berlaku')
          : h('span', { class: 'tag calm' }, `Dicabut ${time(iso(token.withdrawnAt))}`),
      ),
      h(
        'td',
        { class: 'number' },
        token.withdrawnAt === null && h('button', { type: 'button', click: () => void withdraw(token.id) }, 'Cabut'),
      ),
    );
  main.className = '';
  main.replaceChildren(
    h(
      'div',
      { class: 'sheet' },
      h('h2', {}, 'Token kantor'),
      h(
        'p',
        { class: 'soft' },
        'Beberapa token boleh berlaku bersama: terbitkan yang baru, pasang di Loket, lalu cabut yang lama.',
      ),
      fresh
        ? h(
            'div',
            { class: 'card' },
            h('strong', {}, `Token baru untuk ${fresh.office}, hanya ditampilkan sekali`),
            h('p', {}, h('code', {}, fresh.token)),
          )
        : null,
      h('h3', {}, 'Terbitkan'),
      h(
        'form',
        { class: 'card grid', submit: (event) => void issue(event) },
        h('label', {}, 'Kantor', office),
        h('label', {}, 'Keterangan', label),
        h('div', { class: 'actions' }, h('button', { class: 'main' }, 'Terbitkan token')),
      ),
      h('h3', {}, 'Semua token'),
      h('div', { class: 'card' }, h('table', {}, head(), h('tbody', {}, ...tokens.map(row)))),
    ),
  );
}

function head(): HTMLElement {
  const names = ['Kantor', 'Keterangan', 'Terbit', 'Keadaan', ''];
  return h('thead', {}, h('tr', {}, ...names.map((name) => h('th', {}, name))));
}
