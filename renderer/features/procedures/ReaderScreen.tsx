import { Anchor, Button, Group, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { ErrorState, Loading, Page, StateBadge, saveFile, useNotices, useText } from '../../ui/index.ts';
import { FlowView } from './FlowView.tsx';
import { InForceButton } from './InForceButton.tsx';
import { OfficialView } from './OfficialView.tsx';
import classes from './procedures.module.css';
import { useSay } from './useSay.ts';

/** `/sop/baca/:code/:version/:view?`: one SOP as the official table or as the flow chart. */
export default function ReaderScreen() {
  const t = useText(proceduresText);
  const say = useSay();
  const notices = useNotices();
  const { can } = useSession();
  const [, navigate] = useLocation();
  const params = useParams<{ code: string; version?: string; view?: string }>();
  const input = { code: params.code, ...(params.version ? { version: Number(params.version) } : {}) };
  const found = useQuery(api.procedures.get.queryOptions({ input }));
  const print = useMutation(
    api.procedures.print.mutationOptions({ onSuccess: saveFile, onError: (error) => notices.failed(say(error)) }),
  );
  const back = (
    <Anchor href="#/sop" size="sm" className={classes.back}>
      <IconArrowLeft size={14} aria-hidden="true" /> {t.back}
    </Anchor>
  );
  if (found.isError) {
    return (
      <Page title={t.title} subtitle={back}>
        <ErrorState body={say(found.error)} onRetry={() => void found.refetch()} />
      </Page>
    );
  }
  if (!found.data) {
    return (
      <Page title={t.title} subtitle={back}>
        <Loading lines={10} />
      </Page>
    );
  }
  const { entry, document } = found.data;
  const view = params.view === 'alir' ? 'alir' : 'tabel';
  return (
    <Page
      title={document.title}
      subtitle={back}
      toolbar={
        <Group justify="space-between">
          <Group gap="sm">
            <SegmentedControl
              aria-label={t.view}
              value={view}
              onChange={(next) => navigate(`/sop/baca/${entry.code}/${entry.version}/${next}`)}
              data={[
                { value: 'tabel', label: t.viewTable },
                { value: 'alir', label: t.viewFlow },
              ]}
            />
            <StateBadge tone={entry.inForce ? 'ontime' : 'paused'} text={entry.inForce ? t.inForce : t.notInForce} />
            {entry.reconstructed && <StateBadge tone="duesoon" text={t.reconstructed} />}
          </Group>
          <Group gap="sm">
            {can('manage') && <InForceButton entry={entry} />}
            <Button
              variant="default"
              loading={print.isPending}
              leftSection={<IconPrinter size={15} aria-hidden="true" />}
              onClick={() => print.mutate({ code: entry.code, version: entry.version })}
            >
              {t.print}
            </Button>
          </Group>
        </Group>
      }
    >
      {view === 'tabel' ? <OfficialView doc={document} /> : <FlowView doc={document} />}
    </Page>
  );
}
