import { Fragment } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';
import classes from './keyhint.module.css';
import { type Keys, keyCaps } from './keys.ts';

/** The keys of a shortcut as small key caps. Decorative: put the same keys into `aria-keyshortcuts` of the control. */
export function KeyHint({ keys }: { keys: Keys }) {
  const t = useText(uiText);
  return (
    <span className={classes.hint} aria-hidden="true">
      {keyCaps(keys).map((caps, index) => (
        <Fragment key={index}>
          {index > 0 && <span className={classes.then}>{t.keyThen}</span>}
          {caps.map((cap) => (
            <kbd key={cap} className={classes.cap}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

/** The value for `aria-keyshortcuts`: `mod+K` is `Control+K`. */
export function ariaKeys(keys: Keys | undefined): string | undefined {
  return keys?.replace('mod', 'Control').replace('shift', 'Shift').replace('alt', 'Alt');
}
