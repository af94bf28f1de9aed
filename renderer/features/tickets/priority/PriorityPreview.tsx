import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { ticketFormText } from '../../../../shared/text/tickets-form.ts';
import { priorityText } from '../../../../shared/text/vocabulary.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { PriorityMark, useLanguage, useText } from '../../../ui/index.ts';
import type { PriorityFacts } from '../parts/types.ts';
import { useTrouble } from '../parts/useTrouble.ts';
import { canPreview } from './facts.ts';
import classes from './priority.module.css';

/** The priority the table gives, worked out while the facts are typed, with the grounds and the promises. */
export function PriorityPreview({ facts, receivedAt }: { facts: PriorityFacts; receivedAt?: number }) {
  const t = useText(ticketFormText);
  const names = useText(priorityText);
  const trouble = useTrouble();
  const { language } = useLanguage();
  const { zone } = useSession();
  const [asked] = useDebouncedValue(facts, 250);
  const { data, error } = useQuery(
    api.tickets.previewPriority.queryOptions({
      input: { facts: asked, receivedAt },
      enabled: canPreview(asked),
      placeholderData: keepPreviousData,
    }),
  );
  const known = canPreview(facts) && data !== undefined;
  const when = (label: string, at: number | null) =>
    at !== null && (
      <span>
        {label} <strong>{formatDateTime(at, zone, language)}</strong>
      </span>
    );
  return (
    <section className={classes.preview} aria-label={t.preview} aria-live="polite">
      <div className={classes.previewHead}>
        <span>{t.preview}</span>
        {known && <PriorityMark level={data.priority} text={names[data.priority]} />}
      </div>
      {!known && <p>{error === null ? t.previewEmpty : `${t.previewFailed} ${trouble(error).message}`}</p>}
      {known && (
        <>
          <ul>
            {data.because.map(({ rule, text }) => (
              <li key={`${rule} ${text}`}>{text}</li>
            ))}
          </ul>
          <div className={classes.promises}>
            {when(t.respondBy, data.respondBy)}
            {when(t.solveBy, data.solveBy)}
            {when(t.escalateBy, data.escalateBy)}
          </div>
          <p>{t.byTable(data.tableLabel)}</p>
        </>
      )}
    </section>
  );
}
