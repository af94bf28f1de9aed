import { Alert, Button, Select, TextInput } from '@mantine/core';
import { IconBell, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import { escalationLine } from '../../../../shared/text/escalation-core.ts';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useKeptForm } from '../../../api/useKeptForm.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { FieldRow, saveFile, type TicketInSlot, useNotices, useText } from '../../../ui/index.ts';
import { AddFiles } from '../parts/AddFiles.tsx';
import { useEscalationAction } from '../parts/cache.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { Escalation } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import { ManualNews } from './ManualNews.tsx';
import classes from './panel.module.css';

/** What a person does when no gateway carries the case: take the package, record number and proof, look for news. */
export function ManualChannel({ escalation, ticket }: { escalation: Escalation; ticket: TicketInSlot }) {
  const t = useText(escalationText);
  const when = useWhen();
  const { now } = useSession();
  const notices = useNotices();
  const trouble = useTrouble();
  const download = useMutation({
    mutationFn: () => client.escalations.packageFile({ id: escalation.id }),
    onSuccess: saveFile,
    onError: (error) => notices.failed(trouble(error).message),
  });
  const { nextCheckAt, externalNumber, events } = escalation;
  // The reminder sets the next time; it holds until somebody has looked and written something down.
  const isReminded = events.at(-1)?.title === escalationLine.checkAgain;
  const isDue = isReminded || (nextCheckAt !== null && nextCheckAt <= now);
  return (
    <section className={classes.task} data-open aria-label={t.manualTitle}>
      <div className={classes.taskHead}>
        <strong>{t.manualTitle}</strong>
        {nextCheckAt !== null && (
          <span className={classes.dim}>
            {t.nextCheck}: {when(nextCheckAt)}
          </span>
        )}
      </div>
      {isDue && (
        <Alert color="orange" variant="light" p="xs" mb="xs" icon={<IconBell size={15} />}>
          {t.checkNow}
        </Alert>
      )}
      {externalNumber === '' && <p className={classes.dim}>{t.manualHelp}</p>}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconDownload size={15} aria-hidden="true" />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {t.download}
      </Button>
      {externalNumber === '' ? (
        <SentForm escalation={escalation} ticket={ticket} />
      ) : (
        <ManualNews escalation={escalation} />
      )}
    </section>
  );
}

const typedFields = z.object({ number: z.string(), proof: z.string().nullable() });
const readTyped = typedFields.partial();
const nothing: z.infer<typeof typedFields> = { number: '', proof: null };

function SentForm({ escalation: { id, version }, ticket }: { escalation: Escalation; ticket: TicketInSlot }) {
  const t = useText(escalationText);
  const { fields, set, clear } = useKeptForm(`escalation:${id}:sent`, readTyped, nothing);
  const { number } = fields;
  const proof = ticket.attachments.some((file) => file.id === fields.proof) ? fields.proof : null;
  const record = useEscalationAction(
    () => client.escalations.recordManual({ id, version, externalNumber: number.trim(), proofAttachmentId: proof }),
    t.recorded,
    clear,
  );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate(undefined);
      }}
    >
      <FieldRow>
        <TextInput
          label={t.externalNumber}
          required
          maxLength={200}
          value={number}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <Select
          label={t.proof}
          placeholder={t.proofHelp}
          clearable
          value={proof}
          onChange={(file) => set({ proof: file })}
          data={ticket.attachments.map((file) => ({ value: file.id, label: file.name }))}
        />
      </FieldRow>
      <Trouble error={record.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={record.isPending} disabled={number.trim() === ''}>
          {t.record}
        </Button>
        <AddFiles ticketId={ticket.id} onAdded={(ids) => set({ proof: ids[0] ?? null })} />
      </div>
    </form>
  );
}
