import { proceduresText } from '../../../shared/text/procedures.ts';
import { Page, useText } from '../../ui/index.ts';
import { ProcedureTabs } from './ProcedureTabs.tsx';
import { SelectionRules } from './SelectionRules.tsx';

/** `/sop/pemilihan`: which SOP a new ticket gets, by channel and kind of problem. */
export default function SelectionScreen() {
  const t = useText(proceduresText);
  return (
    <Page title={t.title} subtitle={t.subtitle} toolbar={<ProcedureTabs current="pemilihan" />}>
      <SelectionRules />
    </Page>
  );
}
