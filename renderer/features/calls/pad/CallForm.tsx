import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconTicket, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { normalisePhone } from '../../../../shared/domain/phone/phone.ts';
import { findSecrets, maskSecrets } from '../../../../shared/domain/secrets/scan.ts';
import { reporterRoles } from '../../../../shared/domain/vocabulary.ts';
import { callText } from '../../../../shared/text/calls.ts';
import { reporterRoleText } from '../../../../shared/text/vocabulary.ts';
import { useText } from '../../../ui/index.ts';
import { Conflict } from './Conflict.tsx';
import { Outcomes } from './Outcomes.tsx';
import classes from './pad.module.css';
import { isTouched, type PadCall, type Typed } from './pad-call.ts';
import { RecallField } from './RecallField.tsx';
import type { Dock } from './useCallPad.ts';

/** One call note: number first, everything else when there is time. */
export function CallForm({ dock, call }: { dock: Dock; call: PadCall }) {
  const t = useText(callText);
  const roles = useText(reporterRoleText);
  const { pad, focus } = dock;
  const number = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const outcomes = useRef<HTMLDivElement>(null);
  // Every F2 brings the cursor to the number; a call that is still open when the page loads leaves it where it is.
  useEffect(() => {
    if (focus > 0) number.current?.focus();
  }, [focus]);
  const type = (change: Partial<Typed>) => pad.type(call.key, change);
  const { typed } = call;
  const onKeyDown = (event: KeyboardEvent) => {
    const toOutcomes = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!toOutcomes || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    outcomes.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const odd = /\d{5}/.test(typed.number.replace(/\D/g, '')) && normalisePhone(typed.number) === null;
  return (
    <div className={classes.form}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the fields inside */}
      <div className={classes.fields} onKeyDown={onKeyDown}>
        <RecallField
          ref={number}
          call={call}
          description={odd ? t.numberKept : undefined}
          onType={type}
          onTicket={(ticket) => pad.about(call.key, ticket)}
          onDone={() => note.current?.focus()}
        />
        {call.ticket && (
          <p className={classes.fact}>
            <IconTicket size={15} aria-hidden="true" />
            <span className={classes.factText}>
              {t.aboutTicket} <strong>{call.ticket.number}</strong> {call.ticket.subject}
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              leftSection={<IconX size={12} aria-hidden="true" />}
              onClick={() => pad.about(call.key, null)}
            >
              {t.unlink}
            </Button>
          </p>
        )}
        <div className={classes.who}>
          <TextInput
            label={t.name}
            maxLength={200}
            value={typed.name}
            onChange={(event) => type({ name: event.currentTarget.value })}
          />
          <Select
            label={t.role}
            allowDeselect={false}
            data={reporterRoles.map((value) => ({ value, label: roles[value] }))}
            value={typed.role}
            onChange={(value) => type({ role: reporterRoles.find((role) => role === value) ?? 'other' })}
          />
        </div>
        <TextInput
          label={t.organization}
          maxLength={200}
          value={typed.organization}
          onChange={(event) => type({ organization: event.currentTarget.value })}
        />
        <Textarea
          ref={note}
          label={t.note}
          placeholder={t.noteHint}
          maxLength={20_000}
          minRows={4}
          maxRows={14}
          value={typed.note}
          onChange={(event) => type({ note: event.currentTarget.value })}
        />
        <Textarea
          label={t.answer}
          maxLength={20_000}
          minRows={2}
          maxRows={8}
          value={typed.answer}
          onChange={(event) => type({ answer: event.currentTarget.value })}
        />
        {call.conflict && <Conflict call={call} onSettle={(mine) => pad.settle(call.key, mine)} />}
      </div>
      <div className={classes.foot}>
        <SaveState call={call} offline={dock.state.offline} />
        <PhaseButton dock={dock} call={call} />
      </div>
      <Outcomes ref={outcomes} dock={dock} call={call} />
    </div>
  );
}

function SaveState({ call, offline }: { call: PadCall; offline: boolean }) {
  const t = useText(callText);
  if (call.trouble !== undefined) {
    return (
      <span className={classes.trouble} role="alert">
        {call.trouble}
      </span>
    );
  }
  if (!isTouched(call)) return <span className={classes.saved} />;
  const text = call.unsaved.length === 0 && call.id !== null ? t.saved : offline ? t.keptHere : t.saving;
  return (
    <span className={classes.saved} role="status">
      {text}
    </span>
  );
}

/** Park or resume; where the core refuses the text, the way out of that. */
function PhaseButton({ dock: { pad }, call }: { dock: Dock; call: PadCall }) {
  const t = useText(callText);
  const { note, answer } = call.typed;
  if (call.trouble !== undefined && findSecrets(`${note}\n${answer}`).length > 0) {
    const mask = () => pad.type(call.key, { note: maskSecrets(note), answer: maskSecrets(answer) });
    return <Button onClick={mask}>{t.mask}</Button>;
  }
  if (!isTouched(call) || call.trouble !== undefined) {
    return (
      <Button variant="default" onClick={() => pad.discard(call.key)}>
        {t.discard}
      </Button>
    );
  }
  const active = call.phase === 'active';
  const PhaseIcon = active ? IconPlayerPause : IconPlayerPlay;
  return (
    <Button
      variant="default"
      leftSection={<PhaseIcon size={14} aria-hidden="true" />}
      onClick={() => (active ? pad.park(call.key) : pad.resume(call.key))}
    >
      {active ? t.park : t.resume}
    </Button>
  );
}
