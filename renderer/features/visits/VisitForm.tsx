import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { formatTime } from '../../../shared/text/format.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { Page, SectionCard, StateBadge, saveFile, useLanguage, useNotices, useText } from '../../ui/index.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { ProblemFields, TextFields, VisitorFields } from './FormFields.tsx';
import { SaveMark } from './SaveMark.tsx';
import { TicketLink } from './TicketLink.tsx';
import type { Visit } from './types.ts';
import { useSay } from './useSay.ts';
import { useVisitForm } from './useVisitForm.ts';
import classes from './visits.module.css';

/** The form in its sections, saved while it is typed, with what can be done about the visit. */
export function VisitForm({ visit, back }: { visit: Visit; back: ReactNode }) {
  const t = useText(visitsText);
  const say = useSay();
  const notices = useNotices();
  const cache = useQueryClient();
  const { language } = useLanguage();
  const { zone, can } = useSession();
  const [, navigate] = useLocation();
  const form = useVisitForm(visit);
  const may = can('work');
  const failed = { onError: (error: unknown) => notices.failed(say(error)) };
  const print = useMutation(api.visits.form.mutationOptions({ onSuccess: saveFile, ...failed }));
  const undo = useMutation(
    api.visits.undoLeave.mutationOptions({
      onSuccess: (fresh) => {
        cache.setQueryData(api.visits.get.queryKey({ input: { id: fresh.id } }), fresh);
        notices.done(t.reopened);
      },
      ...failed,
    }),
  );
  const name = form.fields.name || t.nameless;
  const saveFirst = async (then: () => void) => {
    await form.flush();
    then();
  };
  return (
    <Page
      title={t.formTitle(visit.queueNumber, name)}
      subtitle={
        <Group gap="md">
          {back}
          {may && <SaveMark state={form.state} onRetry={() => void form.flush()} />}
        </Group>
      }
      actions={
        <>
          <Button
            variant="default"
            loading={print.isPending}
            leftSection={<IconPrinter size={15} aria-hidden="true" />}
            onClick={() => void saveFirst(() => print.mutate({ id: visit.id }))}
          >
            {t.printForm}
          </Button>
          {visit.leftAt === null
            ? may && (
                <Button onClick={() => void saveFirst(() => navigate(`/tamu/${visit.id}/nilai`))}>{t.finish}</Button>
              )
            : may && (
                <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ id: visit.id })}>
                  {t.undoLeave}
                </Button>
              )}
        </>
      }
      toolbar={
        visit.leftAt !== null && <StateBadge tone="done" text={t.isGone(formatTime(visit.leftAt, zone, language))} />
      }
    >
      <div className={classes.form}>
        {form.state.kind === 'conflict' && <ConflictNotice changed={form.state.changed} onSettle={form.settle} />}
        <SectionCard title={t.sectionVisitor}>
          <VisitorFields fields={form.fields} readOnly={!may} onChange={form.change} />
        </SectionCard>
        <SectionCard title={t.sectionProblem}>
          <ProblemFields fields={form.fields} readOnly={!may} onChange={form.change} />
        </SectionCard>
        <SectionCard title={t.sectionText}>
          <TextFields fields={form.fields} readOnly={!may} onChange={form.change} />
        </SectionCard>
        <SectionCard title={t.sectionTicket}>
          <TicketLink visit={visit} may={may} beforeLeaving={form.flush} />
        </SectionCard>
      </div>
    </Page>
  );
}
