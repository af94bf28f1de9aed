import type { CaseDetail } from '../overview.ts';
import type { StaffAction, StaffActionName } from '../staff.ts';
import { ask, h, tell } from './dom.ts';
import { actionWords } from './words.ts';

const levels = [
  [0, 'Level 0 · Resolution Center'],
  [1, 'Level 1 · Technical Operation'],
  [2, 'Level 2 · Development dan Product'],
] as const;

/** The buttons of what may be done with the case now. @param done called with the case as it is afterwards */
export function actionButtons(detail: CaseDetail, done: (after: CaseDetail) => void): HTMLElement[] {
  const send = async (action: StaffAction) => {
    done(await ask<CaseDetail>(`/_cases/${detail.id}/actions`, action));
    tell(`${actionWords[action.action].button}: tercatat dan dikabarkan ke kantor.`);
  };
  return detail.actions.map((name) => {
    const isMain = name === 'accept' || name === 'resolve';
    const click = () => (name === 'accept' ? void send({ action: 'accept' }) : openDialog(detail, name, send));
    return h('button', { type: 'button', class: isMain ? 'main' : '', click }, actionWords[name].button);
  });
}

function openDialog(detail: CaseDetail, name: StaffActionName, send: (action: StaffAction) => Promise<void>): void {
  const { button, label } = actionWords[name];
  const text = h('textarea', { rows: '4', required: true, maxlength: '20000' });
  const items = h('textarea', { rows: '3', placeholder: 'Log aplikasi SPSE' });
  const next = levels.find(([level]) => level > detail.level) ?? levels.find(([level]) => level !== detail.level);
  const level = h(
    'select',
    {},
    ...levels
      .filter(([value]) => value !== detail.level)
      .map(([value, words]) => h('option', { value: String(value), selected: value === next?.[0] }, words)),
  );
  const submit = async (event: Event) => {
    event.preventDefault();
    await send(actionOf(name, text.value, items.value, Number(level.value)));
    dialog.close();
  };
  const dialog = h(
    'dialog',
    { close: () => dialog.remove() },
    h(
      'form',
      { submit: (event) => void submit(event) },
      h('h2', {}, button),
      h('p', { class: 'soft' }, `${detail.number} · ${detail.title}`),
      name === 'changeLevel' && h('label', {}, 'Level tujuan', level),
      h('label', {}, label, text),
      name === 'requestData' && h('label', {}, 'Daftar data, satu per baris', items),
      h(
        'div',
        { class: 'actions' },
        h('button', { type: 'button', click: () => dialog.close() }, 'Batal'),
        h('button', { class: 'main' }, button),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  (name === 'changeLevel' ? level : text).focus();
}

function actionOf(name: StaffActionName, text: string, items: string, level: number): StaffAction {
  const lines = items.split('\n').map((line) => line.trim());
  switch (name) {
    case 'accept':
      return { action: 'accept' };
    case 'requestData':
      return { action: name, text, items: lines.filter((line) => line !== '') };
    case 'changeLevel':
      return { action: name, text, level: level === 0 ? 0 : level === 1 ? 1 : 2 };
    default:
      return { action: name, text };
  }
}
