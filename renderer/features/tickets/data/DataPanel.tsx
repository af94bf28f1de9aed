import { Button } from '@mantine/core';
import { IconCheck, IconPhone, IconX } from '@tabler/icons-react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { openCall, useText } from '../../../ui/index.ts';
import { useDesk } from '../ticket/desk.ts';
import classes from './data.module.css';
import { FieldLine } from './FieldLine.tsx';
import { fieldGroups } from './fields.ts';

/** Everything known about the problem in its groups, each field changed where it stands; and what data is still asked for. */
export function DataPanel() {
  const { ticket, asked, canWork, open } = useDesk();
  const t = useText(ticketPageText);
  const s = useText(sopText);
  const { reporterPhone } = ticket.fields;
  return (
    <div className={classes.data}>
      {asked.length > 0 && (
        <section aria-labelledby="required-data">
          <h2 id="required-data">{t.groupRequired}</h2>
          <ul className={classes.required}>
            {asked.map(({ key, text, present, justified }) => (
              <li key={key} data-missing={(!present && justified === '') || undefined}>
                {present || justified !== '' ? (
                  <IconCheck size={15} aria-hidden="true" />
                ) : (
                  <IconX size={15} aria-hidden="true" />
                )}
                <span>
                  {text}
                  {!present && justified === '' && canWork && ticket.closedAt === null && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      ml={6}
                      aria-label={`${text}: ${s.justify}`}
                      onClick={() => open({ name: 'justify', key, text })}
                    >
                      {s.justify}
                    </Button>
                  )}
                </span>
                <span className={classes.quiet}>
                  {present ? t.present : justified === '' ? t.missing : t.justified(justified)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {fieldGroups.map(({ name, fields }) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>{t[name]}</h2>
          {name === 'groupReporter' && canWork && reporterPhone !== '' && (
            <Button
              size="compact-sm"
              variant="light"
              mb={4}
              leftSection={<IconPhone size={14} aria-hidden="true" />}
              onClick={() => openCall({ number: reporterPhone, ticketId: ticket.id })}
            >
              {t.call(reporterPhone)}
            </Button>
          )}
          <dl className={classes.fields}>
            {fields.map((field) => (
              <FieldLine key={field} field={field} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
