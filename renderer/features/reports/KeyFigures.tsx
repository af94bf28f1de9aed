import { formatDuration, formatNumber } from '../../../shared/text/format.ts';
import { reportText } from '../../../shared/text/reports.ts';
import { StatTile, useLanguage, useText } from '../../ui/index.ts';
import classes from './reports.module.css';
import type { Report } from './types.ts';

/** The numbers on top of the paper, then each side's own time. */
export function KeyFigures({ report }: { report: Report }) {
  const words = useText(reportText);
  const { language } = useLanguage();
  const number = (value: number, decimals = 0) => formatNumber(value, language, decimals);
  const { totals, bySide, deviations } = report;
  const office = bySide.find(({ side }) => side === 'office');
  const waiting = deviations.filter(
    ({ result, acknowledgedAt }) => (result === 'skipped' || result === 'deviating') && acknowledgedAt === null,
  ).length;
  const average = totals.ratingAverageHundredths;
  return (
    <>
      <div className={classes.tiles}>
        <StatTile
          label={words.tickets}
          value={number(totals.tickets)}
          note={words.ticketsNote(number(totals.closed), number(totals.open))}
        />
        <StatTile
          label={words.officeOnTime}
          value={office?.onTimePerMille == null ? '–' : `${number(office.onTimePerMille / 10, 1)} %`}
          note={words.officeOnTimeNote(
            number(office?.onTime ?? 0),
            number((office?.onTime ?? 0) + (office?.late ?? 0)),
          )}
        />
        <StatTile label={words.late} value={number(totals.late)} tone={totals.late > 0 ? 'late' : undefined} />
        <StatTile
          label={words.departures}
          value={`${number(totals.skipped)} / ${number(totals.deviating)}`}
          note={waiting === 0 ? words.allAcknowledged : words.unacknowledged(number(waiting))}
          tone={waiting > 0 ? 'duesoon' : undefined}
        />
        <StatTile label={words.reopened} value={number(totals.reopened)} />
        <StatTile
          label={words.rating}
          value={average === null ? words.noRating : words.ratingOf(number(average / 100, 2))}
          note={words.ratingCount(number(totals.ratingCount))}
        />
      </div>
      <div className={classes.tiles}>
        {bySide.map(({ side, seconds, onTime, late }) => (
          <StatTile
            key={side}
            label={`${words.sides}: ${words[side]}`}
            value={formatDuration(seconds, language)}
            note={`${words.onTime} ${number(onTime)}, ${words.late.toLowerCase()} ${number(late)}`}
          />
        ))}
      </div>
    </>
  );
}
