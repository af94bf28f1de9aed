import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { ticketFieldText } from '../../../../shared/text/tickets-fields.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { reporterRoleText, ticketTypeText } from '../../../../shared/text/vocabulary.ts';
import { remember, remembered, useText } from '../../../ui/index.ts';
import { TroubleText } from '../parts/TroubleText.tsx';
import { useDesk } from '../ticket/desk.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import classes from './data.module.css';
import { FieldInput } from './FieldInput.tsx';
import type { EditableField } from './fields.ts';
import { useSaveFields } from './useSaveFields.ts';

/** One field: its value, and on a click the place to change it. Enter saves, Esc leaves it; what is typed survives a reload. */
export function FieldLine({ field }: { field: EditableField }) {
  const { ticket, canWork } = useDesk();
  const t = useText(ticketPageText);
  const ui = useText(uiText);
  const name = useText(ticketFieldText)[field];
  const words: Record<string, string> = { ...useText(reporterRoleText), ...useText(ticketTypeText) };
  const value = ticket.fields[field];
  const key = `draft.ticket:${ticket.id}:field:${field}`;
  const [text, setText] = useState<string | undefined>(() => (canWork ? remembered(key) : undefined));
  const readAt = useRef(ticket.version);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && text === undefined) button.current?.focus();
    wasEditing.current = text !== undefined;
  }, [text]);
  const type = (next: string | undefined) => {
    remember(key, next === value ? undefined : next);
    setText(next);
  };
  const { save, clash, settle, drop } = useSaveFields(ticket, () => type(undefined));
  const isList = field === 'ticketType' || field === 'reporterRole';
  const shown = isList ? (words[value] ?? value) : value;
  const begin = () => {
    readAt.current = ticket.version;
    setText(value);
  };
  const submit = () => {
    if (text === undefined || text.trim() === value) return type(undefined);
    save.mutate({ patch: { [field]: text.trim() }, version: readAt.current });
  };
  if (text === undefined)
    return (
      <div className={classes.line}>
        <dt>{name}</dt>
        <dd>
          <span className={shown === '' ? classes.quiet : classes.value}>{shown === '' ? t.empty : shown}</span>
          {canWork && (
            <ActionIcon ref={button} size="sm" className={classes.pencil} aria-label={t.edit(name)} onClick={begin}>
              <IconPencil size={14} aria-hidden="true" />
            </ActionIcon>
          )}
        </dd>
      </div>
    );
  return (
    <div className={classes.line} data-editing>
      <dt>{name}</dt>
      <dd>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') type(undefined);
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        >
          <FieldInput field={field} label={name} value={text} onChange={type} />
          {save.isError && <TroubleText error={save.error} />}
          <Group gap={6} mt={4}>
            <Button type="submit" size="compact-sm" loading={save.isPending}>
              {t.save}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => type(undefined)}>
              {ui.cancel}
            </Button>
          </Group>
        </form>
        {clash !== undefined && (
          <ConflictDialog
            clashes={clash.list}
            patch={clash.patch}
            busy={save.isPending}
            error={save.error}
            onChoose={settle}
            onClose={drop}
          />
        )}
      </dd>
    </div>
  );
}
