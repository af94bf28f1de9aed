import { ActionIcon, Anchor, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { sessionText } from '../../shared/text/session.ts';
import { uiText } from '../../shared/text/ui.ts';
import classes from './frontpage.module.css';
import { useLanguage, useText } from './i18n.tsx';

export interface FrontPageProps {
  /** The window's title. */
  title: string;
  /** Name of the office, under the product's. */
  office?: string;
  /** At the foot, e.g. the version. */
  foot?: ReactNode;
  /** Wider card, for forms of several columns. */
  wide?: boolean;
  children: ReactNode;
}

/** The page in front of the office: signing in, first run, locked screen. Language and appearance at its foot. */
export function FrontPage({ title, office, foot, wide = false, children }: FrontPageProps) {
  const t = useText(uiText);
  const s = useText(sessionText);
  const { language, setLanguage } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  useEffect(() => {
    document.title = `${title} – ${t.appName}`;
  }, [title, t.appName]);
  const other = language === 'id' ? 'en' : 'id';
  const schemeLabel = dark ? s.light : s.dark;
  return (
    <main className={classes.page}>
      <div className={classes.column} data-wide={wide || undefined}>
        <div className={classes.brand}>
          <span className={classes.logo} aria-hidden="true" />
          <div className={classes.names}>
            <span className={classes.name}>{t.appName}</span>
            {office !== undefined && office !== '' && <span className={classes.office}>{office}</span>}
          </div>
        </div>
        <div className={classes.card}>{children}</div>
        <div className={classes.foot}>
          <span>{foot}</span>
          <span className={classes.switches}>
            <Anchor component="button" type="button" size="sm" lang={other} onClick={() => setLanguage(other)}>
              {other === 'en' ? 'English' : 'Bahasa Indonesia'}
            </Anchor>
            <Tooltip label={schemeLabel}>
              <ActionIcon aria-label={schemeLabel} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
                {dark ? <IconSun size={16} /> : <IconMoon size={16} />}
              </ActionIcon>
            </Tooltip>
          </span>
        </div>
      </div>
    </main>
  );
}
