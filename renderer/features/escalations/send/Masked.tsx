import { Alert, List, Switch } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { escalationSendText } from '../../../../shared/text/escalations.ts';
import { useText } from '../../../ui/index.ts';
import type { PackagePreview } from '../parts/types.ts';
import classes from './send.module.css';
import type { Sending } from './useSend.ts';

/** Personal numbers that leave masked, each with a switch for the case that needs it. */
export function Masked({ masked, sending }: { masked: PackagePreview['masked']; sending: Sending }) {
  const t = useText(escalationSendText);
  const { unmask, setUnmask } = sending;
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
                setUnmask(event.currentTarget.checked ? [...unmask, field] : unmask.filter((each) => each !== field))
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a secret seems to stand and what to do; never the secret itself. */
export function Secrets({ secrets }: { secrets: PackagePreview['secrets'] }) {
  const t = useText(escalationSendText);
  if (secrets.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconShieldLock size={16} />} title={t.secrets}>
      {t.secretsHelp}
      <List size="sm" mt={4}>
        {secrets.map(({ place, kind, hint }) => (
          <List.Item key={`${place} ${kind} ${hint}`}>
            <strong>{place}</strong>: {kind}. {hint}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
