import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconPhonePlus,
  IconSearch,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { uiText } from '../../shared/text/ui.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { useCommands } from './commands.ts';
import { useText } from './i18n.tsx';
import { KeyHint } from './KeyHint.tsx';
import { type NavItem, NavList } from './NavList.tsx';
import { OfficerMenu, type OfficerMenuProps } from './OfficerMenu.tsx';
import { palette } from './palette.ts';
import { remember, remembered } from './preferences.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import classes from './shell.module.css';
import { useShortcut } from './shortcuts.tsx';
import type { SearchSource } from './useSearch.ts';

export interface AppShellProps extends OfficerMenuProps {
  nav: NavItem[];
  /** Name of the office, beside the product's name. */
  office?: string;
  /** Opens the new-call note; also on F2 from anywhere. Without it the button is not shown. */
  onNewCall?: () => void;
  /** Opens the global search; by default the command palette. Also on Ctrl+K. */
  onSearch?: () => void;
  /** Finds tickets, contacts… for the command palette. */
  search?: SearchSource;
  /** Offline, clock or backup warnings, shown in the top bar. */
  warnings?: ReactNode;
  /** Stays at the right of every page without covering it (the call pad); takes no room while it renders nothing. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The frame around every page: skip link, top bar, navigation, main region. */
export function AppShell({
  nav,
  office,
  onNewCall,
  onSearch = palette.open,
  search,
  warnings,
  aside,
  children,
  ...officer
}: AppShellProps) {
  const t = useText(uiText);
  const [narrow, setNarrow] = useState(remembered('nav') === 'narrow');
  const [showShortcuts, setShowShortcuts] = useState(false);
  const toggleNav = () => {
    remember('nav', narrow ? undefined : 'narrow');
    setNarrow(!narrow);
  };
  useShortcut('mod+K', t.commandPalette, onSearch, { group: t.shortcutsGeneral });
  useShortcut('F2', t.newCall, () => onNewCall?.(), { group: t.shortcutsGeneral, enabled: onNewCall !== undefined });
  useShortcut('?', t.shortcuts, () => setShowShortcuts(true), { group: t.shortcutsGeneral });
  const [, navigate] = useLocation();
  useCommands(
    nav.map(({ href, label, icon, shortcut }) => ({
      id: `nav ${href}`,
      label,
      icon,
      shortcut,
      group: t.shortcutsNavigation,
      run: () => navigate(href),
    })),
  );
  const toggleLabel = narrow ? t.expandNavigation : t.collapseNavigation;
  return (
    <div className={classes.shell} data-narrow={narrow || undefined}>
      <button type="button" className={classes.skip} onClick={skipToMain}>
        {t.skipToMain}
      </button>
      <header className={classes.top}>
        <div className={classes.brand}>
          <span className={classes.logo} aria-hidden="true" />
          <span className={classes.name}>{t.appName}</span>
          {office !== undefined && <span className={classes.office}>{office}</span>}
        </div>
        <button type="button" className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K">
          <IconSearch size={16} stroke={1.8} aria-hidden="true" />
          <span className={classes.searchLabel}>{t.search}</span>
          <KeyHint keys="mod+K" />
        </button>
        <div className={classes.right}>
          {warnings}
          {onNewCall !== undefined && (
            <Button
              onClick={onNewCall}
              aria-keyshortcuts="F2"
              leftSection={<IconPhonePlus size={16} stroke={1.8} aria-hidden="true" />}
              rightSection={<span className={classes.key}>F2</span>}
            >
              {t.newCall}
            </Button>
          )}
          <OfficerMenu {...officer} onShortcuts={() => setShowShortcuts(true)} />
        </div>
      </header>
      <nav className={classes.nav} aria-label={t.mainNavigation}>
        <NavList items={nav} narrow={narrow} />
        <div className={classes.navFoot}>
          <Tooltip label={toggleLabel} position="right">
            <ActionIcon onClick={toggleNav} aria-label={toggleLabel} aria-expanded={!narrow}>
              {narrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
            </ActionIcon>
          </Tooltip>
        </div>
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      {aside !== undefined && <aside className={classes.aside}>{aside}</aside>}
      <CommandPalette search={search} />
      <ShortcutsDialog opened={showShortcuts} onClose={() => setShowShortcuts(false)} />
    </div>
  );
}

/** A plain `#main` link would change the hash route, so the focus is moved by hand. */
function skipToMain() {
  document.getElementById('main')?.focus();
}
