import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { api } from '../../api/client.ts';
import { ErrorState, Loading, Page, useText } from '../../ui/index.ts';
import { useSay } from './useSay.ts';
import { VisitForm } from './VisitForm.tsx';
import classes from './visits.module.css';

/** `/tamu/:id`: the consultation form of one visit. */
export default function VisitScreen() {
  const t = useText(visitsText);
  const say = useSay();
  const { id } = useParams<{ id: string }>();
  const visit = useQuery(api.visits.get.queryOptions({ input: { id } }));
  const back = (
    <Anchor href="#/tamu" size="sm" className={classes.back}>
      <IconArrowLeft size={14} aria-hidden="true" /> {t.back}
    </Anchor>
  );
  if (visit.data) return <VisitForm key={visit.data.id} visit={visit.data} back={back} />;
  return (
    <Page title={t.title} subtitle={back}>
      {visit.isError ? (
        <ErrorState body={say(visit.error)} onRetry={() => void visit.refetch()} />
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  );
}
