import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RefusalDetail } from '../../shared/domain/refusal.ts';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';

interface ChangedMeanwhileProps {
  title: string;
  changed: NonNullable<RefusalDetail['changed']>;
  /** Name of a field as the form calls it; undefined leaves the core's own. */
  nameOf: (field: string) => string | undefined;
  /** A value in words, where the core keeps a code. */
  wordOf?: (field: string, value: string) => string | undefined;
  /** The ways on, as buttons. */
  children?: ReactNode;
}

const longest = 200;

/** Somebody else saved first: who wrote what. Nothing typed is lost; the officer looks and decides. */
export function ChangedMeanwhile({ title, changed, nameOf, wordOf, children }: ChangedMeanwhileProps) {
  const t = useText(uiText);
  return (
    <Alert color="yellow" title={title} role="alert">
      <ul>
        {changed.map(({ field, after, by, at }) => (
          <li key={`${field} ${at}`}>
            {t.changedLine(nameOf(field) ?? field, (wordOf?.(field, after) ?? after).slice(0, longest) || '–', by)}
          </li>
        ))}
      </ul>
      {children}
    </Alert>
  );
}
