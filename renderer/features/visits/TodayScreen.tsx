import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { dayOf, isoFromDay } from '../../../shared/domain/time/zone.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { ariaKeys, EmptyState, ErrorState, KeyHint, Loading, Page, SectionCard, useText } from '../../ui/index.ts';
import { GoneTable } from './GoneTable.tsx';
import { openRegister } from './open-register.ts';
import { PresentCard } from './PresentCard.tsx';
import { useNow } from './useNow.ts';
import { useSay } from './useSay.ts';
import { VisitTabs } from './VisitTabs.tsx';
import classes from './visits.module.css';

/** `/tamu`: who is here now, longest waiting first, and who has left today. */
export default function TodayScreen() {
  const t = useText(visitsText);
  const say = useSay();
  const { zone, can } = useSession();
  const present = useQuery(api.visits.list.queryOptions({ input: { present: true, limit: 100 } }));
  // The office's clock counts, not this PC's: the difference was known when the list came.
  const now = useNow() + (present.data ? present.data.asOf - present.dataUpdatedAt : 0);
  const today = isoFromDay(dayOf(now, zone));
  const gone = useQuery(
    api.visits.list.queryOptions({
      input: { present: false, from: today, to: today, limit: 100 },
      enabled: present.data !== undefined,
    }),
  );
  const waiting = present.data?.items.toReversed() ?? [];
  const error = present.error ?? gone.error;
  const register = can('work') && (
    <Button
      leftSection={<IconUserPlus size={16} aria-hidden="true" />}
      rightSection={<KeyHint keys="F4" />}
      aria-keyshortcuts={ariaKeys('F4')}
      onClick={openRegister}
    >
      {t.register}
    </Button>
  );
  return (
    <Page
      title={t.title}
      subtitle={waiting.length > 0 ? t.hereCount(waiting.length) : undefined}
      actions={register}
      toolbar={<VisitTabs current="hari-ini" />}
    >
      {error ? (
        <ErrorState body={say(error)} onRetry={() => void Promise.all([present.refetch(), gone.refetch()])} />
      ) : (
        <div className={classes.today}>
          <SectionCard title={t.here}>
            {present.isPending && <Loading lines={4} />}
            {present.data && waiting.length === 0 && (
              <EmptyState title={t.nobodyTitle} body={t.nobodyBody} action={register} />
            )}
            <ul className={classes.cards}>
              {waiting.map((visit) => (
                <PresentCard key={visit.id} visit={visit} now={now} />
              ))}
            </ul>
          </SectionCard>
          <SectionCard title={t.gone}>
            {gone.data && gone.data.items.length > 0 ? (
              <GoneTable visits={gone.data.items} />
            ) : (
              <p className={classes.quiet}>{gone.isPending ? '…' : t.noneGone}</p>
            )}
          </SectionCard>
        </div>
      )}
    </Page>
  );
}
