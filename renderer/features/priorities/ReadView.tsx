import { useMemo } from 'react';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { useLanguage, useText } from '../../ui/index.ts';
import { Frame } from './Frame.tsx';
import classes from './priorities.module.css';
import { sheetOf } from './sheet.ts';
import type { TableVersion } from './types.ts';
import type { View } from './view.ts';

const noFaults = { rows: {}, fields: {}, count: 0 };

/** A version that is in force or withdrawn: for reading. */
export function ReadView({ view, version }: { view: View; version: TableVersion }) {
  const t = useText(prioritiesText);
  const { language } = useLanguage();
  const sheet = useMemo(() => sheetOf(version.document, language), [version.document, language]);
  return (
    <Frame
      view={view}
      version={version}
      sheet={sheet}
      faults={noFaults}
      table={version.document}
      banner={version.status === 'withdrawn' && <div className={classes.banner}>{t.withdrawnNote}</div>}
    />
  );
}
