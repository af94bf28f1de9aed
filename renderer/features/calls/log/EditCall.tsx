import { Alert, Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callText } from '../../../../shared/text/calls.ts';
import { api, client } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { clearDraft, DraftTextarea, FormActions, useText } from '../../../ui/index.ts';
import type { Call } from '../pad/pad-call.ts';
import { shownNumber } from './useCallColumns.tsx';

/** Corrects a call in the log; every change is in the audit trail. */
export function EditCall({ call, onDone }: { call: Call; onDone: () => void }) {
  const t = useText(callText);
  const queries = useQueryClient();
  const trouble = useTrouble();
  const [patch, setPatch] = useState({
    number: shownNumber(call),
    name: call.name,
    organization: call.organization,
    note: call.note,
    answer: call.answer,
    externalNumber: call.externalNumber,
  });
  const [version, setVersion] = useState(call.version);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const set = (change: Partial<typeof patch>) => setPatch((old) => ({ ...old, ...change }));
  const draftKey = `call.${call.id}`;
  const key = api.calls.get.queryKey({ input: { id: call.id } });
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      queries.setQueryData(key, await client.calls.save({ id: call.id, version, patch }));
      clearDraft(draftKey);
      onDone();
    } catch (cause) {
      const { message, code } = trouble(cause);
      setError(message);
      // What was typed stays; saving again is a decision the officer now makes knowing it.
      if (code === 'CONFLICT')
        setVersion(
          (await queries.fetchQuery({ ...api.calls.get.queryOptions({ input: { id: call.id } }), staleTime: 0 }))
            .version,
        );
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t.number}
        maxLength={40}
        value={patch.number}
        onChange={(e) => set({ number: e.currentTarget.value })}
      />
      <TextInput
        label={t.name}
        maxLength={200}
        value={patch.name}
        onChange={(e) => set({ name: e.currentTarget.value })}
      />
      <TextInput
        label={t.organization}
        maxLength={200}
        value={patch.organization}
        onChange={(e) => set({ organization: e.currentTarget.value })}
      />
      <DraftTextarea
        label={t.note}
        draftKey={draftKey}
        maxLength={20_000}
        value={patch.note}
        onChange={(note) => set({ note })}
      />
      <Textarea
        label={t.answer}
        maxLength={20_000}
        value={patch.answer}
        onChange={(e) => set({ answer: e.currentTarget.value })}
      />
      <TextInput
        label={t.externalNumber}
        maxLength={60}
        value={patch.externalNumber}
        onChange={(e) => set({ externalNumber: e.currentTarget.value })}
      />
      {error !== undefined && (
        <Alert color="red" role="alert" mt="sm">
          {error}
        </Alert>
      )}
      <FormActions>
        <Button type="submit" loading={busy}>
          {t.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.stop}
        </Button>
      </FormActions>
    </form>
  );
}
