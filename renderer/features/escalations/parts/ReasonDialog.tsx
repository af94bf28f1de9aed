import { Button, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { FormActions, useText } from '../../../ui/index.ts';
import { Trouble } from './Trouble.tsx';

interface ReasonDialogProps {
  title: string;
  help: string;
  submit: string;
  onClose: () => void;
  onSubmit: (reason: string) => void;
  busy: boolean;
  error: unknown;
}

/** Asks why before something is taken back. */
export function ReasonDialog({ title, help, submit, onClose, onSubmit, busy, error }: ReasonDialogProps) {
  const t = useText(escalationText);
  const ui = useText(uiText);
  const [reason, setReason] = useState('');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': ui.close }}>
      <Text size="sm" mb="sm">
        {help}
      </Text>
      <Textarea
        label={t.reason}
        required
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Trouble error={error} />
      <FormActions>
        <Button color="red" loading={busy} disabled={reason.trim().length < 3} onClick={() => onSubmit(reason.trim())}>
          {submit}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
      </FormActions>
    </Modal>
  );
}
