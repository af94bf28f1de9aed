import { Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useLocation } from 'wouter';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';
import { ariaKeys, KeyHint } from './KeyHint.tsx';
import type { Keys } from './keys.ts';
import classes from './shell.module.css';
import { useShortcut } from './shortcuts.tsx';

/** One entry of the left navigation, passed as data. */
export interface NavItem {
  /** Route without the hash, e.g. `/tickets`. The entry is current for this route and those below it. */
  href: string;
  label: string;
  icon: Icon;
  /** Waiting work; 0 or undefined shows nothing. */
  badge?: number;
  /** `late` when the badge counts overdue work. */
  badgeTone?: 'neutral' | 'late';
  shortcut?: Keys;
  /** Heading above the first entry of a section. */
  section?: string;
}

export function NavList({ items, narrow }: { items: NavItem[]; narrow: boolean }) {
  return (
    <ul className={classes.navList}>
      {items.map((item) => (
        <Fragment key={item.href}>
          {item.section !== undefined && (
            <li className={classes.section}>
              <span className={classes.sectionLabel}>{item.section}</span>
            </li>
          )}
          <li>
            <NavLink item={item} narrow={narrow} />
          </li>
        </Fragment>
      ))}
    </ul>
  );
}

function NavLink({ item, narrow }: { item: NavItem; narrow: boolean }) {
  const t = useText(uiText);
  const [path, navigate] = useLocation();
  const current = path === item.href || path.startsWith(`${item.href}/`);
  const { icon: ItemIcon, badge = 0, shortcut } = item;
  useShortcut(shortcut ?? '', item.label, () => navigate(item.href), {
    group: t.shortcutsNavigation,
    enabled: shortcut !== undefined,
  });
  return (
    <Tooltip label={item.label} position="right" disabled={!narrow}>
      <a
        href={`#${item.href}`}
        className={classes.link}
        aria-current={current ? 'page' : undefined}
        aria-keyshortcuts={ariaKeys(shortcut)}
      >
        <ItemIcon size={18} stroke={1.7} aria-hidden="true" className={classes.icon} />
        <span className={classes.label}>{item.label}</span>
        {shortcut !== undefined && (
          <span className={classes.hint}>
            <KeyHint keys={shortcut} />
          </span>
        )}
        {badge > 0 && (
          <span className={classes.badge} data-tone={item.badgeTone}>
            <span aria-hidden="true">{badge > 999 ? '999+' : badge}</span>
            <span className={classes.spoken}>{t.waitingCount(badge)}</span>
          </span>
        )}
      </a>
    </Tooltip>
  );
}
