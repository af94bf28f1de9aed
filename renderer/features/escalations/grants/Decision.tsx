import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { SectionCard, useText } from '../../../ui/index.ts';
import type { AccessGrant } from '../parts/types.ts';
import { NoteForm } from './NoteForm.tsx';
import { useGrantAction } from './useGrantAction.ts';

/** The supervisor's answer to a request; others see that it waits. */
export function Decision({ grant: { id, version } }: { grant: AccessGrant }) {
  const t = useText(grantText);
  const session = useSession();
  const decide = useGrantAction(
    (input: { approve: boolean; note: string }) => client.escalations.grants.decide({ id, version, ...input }),
    t.decidedDone,
  );
  if (!session.can('supervise')) return <p role="status">{t.waitDecision}</p>;
  return (
    <SectionCard title={t.decision}>
      <NoteForm
        draftKey={`grant:${id}:decision`}
        label={t.decisionNote}
        error={decide.error}
        busy={decide.isPending}
        actions={[
          { label: t.approve, run: (note, forget) => decide.mutate({ approve: true, note }, { onSuccess: forget }) },
          {
            label: t.reject,
            danger: true,
            needsNote: true,
            run: (note, forget) => decide.mutate({ approve: false, note }, { onSuccess: forget }),
          },
        ]}
      />
    </SectionCard>
  );
}
