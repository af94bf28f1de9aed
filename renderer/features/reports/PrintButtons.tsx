import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { client } from '../../api/client.ts';
import { PaperButtons } from '../../api/PaperButtons.tsx';
import { useText } from '../../ui/index.ts';
import type { Filter } from './filter.ts';

const calls = {
  kepatuhan: { id: 'reports.complianceFile', make: client.reports.complianceFile },
  register: { id: 'reports.registerFile', make: client.reports.registerFile },
};

/** The shown report as official paper or workbook. */
export function PrintButtons({ report, filter }: { report: keyof typeof calls; filter: Filter }) {
  const t = useText(reportsUiText);
  return (
    <PaperButtons
      progressId={calls[report].id}
      make={(format, options) => calls[report].make({ ...filter, format }, options)}
      words={{
        pdf: t.print,
        xlsx: t.workbook,
        cancel: t.cancel,
        making: t.making,
        made: t.made,
        stopped: t.stopped,
      }}
    />
  );
}
