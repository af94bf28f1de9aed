import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Calendar } from '../../../shared/domain/time/index.ts';
import { calendarText } from '../../../shared/text/calendar.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api, client } from '../../api/client.ts';
import { type Trouble, troubleOf } from '../../api/refusals.ts';
import { ErrorState, FormActions, Loading, useNotices, useText } from '../../ui/index.ts';
import { Conflict } from './Conflict.tsx';
import { MovedTickets } from './MovedTickets.tsx';
import type { Kind } from './types.ts';
import type { Calendars } from './useCalendars.ts';

type Props = { calendars: Calendars; kind: Kind; document: Calendar; onClose: () => void };

/** Says which running deadlines a calendar would move, then saves it as a new version. */
export function SaveDialog({ calendars, kind, document, onClose }: Props) {
  const t = useText(calendarText);
  const ui = useText(uiText);
  const notices = useNotices();
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<Trouble>();
  const preview = useQuery(api.calendar.preview.queryOptions({ input: { kind, document }, staleTime: 0, gcTime: 0 }));
  const save = useMutation(
    api.calendar.save.mutationOptions({
      onSuccess: async ({ version }) => {
        await calendars.refresh();
        calendars.discard(kind);
        notices.done(t.saved(t[kind], version));
        onClose();
      },
      onError: (error) => setTrouble(troubleOf(error, t.unreachable)),
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t.saveTitle(t[kind])}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <Stack gap="sm">
        {preview.isPending && (
          <>
            <Text size="sm">{t.previewing}</Text>
            <Loading lines={2} />
          </>
        )}
        {preview.isError && (
          <ErrorState body={troubleOf(preview.error, t.unreachable).message} onRetry={() => void preview.refetch()} />
        )}
        {preview.data !== undefined && <MovedTickets preview={preview.data} />}
        <Textarea
          label={t.note}
          description={t.noteHelp}
          minRows={2}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          data-autofocus
        />
        {trouble !== undefined && trouble.code !== 'CONFLICT' && (
          <Text role="alert" c="red" size="sm">
            {trouble.message}
          </Text>
        )}
        {trouble?.code === 'CONFLICT' && (
          <Conflict
            changed={trouble.detail.changed ?? []}
            onMine={async () => {
              const newest = (await client.calendar.current()).find((each) => each.kind === kind);
              if (newest) calendars.rebase(kind, newest.version);
              await calendars.refresh();
              setTrouble(undefined);
            }}
            onTheirs={async () => {
              await calendars.refresh();
              calendars.discard(kind);
              onClose();
            }}
          />
        )}
      </Stack>
      <FormActions>
        <Button
          loading={save.isPending}
          disabled={note.trim() === '' || preview.data === undefined || trouble?.code === 'CONFLICT'}
          onClick={() => save.mutate({ kind, basedOn: calendars.basedOn(kind), document, note })}
        >
          {t.saveNow}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
      </FormActions>
    </Modal>
  );
}
