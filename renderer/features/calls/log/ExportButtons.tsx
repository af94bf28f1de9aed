import { callText } from '../../../../shared/text/calls.ts';
import { client } from '../../../api/client.ts';
import { PaperButtons } from '../../../api/PaperButtons.tsx';
import { useText } from '../../../ui/index.ts';
import type { Filter } from './LogFilter.tsx';

/** Saves what the filter shows as an official register. */
export function ExportButtons({ filter }: { filter: Filter }) {
  const t = useText(callText);
  return (
    <PaperButtons
      variant="default"
      progressId="calls.export"
      make={(format, options) => client.calls.export({ ...filter, format }, options)}
      words={{
        pdf: t.exportPdf,
        xlsx: t.exportXlsx,
        cancel: t.cancel,
        making: t.exporting,
        made: t.exportDone,
        stopped: t.exportStopped,
      }}
    />
  );
}
