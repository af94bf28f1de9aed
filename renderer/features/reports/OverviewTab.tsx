import {
  IconAlertOctagon,
  IconInbox,
  IconPhone,
  IconPhoneCall,
  IconRosetteDiscountCheck,
  IconWalk,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../../shared/text/format.ts';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { api } from '../../api/client.ts';
import { useTrouble } from '../../api/useTrouble.ts';
import { ErrorState, Loading, SectionCard, StatTile, useLanguage, useText } from '../../ui/index.ts';
import { DaysChart } from './DaysChart.tsx';
import classes from './reports.module.css';

/** Today, and how much came in and was closed in the last thirty days. */
export function OverviewTab() {
  const t = useText(reportsUiText);
  const { language } = useLanguage();
  const trouble = useTrouble();
  const overview = useQuery(api.reports.overview.queryOptions());
  if (overview.error)
    return <ErrorState body={trouble(overview.error).message} onRetry={() => void overview.refetch()} />;
  if (!overview.data) return <Loading lines={8} />;
  const { today, last30Days } = overview.data;
  const number = (value: number) => formatNumber(value, language);
  return (
    <div className={classes.report}>
      <SectionCard title={t.today}>
        <div className={classes.tiles}>
          <StatTile icon={IconPhone} label={t.calls} value={number(today.calls)} />
          <StatTile icon={IconWalk} label={t.visits} value={number(today.visits)} />
          <StatTile icon={IconInbox} label={t.received} value={number(today.ticketsReceived)} />
          <StatTile icon={IconRosetteDiscountCheck} label={t.closed} value={number(today.ticketsClosed)} />
          <StatTile
            icon={IconAlertOctagon}
            label={t.late}
            value={number(today.late)}
            tone={today.late > 0 ? 'late' : undefined}
          />
          <StatTile
            icon={IconPhoneCall}
            label={t.callbacks}
            value={number(today.callbacksDue)}
            tone={today.callbacksDue > 0 ? 'duesoon' : undefined}
          />
        </div>
      </SectionCard>
      <SectionCard title={t.last30}>
        <DaysChart days={last30Days} />
      </SectionCard>
    </div>
  );
}
