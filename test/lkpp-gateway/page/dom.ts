type Child = Node | string | null | false;
type Attributes = Record<string, string | boolean | EventListener>;

/** An element with attributes (functions become listeners) and children; text is never read as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return element;
}

export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no #${id}.`);
  return element;
}

/** Asks the simulator. A refusal is shown and thrown. */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(
    path,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const said = await response.json();
  if (response.ok) return said;
  const reason = String(said.data?.reason ?? said.message ?? response.status);
  tell(reason);
  throw new Error(reason);
}

let hiding = 0;
/** A short notice at the foot of the page. */
export function tell(words: string): void {
  part('notice').textContent = words;
  clearTimeout(hiding);
  hiding = window.setTimeout(() => part('notice').replaceChildren(), 5_000);
}

const clock = new Intl.DateTimeFormat('id-ID', {
  ...{ timeZone: 'Asia/Jakarta', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
});
/** An instant as LKPP's people read it. */
export const time = (iso: string | null): string => (iso ? `${clock.format(new Date(iso))} WIB` : '–');

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  const [value, unit] = kilo < 1024 ? [kilo, 'KB'] : [kilo / 1024, 'MB'];
  return `${value.toLocaleString('id-ID', { maximumFractionDigits: 1 })} ${unit}`;
}
