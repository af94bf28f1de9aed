import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconChevronDown, IconPhone } from '@tabler/icons-react';
import { callText } from '../../../../shared/text/calls.ts';
import { useText } from '../../../ui/index.ts';
import { CallChips } from './CallChips.tsx';
import { CallForm } from './CallForm.tsx';
import { Elapsed } from './Elapsed.tsx';
import classes from './pad.module.css';
import type { Dock } from './useCallPad.ts';

/** The call pad at the right of every page: it never covers the work, and folds to one button. */
export function CallPadDock({ dock }: { dock: Dock }) {
  const t = useText(callText);
  const { calls, shownKey } = dock.state;
  const shown = calls.find((one) => one.key === shownKey);
  if (!shown) return null;
  if (dock.folded) {
    const speaking = calls.find((one) => one.phase === 'active') ?? shown;
    return (
      <Button
        className={classes.folded}
        size="sm"
        aria-label={`${t.show}: ${t.openCalls(calls.length)}`}
        leftSection={<IconPhone size={16} aria-hidden="true" />}
        rightSection={<Elapsed since={speaking.startedAt} />}
        onClick={() => dock.fold(false)}
      >
        {t.openCalls(calls.length)}
      </Button>
    );
  }
  return (
    <section className={classes.pad} aria-label={t.pad}>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {shown.callbackOf ? t.callingBack : shown.direction === 'in' ? t.incoming : t.outgoing}
        </h2>
        <span className={classes.time} data-phase={shown.phase}>
          <Elapsed since={shown.startedAt} />
        </span>
        <Tooltip label={t.hide}>
          <ActionIcon aria-label={t.hide} onClick={() => dock.fold(true)}>
            <IconChevronDown size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      <CallChips dock={dock} />
      <CallForm key={shown.key} dock={dock} call={shown} />
    </section>
  );
}
