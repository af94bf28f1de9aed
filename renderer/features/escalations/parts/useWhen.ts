import { formatDateTime } from '../../../../shared/text/format.ts';
import { useSession } from '../../../api/session.tsx';
import { useLanguage } from '../../../ui/index.ts';

/** Writes an instant in the office's zone. */
export function useWhen(): (at: number) => string {
  const { zone } = useSession();
  const { language } = useLanguage();
  return (at) => formatDateTime(at, zone, language, { weekday: false });
}
