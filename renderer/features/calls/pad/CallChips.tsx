import { VisuallyHidden } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlayFilled } from '@tabler/icons-react';
import { formatPhone } from '../../../../shared/domain/phone/phone.ts';
import { callText } from '../../../../shared/text/calls.ts';
import { ariaKeys, KeyHint, useShortcut, useText } from '../../../ui/index.ts';
import { Elapsed } from './Elapsed.tsx';
import classes from './pad.module.css';
import type { PadCall } from './pad-call.ts';
import type { Dock } from './useCallPad.ts';

/** Several calls at once: one chip each with its own time; a press speaks to that caller, the others wait. */
export function CallChips({ dock }: { dock: Dock }) {
  const t = useText(callText);
  const { calls } = dock.state;
  if (calls.length < 2) return null;
  return (
    <ul className={classes.chips} aria-label={t.openCalls(calls.length)}>
      {calls.map((call, index) => (
        <CallChip key={call.key} call={call} number={index + 1} dock={dock} />
      ))}
    </ul>
  );
}

function CallChip({ call, number, dock }: { call: PadCall; number: number; dock: Dock }) {
  const t = useText(callText);
  const name = callerName(call, t.anonymous);
  const phase = call.phase === 'active' ? t.speaking : t.parked;
  const label = t.callAt(number, name, phase);
  const keys = `alt+${number}`;
  const speak = () => {
    dock.pad.resume(call.key);
    dock.fold(false);
  };
  useShortcut(keys, label, speak, { group: t.pad, enabled: number <= 9 });
  const PhaseIcon = call.phase === 'active' ? IconPlayerPlayFilled : IconPlayerPause;
  return (
    <li>
      <button
        type="button"
        className={classes.chip}
        aria-pressed={call.key === dock.state.shownKey}
        aria-keyshortcuts={ariaKeys(keys)}
        onClick={speak}
      >
        <PhaseIcon size={13} aria-hidden="true" className={classes.phase} data-phase={call.phase} />
        <span className={classes.chipName}>{name}</span>
        <VisuallyHidden>{phase}</VisuallyHidden>
        <Elapsed since={call.startedAt} />
        {number <= 9 && <KeyHint keys={keys} />}
      </button>
    </li>
  );
}

/** Name, else number, else "Anonim". */
export function callerName({ typed }: PadCall, anonymous: string): string {
  if (typed.name !== '') return typed.name;
  return typed.number.startsWith('+') ? formatPhone(typed.number) : typed.number || anonymous;
}
