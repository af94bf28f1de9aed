import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProcedureSelection } from '../../../shared/domain/procedure/selection.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { ErrorState, Loading, useNotices, useText } from '../../ui/index.ts';
import classes from './procedures.module.css';
import { RulesRead } from './RulesRead.tsx';
import { RulesTable } from './RulesTable.tsx';
import { useSay } from './useSay.ts';

/** The rules by which a new ticket gets its SOP, changed where they stand by whoever runs the office. */
export function SelectionRules() {
  const say = useSay();
  const selection = useQuery(api.procedures.selection.queryOptions());
  const list = useQuery(api.procedures.list.queryOptions());
  const error = selection.error ?? list.error;
  const again = () => void Promise.all([selection.refetch(), list.refetch()]);
  if (error) return <ErrorState body={say(error)} onRetry={again} />;
  if (!selection.data || !list.data) return <Loading lines={6} />;
  const options = list.data
    .filter((entry) => entry.inForce)
    .map((entry) => ({ value: entry.code, label: entry.title }));
  return <Editor key={selection.data.version} saved={selection.data} options={options} />;
}

function Editor({ saved, options }: { saved: ProcedureSelection; options: { value: string; label: string }[] }) {
  const t = useText(proceduresText);
  const say = useSay();
  const notices = useNotices();
  const cache = useQueryClient();
  const may = useSession().can('manage');
  const [draft, setDraft] = useState(saved);
  const [note, setNote] = useState('');
  const changed = JSON.stringify(draft) !== JSON.stringify(saved);
  const save = useMutation(
    api.procedures.saveSelection.mutationOptions({
      onSuccess: (fresh) => {
        cache.setQueryData(api.procedures.selection.queryKey(), fresh);
        notices.done(t.saved);
      },
    }),
  );
  const add = () => setDraft({ ...draft, rules: [...draft.rules, { procedure: draft.otherwise }] });
  return (
    <form
      className={classes.ladders}
      style={{ maxWidth: 1400 }}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ selection: draft, note });
      }}
    >
      <p className={classes.flowHelp}>{may ? t.selectionHelp : `${t.selectionHelp} ${t.readOnly}`}</p>
      {may ? (
        <RulesTable selection={draft} options={options} onChange={setDraft} />
      ) : (
        <RulesRead selection={saved} options={options} />
      )}
      {may && (
        <>
          <Group>
            <Button variant="default" leftSection={<IconPlus size={15} aria-hidden="true" />} onClick={add}>
              {t.addRule}
            </Button>
          </Group>
          {changed && (
            <Group align="flex-end">
              <TextInput
                label={t.note}
                placeholder={t.notePlaceholder}
                required
                maxLength={200}
                w={380}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <Button type="submit" loading={save.isPending} disabled={note.trim() === ''}>
                {t.save}
              </Button>
              <Button variant="default" onClick={() => setDraft(saved)}>
                {t.discard}
              </Button>
            </Group>
          )}
          {save.isError && (
            <Text c="red" size="sm" role="alert">
              {say(save.error)}
            </Text>
          )}
        </>
      )}
    </form>
  );
}
