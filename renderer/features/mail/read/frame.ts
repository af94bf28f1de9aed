import type { MailLink } from './link.ts';

/** Nothing of this belongs into a mail that is only read; the core's cleaning has taken it out before. */
const foreign =
  'script,noscript,iframe,frame,object,embed,applet,portal,form,input,button,select,textarea,link,meta,base,audio,video,source,svg,math,template,marquee';

/**
 * Puts cleaned HTML into the empty frame document, parsed by the frame's own parser under the frame's own rules: no script
 * runs, nothing is loaded but what those rules let in. What the core took out is taken out again.
 */
export function fillFrame(document: Document, html: string): void {
  const view = document.defaultView;
  if (view === null) return;
  const mail = new view.DOMParser().parseFromString(html, 'text/html');
  for (const node of mail.querySelectorAll(foreign)) node.remove();
  for (const node of mail.querySelectorAll('*')) clean(node);
  const styles = [...mail.querySelectorAll('head > style')];
  document.querySelectorAll('head > style[data-mail]').forEach((old) => {
    old.remove();
  });
  for (const style of styles) {
    style.setAttribute('data-mail', '');
    document.head.append(document.adoptNode(style));
  }
  document.body.replaceChildren(...[...mail.body.childNodes].map((node) => document.adoptNode(node)));
  const look = mail.body.getAttribute('style');
  if (look !== null) document.body.setAttribute('style', look);
}

function clean(node: Element): void {
  for (const { name } of [...node.attributes]) {
    if (/^on/i.test(name) || ['srcset', 'ping', 'background', 'target', 'download'].includes(name.toLowerCase()))
      node.removeAttribute(name);
  }
}

/** The link something happened on, if any; nodes of the frame are of another realm, so they are known by shape. */
export function linkAt(path: readonly EventTarget[]): MailLink | undefined {
  const node = path.find(isLink);
  if (node === undefined) return undefined;
  return { address: node.getAttribute('href') ?? '', words: (node.textContent ?? '').trim().slice(0, 300) };
}

function isLink(target: EventTarget): target is Element {
  return 'localName' in target && (target.localName === 'a' || target.localName === 'area');
}
