import { Button } from '@mantine/core';
import { formatTime } from '../../../shared/text/format.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { useSession } from '../../api/session.tsx';
import { StateBadge, useLanguage, useText } from '../../ui/index.ts';
import type { SaveState } from './useVisitForm.ts';
import classes from './visits.module.css';

/** Whether what was typed is safe, in words. */
export function SaveMark({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const t = useText(visitsText);
  const { language } = useLanguage();
  const { zone } = useSession();
  if (state.kind === 'failed') {
    return (
      <span role="alert" className={classes.saveFailed}>
        <StateBadge tone="late" text={`${t.unsaved}. ${state.message}`} />
        <Button variant="light" size="compact-sm" onClick={onRetry}>
          {t.retrySave}
        </Button>
      </span>
    );
  }
  const words = {
    saved: state.kind === 'saved' && state.at !== null ? t.savedAt(formatTime(state.at, zone, language)) : '',
    typing: t.unsaved,
    saving: t.saving,
    conflict: t.unsaved,
  };
  return (
    <span role="status" className={classes.quiet}>
      {words[state.kind]}
    </span>
  );
}
