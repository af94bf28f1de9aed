import { TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { escalationSendText } from '../../../../shared/text/escalations.ts';
import { StateBadge, useText } from '../../../ui/index.ts';
import type { PackagePreview } from '../parts/types.ts';
import { useSaid } from '../parts/useSaid.ts';
import classes from './send.module.css';
import type { Sending } from './useSend.ts';

/** Each requirement of the SOP: there and where, or missing with the reason why. */
export function Gate({ gate, sending }: { gate: PackagePreview['gate']; sending: Sending }) {
  const t = useText(escalationSendText);
  const said = useSaid();
  if (gate.length === 0) return null;
  return (
    <section aria-label={t.gate}>
      <h3 className={classes.heading}>{t.gate}</h3>
      <ul className={classes.gate}>
        {gate.map(({ key, text, present, mandatory, foundIn, justification }) => (
          <li key={key}>
            <div className={classes.gateLine}>
              <span>
                {text}
                {!mandatory && <span className={classes.dim}> ({t.optional})</span>}
              </span>
              <span className={classes.gateMark}>
                {present && foundIn !== '' && <span className={classes.dim}>{t.foundIn(said(foundIn))}</span>}
                <StateBadge
                  tone={present ? 'ontime' : mandatory ? 'late' : 'plain'}
                  text={present ? t.present : t.missing}
                  icon={present ? IconCircleCheck : IconCircleDashed}
                />
              </span>
            </div>
            {!present && mandatory && (
              <TextInput
                size="xs"
                aria-label={`${t.why}: ${text}`}
                placeholder={t.why}
                maxLength={2000}
                value={sending.reasons[key] ?? justification}
                onChange={(event) => sending.justify(key, event.currentTarget.value)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
