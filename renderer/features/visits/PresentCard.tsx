import { Anchor, Button, Group } from '@mantine/core';
import { useLocation } from 'wouter';
import { dayOf } from '../../../shared/domain/time/zone.ts';
import { formatDate, formatDuration, formatTime } from '../../../shared/text/format.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { reporterRoleText } from '../../../shared/text/vocabulary.ts';
import { useSession } from '../../api/session.tsx';
import { StateBadge, useLanguage, useText } from '../../ui/index.ts';
import type { Visit } from './types.ts';
import classes from './visits.module.css';

/** A visitor who is here: queue number, who, how long already, and the two things to do. */
export function PresentCard({ visit, now }: { visit: Visit; now: number }) {
  const t = useText(visitsText);
  const roles = useText(reporterRoleText);
  const { language } = useLanguage();
  const { zone, can } = useSession();
  const [, navigate] = useLocation();
  const seconds = Math.max(0, Math.floor((now - visit.arrivedAt) / 1000));
  const isToday = dayOf(visit.arrivedAt, zone) === dayOf(now, zone);
  const waited = seconds < 60 ? t.justNow : formatDuration(seconds, language);
  const text = isToday
    ? t.since(formatTime(visit.arrivedAt, zone, language), waited)
    : t.sinceDay(formatDate(visit.arrivedAt, zone, language));
  return (
    <li className={classes.card}>
      <span className={classes.queue}>
        <span className={classes.queueWord}>{t.queue}</span>
        {visit.queueNumber}
      </span>
      <div className={classes.who}>
        <Anchor href={`#/tamu/${visit.id}`} fw={600}>
          {visit.name || t.nameless}
        </Anchor>
        <span className={classes.quiet}>
          {[roles[visit.role], visit.organization].filter(Boolean).join(' · ')}
          {visit.ticket && ` · ${visit.ticket.number}`}
        </span>
        {visit.purpose && <span className={classes.purpose}>{visit.purpose}</span>}
      </div>
      <StateBadge tone={isToday ? 'waiting' : 'late'} text={text} />
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={() => navigate(`/tamu/${visit.id}`)}>
          {t.openForm}
        </Button>
        {can('work') && (
          <Button variant="light" onClick={() => navigate(`/tamu/${visit.id}/nilai`)}>
            {t.finish}
          </Button>
        )}
      </Group>
    </li>
  );
}
