import { Suspense, useState } from 'react';
import { ticketDialogFor } from '../../../ui/index.ts';
import { AcknowledgeDialog } from '../dialogs/AcknowledgeDialog.tsx';
import { ChangeProcedureDialog } from '../dialogs/ChangeProcedureDialog.tsx';
import { CloseDialog } from '../dialogs/CloseDialog.tsx';
import { ConfirmationDialog } from '../dialogs/ConfirmationDialog.tsx';
import { DepartDialog } from '../dialogs/DepartDialog.tsx';
import { ExplainDialog } from '../dialogs/ExplainDialog.tsx';
import { JustifyDialog } from '../dialogs/JustifyDialog.tsx';
import { MissingDialog } from '../dialogs/MissingDialog.tsx';
import { PriorityDialog } from '../dialogs/PriorityDialog.tsx';
import { ReasonDialog } from '../dialogs/ReasonDialog.tsx';
import { ReceiveDataDialog } from '../dialogs/ReceiveDataDialog.tsx';
import { RequestDataDialog } from '../dialogs/RequestDataDialog.tsx';
import { ResolveDialog } from '../dialogs/ResolveDialog.tsx';
import { type Shown, useDesk } from './desk.ts';

/** The dialog that is open now. */
export function Dialogs({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const { ticket, showPanel } = useDesk();
  const [plain, setPlain] = useState(false);
  const brought = ticketDialogFor(shown.name, ticket);
  if (brought !== undefined && !plain) {
    const done = () => {
      onClose();
      showPanel(brought.key);
    };
    return (
      <Suspense fallback={null}>
        <brought.Dialog ticket={ticket} onClose={onClose} onDone={done} onPlain={() => setPlain(true)} />
      </Suspense>
    );
  }
  switch (shown.name) {
    case 'priority':
      return <PriorityDialog onClose={onClose} />;
    case 'requestData':
      return <RequestDataDialog onClose={onClose} />;
    case 'receiveData':
      return <ReceiveDataDialog onClose={onClose} />;
    case 'handOver':
    case 'markForLkpp':
    case 'reopen':
    case 'cancel':
      return <ReasonDialog command={shown.name} onClose={onClose} />;
    case 'resolve':
      return <ResolveDialog onClose={onClose} />;
    case 'confirm':
      return <ConfirmationDialog onClose={onClose} />;
    case 'close':
      return <CloseDialog onClose={onClose} />;
    case 'changeProcedure':
      return <ChangeProcedureDialog onClose={onClose} />;
    case 'missing':
      return <MissingDialog action={shown.action} onClose={onClose} />;
    case 'depart':
      return <DepartDialog outcome={shown.outcome} onClose={onClose} />;
    case 'explain':
      return <ExplainDialog what={shown.what} stepRunId={shown.stepRunId} onClose={onClose} />;
    case 'justify':
      return <JustifyDialog requirement={shown} onClose={onClose} />;
    case 'acknowledge':
      return <AcknowledgeDialog stepRunId={shown.stepRunId} onClose={onClose} />;
  }
}
