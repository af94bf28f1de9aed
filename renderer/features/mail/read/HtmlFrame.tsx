import { useEffect, useRef, useState } from 'react';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { useText } from '../../../ui/index.ts';
import { fillFrame, linkAt } from './frame.ts';
import { LinkDialog } from './LinkDialog.tsx';
import type { MailLink } from './link.ts';
import classes from './read.module.css';

/** Where the frame's empty documents are; the host sends each with its own rules (main/hosts/mail-frame.ts). */
const documents = { closed: './mail-frame.html', remote: './mail-frame-remote.html' };

/**
 * HTML of a message in a frame without scripts, forms, pop-ups or a network. As tall as the mail, so that the pane scrolls
 * and not the frame. A click on a link asks first; keys go on to the page, so that J and K still move.
 */
export function HtmlFrame({ html, remote }: { html: string; remote: boolean }) {
  const t = useText(mailText);
  const frame = useRef<HTMLIFrameElement>(null);
  const source = remote ? documents.remote : documents.closed;
  const [ready, setReady] = useState('');
  const [height, setHeight] = useState(120);
  const [link, setLink] = useState<MailLink>();
  useEffect(() => {
    const document = frame.current?.contentDocument;
    // Before it has loaded, the frame shows a blank page that belongs to ours and obeys its rules.
    if (ready !== source || !document?.URL.endsWith(source.slice(1))) return;
    fillFrame(document, html);
    const stop = new AbortController();
    const { signal } = stop;
    const onLink = (event: Event) => {
      const found = linkAt(event.composedPath());
      if (found === undefined) return;
      event.preventDefault();
      if (event.type === 'click') setLink(found);
    };
    document.addEventListener('click', onLink, { signal });
    document.addEventListener('auxclick', onLink, { signal });
    document.addEventListener('dragstart', onLink, { signal });
    document.addEventListener('submit', (event) => event.preventDefault(), { signal });
    document.addEventListener('keydown', passOn, { signal });
    const measure = () =>
      setHeight(Math.min(40_000, Math.ceil(document.documentElement.getBoundingClientRect().height)));
    const watch = new ResizeObserver(measure);
    watch.observe(document.documentElement);
    measure();
    return () => {
      stop.abort();
      watch.disconnect();
    };
  }, [html, ready, source]);
  return (
    <>
      <iframe
        key={String(remote)}
        ref={frame}
        className={classes.frame}
        style={{ height }}
        title={t.htmlTitle}
        sandbox="allow-same-origin"
        referrerPolicy="no-referrer"
        src={source}
        onLoad={() => setReady(source)}
      />
      {link !== undefined && <LinkDialog link={link} onClose={() => setLink(undefined)} />}
    </>
  );
}

/** A key pressed inside the mail is a key of the page; typing is impossible there. */
function passOn(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (key === 'Tab' || ((ctrlKey || metaKey) && ['a', 'c'].includes(key.toLowerCase()))) return;
  const again = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, altKey, cancelable: true });
  if (!window.dispatchEvent(again)) event.preventDefault();
}
