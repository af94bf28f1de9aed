import { ActionIcon, Button, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { formatIsoDate } from '../../../../shared/text/format.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { DefinitionList, SectionCard, useLanguage, useText } from '../../../ui/index.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { AccessGrant } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import { Decision } from './Decision.tsx';
import { GrantMark } from './GrantMark.tsx';
import classes from './grants.module.css';
import { HandOver } from './HandOver.tsx';
import { NoteForm } from './NoteForm.tsx';
import { SealedSecret } from './SealedSecret.tsx';
import { useGrantAction } from './useGrantAction.ts';

/** One access: the form, the decision, opened and closed, hand-over, sealed secret. */
export function GrantDetail({ grant, onClose }: { grant: AccessGrant; onClose: () => void }) {
  const ui = useText(uiText);
  const session = useSession();
  const works = session.can('work');
  const isOpen = grant.status === 'approved' && grant.closedAt === null;
  return (
    <div className={classes.detail}>
      <div className={classes.headLine}>
        <h2 className={classes.title}>{grant.applicant}</h2>
        <GrantMark grant={grant} />
        <ActionIcon ml="auto" aria-label={ui.close} onClick={onClose}>
          <IconX size={17} aria-hidden="true" />
        </ActionIcon>
      </div>
      <Stack gap="md">
        <Facts grant={grant} />
        {grant.status === 'pending' && <Decision grant={grant} />}
        {isOpen && works && <Opening grant={grant} />}
        {(grant.status === 'approved' || grant.handedOver !== null) && <HandOver grant={grant} canWork={works} />}
        {grant.status === 'approved' && <SealedSecret grant={grant} canWork={works} />}
      </Stack>
    </div>
  );
}

function Facts({ grant }: { grant: AccessGrant }) {
  const t = useText(grantText);
  const { language } = useLanguage();
  const when = useWhen();
  const { decidedAt, openedAt, closedAt } = grant;
  return (
    <DefinitionList
      items={[
        { term: t.ticket, value: <Link href={`/tiket/${grant.ticketId}`}>{grant.ticketNumber}</Link> },
        { term: t.letter, value: `${grant.letterNumber}, ${formatIsoDate(grant.letterDate, language)}` },
        { term: t.letterOrigin, value: grant.letterOrigin || null },
        { term: t.letterSubject, value: grant.letterSubject || null },
        { term: t.agency, value: grant.agency || null },
        { term: t.purpose, value: <span className={classes.text}>{grant.purpose}</span> },
        { term: t.account, value: `${grant.account} (${t[grant.right]})` },
        { term: t.method, value: grant.method },
        { term: t.period, value: `${when(grant.opensAt)} – ${when(grant.closesAt)}` },
        ...(decidedAt === null
          ? []
          : [
              { term: t.decision, value: t.decided(grant.decidedBy, when(decidedAt)) },
              ...(grant.decisionNote === '' ? [] : [{ term: t.decisionNote, value: grant.decisionNote }]),
            ]),
        ...(openedAt === null ? [] : [{ term: t.opened, value: when(openedAt) }]),
        ...(closedAt === null ? [] : [{ term: t.closedAt, value: t.decided(grant.closedBy, when(closedAt)) }]),
      ]}
    />
  );
}

/** Says that the server was really opened, and later closed again. */
function Opening({ grant: { id, version, openedAt } }: { grant: AccessGrant }) {
  const t = useText(grantText);
  const open = useGrantAction(() => client.escalations.grants.markOpened({ id, version }), t.openedDone);
  const close = useGrantAction((note: string) => client.escalations.grants.close({ id, version, note }), t.closedDone);
  if (openedAt === null) {
    return (
      <div>
        <Button loading={open.isPending} onClick={() => open.mutate(undefined)}>
          {t.markOpened}
        </Button>
        <Trouble error={open.error} />
      </div>
    );
  }
  return (
    <SectionCard title={t.close}>
      <NoteForm
        draftKey={`grant:${id}:close`}
        label={t.closeNote}
        error={close.error}
        busy={close.isPending}
        actions={[{ label: t.close, run: (note, forget) => close.mutate(note, { onSuccess: forget }) }]}
      />
    </SectionCard>
  );
}
