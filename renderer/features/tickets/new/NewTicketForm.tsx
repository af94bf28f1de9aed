import { Button, Checkbox, Collapse, Group, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { zoneLetters } from '../../../../shared/domain/time/zone.ts';
import { channels, reporterRoles, ticketTypes } from '../../../../shared/domain/vocabulary.ts';
import { ticketFieldText } from '../../../../shared/text/tickets-fields.ts';
import { ticketFormText } from '../../../../shared/text/tickets-form.ts';
import { channelText, reporterRoleText, ticketTypeText } from '../../../../shared/text/vocabulary.ts';
import { client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { FieldRow, KeyHint, Page, SectionCard, useNotices, useText } from '../../../ui/index.ts';
import { TroubleText } from '../parts/TroubleText.tsx';
import { takeTicket } from '../parts/ticket-cache.ts';
import { ticketPath } from '../paths.ts';
import { FactsFields } from '../priority/FactsFields.tsx';
import { canPreview, fromLocal, toLocal } from '../priority/facts.ts';
import { ContactSuggestions } from './ContactSuggestions.tsx';
import { FormAside } from './FormAside.tsx';
import { emptyForm, type FormState, isUntouched, readForm } from './form-state.ts';
import classes from './new.module.css';
import type { Source } from './source.ts';

interface NewTicketFormProps {
  source: Source;
  /** What the form starts with when there is no draft. */
  first: FormState;
  subtitle: string | undefined;
}

type Fields = FormState['fields'];

/** The form itself: the whole of it is a draft, Ctrl+Enter makes the ticket, and only the subject is needed. */
export function NewTicketForm({ source, first, subtitle }: NewTicketFormProps) {
  const t = useText(ticketFormText);
  const f = useText(ticketFieldText);
  const channelNames = useText(channelText);
  const roles = useText(reporterRoleText);
  const types = useText(ticketTypeText);
  const notices = useNotices();
  const { zone } = useSession();
  const [, navigate] = useLocation();
  const [more, setMore] = useState(false);
  const [tried, setTried] = useState(false);
  const draft = useDraft(source.kind === 'none' ? 'ticket:new' : `ticket:new:${source.kind}:${source.id}`);
  const form = readForm(draft.text) ?? first;
  const change = (next: Partial<FormState>) => {
    const changed = { ...form, ...next };
    draft.setText(isUntouched(changed, first) ? '' : JSON.stringify(changed));
  };
  const set = (fields: Partial<Fields>) => change({ fields: { ...form.fields, ...fields } });
  const create = useMutation({
    mutationFn: () =>
      client.tickets.create({
        ...form.fields,
        clientKey: form.clientKey,
        channel: form.channel,
        receivedAt: form.receivedAt ?? undefined,
        callId: source.kind === 'call' ? source.id : undefined,
        visitId: source.kind === 'visit' ? source.id : undefined,
        facts: canPreview(form.facts) ? form.facts : undefined,
        procedureCode: form.procedureCode ?? undefined,
        assignToMe: form.assignToMe,
      }),
    onSuccess: (ticket) => {
      takeTicket(ticket);
      draft.clear();
      notices.done(t.created(ticket.number));
      navigate(`${ticketPath(ticket.id)}?`, { replace: true });
    },
  });
  const subject = form.fields.subject.trim();
  const submit = () => {
    setTried(true);
    if (subject !== '' && !create.isPending) create.mutate();
  };
  const clear = () => {
    const before = draft.text;
    draft.setText(source.kind === 'none' ? '' : JSON.stringify(emptyForm(crypto.randomUUID())));
    notices.undo(t.cleared, () => draft.setText(before));
  };
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-first-field]')?.focus();
  }, []);
  const text = (name: keyof Fields, props: { maxLength?: number; type?: string; placeholder?: string } = {}) => (
    <TextInput
      label={f[name]}
      value={String(form.fields[name] ?? '')}
      maxLength={200}
      {...props}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Page
      fill
      title={t.title}
      subtitle={subtitle}
      actions={
        <Group gap="xs">
          {draft.text !== '' && (
            <>
              <span className={classes.quiet} role="status">
                {draft.kept === 'no' ? '' : t.draftKept}
              </span>
              <Button variant="subtle" onClick={clear}>
                {t.clear}
              </Button>
            </>
          )}
          <Button
            loading={create.isPending}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyHint keys="mod+Enter" />}
            onClick={submit}
          >
            {t.save}
          </Button>
        </Group>
      }
    >
      <form
        className={classes.layout}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          submit();
        }}
      >
        <div className={classes.main}>
          {create.isError && <TroubleText error={create.error} />}
          <Stack gap="sm">
            <SegmentedControl
              aria-label={t.channel}
              value={form.channel}
              data={channels.map((value) => ({ value, label: channelNames[value] }))}
              onChange={(value) => change({ channel: channels.find((known) => known === value) ?? 'phone' })}
            />
            <TextInput
              data-first-field
              label={t.subject}
              placeholder={t.subjectHint}
              withAsterisk
              maxLength={200}
              value={form.fields.subject}
              error={tried && subject === '' ? t.subjectNeeded : undefined}
              onChange={(event) => set({ subject: event.currentTarget.value })}
            />
            <Textarea
              label={t.description}
              placeholder={t.descriptionHint}
              minRows={3}
              maxRows={10}
              maxLength={20_000}
              value={form.fields.description}
              onChange={(event) => set({ description: event.currentTarget.value })}
            />
            <FactsFields facts={form.facts} onChange={(facts) => change({ facts })} />
          </Stack>
          <SectionCard title={t.reporter}>
            <Stack gap="xs">
              <FieldRow>
                {text('reporterPhone', { maxLength: 60, type: 'tel' })}
                {text('reporterName')}
              </FieldRow>
              <ContactSuggestions fields={form.fields} onUse={set} />
              <FieldRow>
                {text('organization')}
                <Select
                  label={f.reporterRole}
                  searchable
                  allowDeselect={false}
                  data={reporterRoles.map((value) => ({ value, label: roles[value] }))}
                  value={form.fields.reporterRole}
                  onChange={(value) => set({ reporterRole: reporterRoles.find((known) => known === value) ?? 'other' })}
                />
              </FieldRow>
              <FieldRow>
                {text('reporterEmail', { type: 'email' })}
                {text('spseUserId', { maxLength: 60 })}
              </FieldRow>
            </Stack>
          </SectionCard>
          <SectionCard title={t.tender}>
            <Stack gap="xs">
              <FieldRow>
                {text('tenderCode', { maxLength: 60 })}
                {text('tenderName')}
              </FieldRow>
              <FieldRow>
                {text('externalNumber', { maxLength: 60 })}
                {text('errorCode')}
              </FieldRow>
              <Button
                variant="subtle"
                size="compact-sm"
                style={{ alignSelf: 'start' }}
                aria-expanded={more}
                onClick={() => setMore(!more)}
              >
                {more ? t.fewerFields : t.moreFields}
              </Button>
              <Collapse expanded={more}>
                <Stack gap="xs">
                  <FieldRow>
                    {text('packageCode', { maxLength: 60 })}
                    {text('rupCode', { maxLength: 60 })}
                  </FieldRow>
                  <FieldRow>
                    {text('application')}
                    {text('applicationVersion', { maxLength: 60 })}
                  </FieldRow>
                  <FieldRow>
                    {text('workUnit')}
                    <Select
                      label={f.ticketType}
                      allowDeselect={false}
                      data={ticketTypes.map((value) => ({ value, label: types[value] }))}
                      value={form.fields.ticketType}
                      onChange={(value) =>
                        set({ ticketType: ticketTypes.find((known) => known === value) ?? 'incident' })
                      }
                    />
                  </FieldRow>
                  <DateTimePicker
                    label={t.received(zoneLetters(zone))}
                    placeholder={t.receivedHelp}
                    clearable
                    valueFormat="DD MMM YYYY HH.mm"
                    value={toLocal(form.receivedAt, zone)}
                    onChange={(value) => change({ receivedAt: fromLocal(value, zone) })}
                  />
                </Stack>
              </Collapse>
            </Stack>
          </SectionCard>
          <Checkbox
            label={t.assignToMe}
            checked={form.assignToMe}
            onChange={(event) => change({ assignToMe: event.currentTarget.checked })}
          />
        </div>
        <FormAside form={form} onProcedure={(procedureCode) => change({ procedureCode })} />
      </form>
    </Page>
  );
}
