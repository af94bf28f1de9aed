import { Alert, Button, Group } from '@mantine/core';
import { callText } from '../../../../shared/text/calls.ts';
import { useText } from '../../../ui/index.ts';
import type { PadCall } from './pad-call.ts';

const words = {
  number: 'number',
  name: 'name',
  organization: 'organization',
  role: 'role',
  note: 'note',
  answer: 'answer',
  externalNumber: 'externalNumber',
  outcome: 'outcome',
} as const;
const isField = (field: string): field is keyof typeof words => field in words;

/** Another officer wrote into this call: what they wrote, and whose text stays. Nothing typed is gone meanwhile. */
export function Conflict({ call, onSettle }: { call: PadCall; onSettle: (mine: boolean) => void }) {
  const t = useText(callText);
  const changed = call.conflict?.changed ?? [];
  return (
    <Alert color="yellow" title={t.conflictTitle} role="alert">
      <dl>
        {changed
          .filter(({ field }) => isField(field))
          .map(({ field, after, by }) => (
            <div key={field}>
              <dt>{t.conflictBy(by || t.someone, isField(field) ? t[words[field]].toLowerCase() : field)}</dt>
              <dd>{after}</dd>
            </div>
          ))}
      </dl>
      <Group gap="xs">
        <Button onClick={() => onSettle(true)}>{t.keepMine}</Button>
        <Button variant="default" onClick={() => onSettle(false)}>
          {t.takeTheirs}
        </Button>
      </Group>
    </Alert>
  );
}
