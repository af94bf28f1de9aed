import { List } from '@mantine/core';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { ticketFieldText } from '../../../../shared/text/tickets-fields.ts';
import {
  holderText,
  priorityText,
  reporterRoleText,
  ticketStateText,
  ticketTypeText,
} from '../../../../shared/text/vocabulary.ts';
import type { Trouble } from '../../../api/refusals.ts';
import { useText } from '../../../ui/index.ts';

type Change = NonNullable<Trouble['detail']['changed']>[number];

/** What colleagues changed meanwhile: by whom, from what, to what. Fields without a name for people follow from the others. */
export function ChangeList({ changed }: { changed: readonly Change[] }) {
  const t = useText(commandText);
  const names = new Map(Object.entries(useText(ticketFieldText)));
  const words = new Map<string, Record<string, string>>([
    ['state', useText(ticketStateText)],
    ['holder', useText(holderText)],
    ['priority', useText(priorityText)],
    ['ticketType', useText(ticketTypeText)],
    ['reporterRole', useText(reporterRoleText)],
  ]);
  const said = (field: string, value: string) => {
    const word = words.get(field)?.[value] ?? value;
    return word === '' ? '–' : word;
  };
  const told = changed.filter(({ field }) => names.has(field));
  if (told.length === 0)
    return [...new Set(changed.map(({ by }) => by))].map((by) => <div key={by}>{t.someChange(by)}</div>);
  return (
    <List size="sm" my={4}>
      {told.map(({ field, before, after, by, at }) => (
        <List.Item key={`${field} ${at} ${after}`}>
          {t.changedBy(names.get(field) ?? field, by)}
          {!field.endsWith('Id') && (
            <div style={{ overflowWrap: 'anywhere' }}>
              {said(field, before)} → <strong>{said(field, after)}</strong>
            </div>
          )}
        </List.Item>
      ))}
    </List>
  );
}
