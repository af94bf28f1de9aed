import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { bulkText } from '../../../../shared/text/mail-bulk-ui.ts';
import { api, client } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useText } from '../../../ui/index.ts';

/** Most tickets one answer goes to. */
const most = 500;

/** Every open ticket of one kind of problem. */
export function ByProblem({ onChosen }: { onChosen: (ids: string[]) => void }) {
  const t = useText(bulkText);
  const trouble = useTrouble();
  const { data: table } = useQuery(api.priorities.current.queryOptions());
  const [code, setCode] = useState<string | null>(null);
  const found = useQuery({
    queryKey: [...api.tickets.list.key(), 'bulk', code],
    queryFn: () => openOf(code ?? ''),
    enabled: code !== null,
  });
  const { data } = found;
  useEffect(() => {
    if (data !== undefined) onChosen(data);
  }, [data, onChosen]);
  return (
    <>
      <Select
        mb="xs"
        label={t.problem}
        description={t.problemHelp}
        searchable
        data-autofocus
        data={(table?.document.rows ?? []).map((row) => ({ value: row.code, label: `${row.code} ${row.problem}` }))}
        value={code}
        error={found.error ? trouble(found.error).message : undefined}
        onChange={setCode}
      />
      {data !== undefined && code !== null && (
        <Text size="sm" mb="sm" role="status">
          {data.length === 0 ? t.noneFound : t.found(data.length)}
        </Text>
      )}
    </>
  );
}

async function openOf(problemCode: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.tickets.list({ queue: 'open', filter: { problemCode }, cursor, limit: 100 });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && ids.length < most);
  return ids.slice(0, most);
}
