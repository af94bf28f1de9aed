import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { formatDateTime, formatDuration } from '../../../shared/text/format.ts';
import { reportText } from '../../../shared/text/reports.ts';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { useSession } from '../../api/session.tsx';
import { StateBadge, useLanguage, useText } from '../../ui/index.ts';
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx';
import classes from './reports.module.css';
import type { Deviation } from './types.ts';

const views = ['all', 'waiting', 'late', 'skipped', 'deviating'] as const;
type View = (typeof views)[number];
const batch = 50;
const tones = { late: 'late', skipped: 'duesoon', deviating: 'duesoon' } as const;

/** As the report counts: departures must be acknowledged, late steps may be. */
const isDeparture = ({ result }: Deviation) => result === 'skipped' || result === 'deviating';
const isWaiting = (row: Deviation) => isDeparture(row) && row.acknowledgedAt === null;
const isIn = (view: View) => (row: Deviation) =>
  view === 'all' || (view === 'waiting' ? isWaiting(row) : row.result === view);

/** What was late, left out or done differently, latest first; a supervisor answers in place. */
export function DeviationTable({ deviations }: { deviations: readonly Deviation[] }) {
  const t = useText(reportsUiText);
  const words = useText(reportText);
  const [view, setView] = useState<View>('all');
  const [most, setMost] = useState(batch);
  const [asked, setAsked] = useState<Deviation | null>(null);
  const found = deviations.filter(isIn(view)).toReversed();
  const labels: Record<View, string> = {
    all: t.all,
    waiting: t.onlyWaiting,
    late: words.late,
    skipped: words.skipped,
    deviating: words.deviating,
  };
  if (deviations.length === 0) return <p className={classes.note}>{t.noDeviations}</p>;
  return (
    <>
      <div className={classes.deviationHead}>
        <SegmentedControl
          size="xs"
          aria-label={words.result}
          value={view}
          onChange={(next) => setView(views.find((each) => each === next) ?? 'all')}
          data={views.map((value) => ({
            value,
            label: `${labels[value]} (${deviations.filter(isIn(value)).length})`,
          }))}
        />
        <span className={classes.note}>{t.deviationsOf(Math.min(most, found.length), found.length)}</span>
      </div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.step}</th>
              <th scope="col">{words.result}</th>
              <th scope="col">{words.at}</th>
              <th scope="col" className={classes.right}>
                {words.over}
              </th>
              <th scope="col">{words.officer}</th>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.acknowledged}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((row) => (
              <Row key={row.stepRunId} row={row} onAcknowledge={() => setAsked(row)} />
            ))}
          </tbody>
        </table>
      </div>
      {found.length > most && (
        <Button mt="sm" variant="default" onClick={() => setMost(most + batch)}>
          {t.more}
        </Button>
      )}
      {asked && <AcknowledgeDialog deviation={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function Row({ row, onAcknowledge }: { row: Deviation; onAcknowledge: () => void }) {
  const words = useText(reportText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const { result } = row;
  const tone = result === 'late' || result === 'skipped' || result === 'deviating' ? tones[result] : 'plain';
  return (
    <tr>
      <th scope="row">
        <Link href={`/tiket/${row.ticketId}`}>{row.ticketNumber}</Link>
      </th>
      <td title={row.step}>
        <span className={classes.clamp}>{row.step}</span>
      </td>
      <td>
        <StateBadge tone={tone} text={words[result]} />
      </td>
      <td className={classes.nowrap}>{formatDateTime(row.at, zone, language, { weekday: false })}</td>
      <td className={classes.right}>{row.overSeconds === null ? '–' : formatDuration(row.overSeconds, language)}</td>
      <td>{row.officer}</td>
      <td>{row.reason}</td>
      <td>
        <Acknowledged row={row} onAcknowledge={onAcknowledge} />
      </td>
    </tr>
  );
}

function Acknowledged({ row, onAcknowledge }: { row: Deviation; onAcknowledge: () => void }) {
  const t = useText(reportsUiText);
  const session = useSession();
  if (row.acknowledgedAt !== null) return row.acknowledgedBy;
  if (!session.can('supervise')) return isDeparture(row) ? t.waits : '–';
  return (
    <Button
      size="compact-xs"
      variant={isDeparture(row) ? 'light' : 'subtle'}
      className="no-print"
      onClick={onAcknowledge}
    >
      {t.acknowledge}
    </Button>
  );
}
