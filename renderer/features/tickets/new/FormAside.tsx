import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { selectProcedure } from '../../../../shared/domain/procedure/selection.ts';
import { isShown } from '../../../../shared/domain/tickets/evidence.ts';
import { ticketFormText } from '../../../../shared/text/tickets-form.ts';
import { api } from '../../../api/client.ts';
import { useText } from '../../../ui/index.ts';
import { ticketPath } from '../paths.ts';
import { PriorityPreview } from '../priority/PriorityPreview.tsx';
import { useRecall } from './ContactSuggestions.tsx';
import type { FormState } from './form-state.ts';
import classes from './new.module.css';

/** Beside the form: what the table says, which SOP will run, what data is still missing, and whether it is known already. */
export function FormAside({ form, onProcedure }: { form: FormState; onProcedure: (code: string | null) => void }) {
  return (
    <aside className={classes.aside}>
      <PriorityPreview facts={form.facts} receivedAt={form.receivedAt ?? undefined} />
      <ProcedureChoice form={form} onChange={onProcedure} />
      <RequiredData form={form} />
      <Duplicates form={form} />
    </aside>
  );
}

function useProblemRow(code: string) {
  const { data } = useQuery(api.priorities.current.queryOptions());
  return data?.document.rows.find((row) => row.code === code);
}

function ProcedureChoice({ form, onChange }: { form: FormState; onChange: (code: string | null) => void }) {
  const t = useText(ticketFormText);
  const row = useProblemRow(form.facts.problemCode);
  const { data: library = [] } = useQuery(api.procedures.list.queryOptions());
  const { data: selection } = useQuery(api.procedures.selection.queryOptions());
  const automatic = selection
    ? selectProcedure(selection, {
        channel: form.channel,
        category: row?.category ?? null,
        problemCode: form.facts.problemCode || null,
      })
    : undefined;
  const title = library.find(({ code }) => code === automatic)?.title;
  return (
    <Select
      label={t.procedure}
      placeholder={t.procedureByRule}
      description={form.procedureCode === null ? (title ?? t.procedureLoading) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clearable
      data={library.filter(({ inForce }) => inForce).map((entry) => ({ value: entry.code, label: entry.title }))}
      value={form.procedureCode}
      onChange={onChange}
    />
  );
}

function RequiredData({ form }: { form: FormState }) {
  const t = useText(ticketFormText);
  const row = useProblemRow(form.facts.problemCode);
  if (row === undefined) return null;
  const { problemCode, stage } = form.facts;
  const shown = { ...form.fields, problemCode, stage, prioritySet: true, images: 0, files: 0 };
  return (
    <section aria-labelledby="new-required">
      <h2 id="new-required">{t.required}</h2>
      {row.requiredData.length === 0 && <p className={classes.quiet}>{t.requiredNone}</p>}
      <ul className={classes.checks}>
        {row.requiredData.map(({ key, label }) => {
          const present = isShown(key, shown);
          return (
            <li key={key} data-present={present || undefined}>
              {present ? <IconCheck size={15} aria-hidden="true" /> : <IconX size={15} aria-hidden="true" />}
              {label}
            </li>
          );
        })}
      </ul>
      {row.requiredData.length > 0 && <p className={classes.quiet}>{t.requiredLater}</p>}
    </section>
  );
}

function Duplicates({ form }: { form: FormState }) {
  const t = useText(ticketFormText);
  const known = useRecall(form.fields);
  const [text] = useDebouncedValue(`${form.fields.subject} ${form.fields.description}`.trim().slice(0, 2000), 400);
  const { problemCode } = form.facts;
  const { data: similar = [] } = useQuery(
    api.knowledge.similar.queryOptions({
      input: { text, problemCode },
      enabled: text.length >= 8 || problemCode !== '',
    }),
  );
  const open = known
    .filter(({ contact }) => contact.exact || contact.id === form.fields.contactId)
    .flatMap(({ openTickets }) => openTickets);
  if (open.length === 0 && similar.length === 0) return null;
  return (
    <section aria-labelledby="new-duplicates">
      <h2 id="new-duplicates">{t.duplicates}</h2>
      {open.length > 0 && <h3>{t.duplicatesOpen}</h3>}
      <ul className={classes.links}>
        {open.map(({ id, number, subject }) => (
          <li key={id}>
            <Link href={`${ticketPath(id)}?`}>{number}</Link> {subject}
          </li>
        ))}
      </ul>
      {similar.length > 0 && <h3>{t.duplicatesSolved}</h3>}
      <ul className={classes.links}>
        {similar.slice(0, 4).map(({ ticketId, number, subject, solution }) => (
          <li key={ticketId}>
            <Link href={`${ticketPath(ticketId)}?`}>{number}</Link> {subject}
            <div className={classes.quiet}>{solution}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
