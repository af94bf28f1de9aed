import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { useText } from '../../../ui/index.ts';
import { ChangeList } from './ChangeList.tsx';
import { useFieldName } from './field-names.ts';
import { useTrouble } from './useTrouble.ts';

/** Why a change was refused, with the fields, missing requirements or other people's changes the core named. */
export function TroubleText({ error }: { error: unknown }) {
  const t = useText(commandText);
  const fieldName = useFieldName();
  const trouble = useTrouble();
  if (error === null || error === undefined) return null;
  const { message, detail, code } = trouble(error);
  return (
    <Alert mt="sm" color="red" variant="light" role="alert" icon={<IconAlertTriangle size={16} />}>
      {message}
      {detail.fields !== undefined && detail.fields.length > 0 && (
        <List size="sm">
          {detail.fields.map((field) => (
            <List.Item key={field.path}>
              {fieldName(field.path)}: {field.message}
            </List.Item>
          ))}
        </List>
      )}
      {detail.missing !== undefined && detail.missing.length > 0 && (
        <>
          <div>{t.stillMissing}</div>
          <List size="sm">
            {detail.missing.map((item) => (
              <List.Item key={item.key}>{item.text}</List.Item>
            ))}
          </List>
        </>
      )}
      {code === 'CONFLICT' && (
        <>
          <ChangeList changed={detail.changed ?? []} />
          <div>{t.tryAgain}</div>
        </>
      )}
    </Alert>
  );
}
