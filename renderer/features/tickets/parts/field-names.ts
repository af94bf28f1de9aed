import { ticketFieldText } from '../../../../shared/text/tickets-fields.ts';
import { useText } from '../../../ui/index.ts';

/** The name of a field as the core calls it (`patch.reporterName`, `reporterName`), for people; unknown ones stay as they are. */
export function useFieldName(): (path: string) => string {
  const t = useText(ticketFieldText);
  const names = new Map(Object.entries(t));
  return (path) => names.get(path.split('.').at(-1) ?? path) ?? path;
}
