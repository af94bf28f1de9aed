import { dayOf } from '../../../../shared/domain/time/zone.ts';
import { formatDate, formatDateTime, formatTime } from '../../../../shared/text/format.ts';
import { useSession } from '../../../api/session.tsx';
import { useLanguage } from '../../../ui/index.ts';

/** Instants in the office's zone: `full` for facts, `short` for a list (the time today, else the day). */
export function useWhen() {
  const { zone, now } = useSession();
  const { language } = useLanguage();
  const today = dayOf(now, zone);
  return {
    full: (at: number): string => formatDateTime(at, zone, language, { weekday: false }),
    short: (at: number): string => {
      if (dayOf(at, zone) === today) return formatTime(at, zone, language);
      const date = formatDate(at, zone, language);
      return date.endsWith(` ${new Date(now).getUTCFullYear()}`) ? date.slice(0, -5) : date;
    },
  };
}
