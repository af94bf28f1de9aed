import type { Dial } from '../dial.ts';
import { ask, h, tell } from './dom.ts';
import { callWords, faultWords } from './words.ts';

type Setting = { dial: Dial; pace: string };
const calls = Object.keys(callWords);
const presets: [string, number][] = [
  ['Tenang', 0],
  ['Buruk: 20 % gagal', 0.2],
  ['Badai: 50 % gagal', 0.5],
];
const disruptionCount = 12;

/** The fault dial: one row a fault, one column a call; empty is never, 1 is always. */
export async function weatherPage(main: HTMLElement): Promise<void> {
  const { dial } = await ask<Setting>('/_dial');
  const inputs = new Map<string, HTMLInputElement>();
  const field = (name: string, value: number, step = '0.05') => {
    const input = h('input', { type: 'number', min: '0', step, inputmode: 'decimal' });
    if (value !== 0 || step !== '0.05') input.value = String(value);
    inputs.set(name, input);
    return input;
  };
  const chance = (kind: string, call: string) => {
    const chances = Object.entries(dial.faults).find(([name]) => name === kind)?.[1];
    const value =
      typeof chances === 'number' ? chances : Object.entries(chances ?? {}).find(([name]) => name === call)?.[1];
    const rest = typeof chances === 'object' ? (chances['*'] ?? 0) : 0;
    const input = field(`${kind} ${call}`, value ?? rest);
    input.max = '1';
    input.ariaLabel = `${faultWords[kind]}: ${callWords[call]}`;
    return input;
  };
  const numbers: [string, string, number][] = [
    ['seed', 'Benih acak', dial.seed],
    ['hangMs', 'Menggantung (milidetik)', dial.hangMs],
    ['slowMs', 'Lambat sampai (milidetik)', dial.slowMs],
    ['retryAfterSeconds', 'Retry-After (detik)', dial.retryAfterSeconds],
    ['skewMs', 'Simpangan jam (milidetik)', dial.skewMs],
  ];
  const read = (name: string) => Number(inputs.get(name)?.value ?? 0);
  const save = async (event: Event) => {
    event.preventDefault();
    const faults = Object.keys(faultWords).map((kind) => {
      const set = calls.map((call) => [call, read(`${kind} ${call}`)] as const).filter(([, value]) => value > 0);
      return [kind, Object.fromEntries(set)] as const;
    });
    const chosen = faults.filter(([, chances]) => Object.keys(chances).length > 0);
    const rest = Object.fromEntries(numbers.map(([name]) => [name, read(name)]));
    await ask('/_dial', { ...rest, ask: read('ask'), sendBack: read('sendBack'), faults: Object.fromEntries(chosen) });
    tell('Cuaca jaringan berlaku mulai sekarang.');
  };
  const preset = (share: number) => {
    for (const [position, kind] of Object.keys(faultWords).entries()) {
      const value = position < disruptionCount ? share / disruptionCount : share;
      for (const call of calls) {
        const input = inputs.get(`${kind} ${call}`);
        if (input) input.value = share === 0 ? '' : value.toFixed(3);
      }
    }
  };
  const shares = h(
    'div',
    { class: 'grid' },
    h('label', {}, 'Kasus yang diminta datanya (0–1)', field('ask', dial.ask)),
    h('label', {}, 'Kasus yang dikembalikan (0–1)', field('sendBack', dial.sendBack)),
  );
  const head = h(
    'tr',
    {},
    h('th', {}, 'Gangguan'),
    ...calls.map((call) => h('th', { class: 'number' }, callWords[call] ?? call)),
  );
  const rows = Object.entries(faultWords).map(([kind, words]) =>
    h('tr', {}, h('td', {}, words), ...calls.map((call) => h('td', { class: 'number' }, chance(kind, call)))),
  );
  main.className = '';
  main.replaceChildren(
    h(
      'form',
      { class: 'sheet', novalidate: true, submit: (event) => void save(event) },
      h('h2', {}, 'Cuaca jaringan'),
      h(
        'p',
        { class: 'soft' },
        'Peluang tiap gangguan untuk tiap panggilan: kosong berarti tidak pernah, 1 berarti selalu.',
      ),
      h(
        'div',
        { class: 'actions' },
        ...presets.map(([words, share]) => h('button', { type: 'button', click: () => preset(share) }, words)),
        h('button', { class: 'main' }, 'Berlakukan'),
      ),
      h('h3', {}, 'Peluang gangguan'),
      h('div', { class: 'card' }, h('table', {}, h('thead', {}, head), h('tbody', {}, ...rows))),
      h('h3', {}, 'Ukuran'),
      h(
        'div',
        { class: 'card grid' },
        ...numbers.map(([name, words, value]) => h('label', {}, words, field(name, value, '1'))),
      ),
      h('h3', {}, 'Petugas otomatis'),
      h('div', { class: 'card' }, shares),
    ),
  );
}
