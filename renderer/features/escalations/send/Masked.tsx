import { Alert, Button, List, Switch } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { escalationSendText } from '../../../../shared/text/escalations.ts';
import { useText } from '../../../ui/index.ts';
import type { PackagePreview } from '../parts/types.ts';
import { useSaid } from '../parts/useSaid.ts';
import { placeName } from './place-name.ts';
import classes from './send.module.css';
import type { Sending } from './useSend.ts';

/** Personal numbers that leave masked, each with a switch for the case that needs it. */
export function Masked({ masked, sending }: { masked: PackagePreview['masked']; sending: Sending }) {
  const t = useText(escalationSendText);
  const { unmask, set } = sending;
  const names: Record<string, string> = {
    phone: t.maskPhone,
    email: t.maskEmail,
    npwp: t.maskNpwp,
    title: t.maskTitle,
    description: t.maskDescription,
    stepsTried: t.steps,
  };
  const fields = [...new Set([...masked.map(({ field }) => field), ...unmask])];
  if (fields.length === 0) return null;
  return (
    <section aria-label={t.masked}>
      <h3 className={classes.heading}>{t.masked}</h3>
      <p className={classes.help}>{t.maskedHelp}</p>
      <ul className={classes.gate}>
        {fields.map((field) => (
          <li key={field} className={classes.gateLine}>
            <span>
              {names[field] ?? field} <code>{masked.find((each) => each.field === field)?.shown}</code>
            </span>
            <Switch
              size="xs"
              label={t.unmask}
              aria-label={`${t.unmask}: ${names[field] ?? field}`}
              checked={unmask.includes(field)}
              onChange={(event) =>
                set({
                  unmask: event.currentTarget.checked ? [...unmask, field] : unmask.filter((each) => each !== field),
                })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a secret seems to stand and what to do; never the secret itself. */
export function Secrets({ gate, sending }: { gate: PackagePreview['gate']; sending: Sending }) {
  const { secrets, maskTyped } = sending;
  const t = useText(escalationSendText);
  const said = useSaid();
  const kinds: Record<string, string> = {
    password: t.secretPassword,
    privateKey: t.secretKey,
    login: t.secretLogin,
  };
  const where = (place: string) => placeName(place, gate, t) ?? said(place);
  if (secrets.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconShieldLock size={16} />} title={t.secrets}>
      {t.secretsHelp}
      <List size="sm" mt={4}>
        {secrets.map(({ place, kind, hint }) => (
          <List.Item key={`${place} ${kind} ${hint}`}>
            <strong>{where(place)}</strong>: {kinds[kind] ?? kind}. {said(hint)}
          </List.Item>
        ))}
      </List>
      {maskTyped !== undefined && (
        <Button size="xs" variant="default" mt="xs" onClick={maskTyped}>
          {t.maskSecrets}
        </Button>
      )}
    </Alert>
  );
}
