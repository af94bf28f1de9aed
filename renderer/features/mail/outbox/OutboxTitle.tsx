import { outgoingText } from '../../../../shared/text/mail-outbox-ui.ts';
import { useText } from '../../../ui/index.ts';
import { useMailStatus } from '../parts/useMailStatus.ts';

/** The word on the tab of Kotak keluar, with how many need a person. */
export function OutboxTitle() {
  const t = useText(outgoingText);
  const waiting = useMailStatus()?.actionNeeded ?? 0;
  return waiting > 0 ? `${t.tab} (${waiting})` : t.tab;
}
