import { Button, Modal, Text } from '@mantine/core';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { FormActions, useText } from '../../../ui/index.ts';
import { Trouble } from './Trouble.tsx';

interface ReasonDialogProps {
  /** Names the reason while it is a draft. */
  draftKey: string;
  title: string;
  help: string;
  submit: string;
  onClose: () => void;
  /** Call `forget` once the reason is safely saved. */
  onSubmit: (reason: string, forget: () => void) => void;
  busy: boolean;
  error: unknown;
}

/** Asks why before something is taken back. */
export function ReasonDialog({ draftKey, title, help, submit, onClose, onSubmit, busy, error }: ReasonDialogProps) {
  const t = useText(escalationText);
  const ui = useText(uiText);
  const draft = useDraft(draftKey);
  const reason = draft.text.trim();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': ui.close }}>
      <Text size="sm" mb="sm">
        {help}
      </Text>
      <DraftField draft={draft} label={t.reason} required autosize minRows={2} maxLength={2000} data-autofocus />
      <Trouble error={error} />
      <FormActions>
        <Button color="red" loading={busy} disabled={reason.length < 3} onClick={() => onSubmit(reason, draft.clear)}>
          {submit}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
      </FormActions>
    </Modal>
  );
}
