import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTrouble } from '../../../api/useTrouble.ts';

/** Why something was refused, with the fields the core named. */
export function Trouble({ error }: { error: unknown }) {
  const trouble = useTrouble();
  if (error === null || error === undefined) return null;
  const { message, detail } = trouble(error);
  const named = [
    ...(detail.fields ?? []).map(({ message: text }) => text),
    ...(detail.missing ?? []).map(({ text }) => text),
  ];
  const said = [...new Set(named)].filter((text) => text !== message);
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle size={16} />}>
      {message}
      {said.length > 0 && (
        <List size="sm">
          {said.map((text) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
