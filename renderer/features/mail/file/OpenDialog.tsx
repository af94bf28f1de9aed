import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client.ts';
import type { MailMessage } from '../parts/types.ts';
import { OpenForm } from './OpenForm.tsx';
import { formOf } from './open-form.ts';

interface OpenDialogProps {
  message: MailMessage;
  onClose: () => void;
  onDone: () => void;
}

/** A ticket from a message: filled in already, two keys away. */
export function OpenDialog({ message, onClose, onDone }: OpenDialogProps) {
  const [clientKey] = useState(() => crypto.randomUUID());
  const found = useQuery(api.mail.ticketDraft.queryOptions({ input: { id: message.id }, staleTime: 0, gcTime: 0 }));
  if (found.isPending) return null;
  // Without the core's reading the message's own words are a good start.
  return (
    <OpenForm
      message={message}
      first={formOf(message, found.data ?? {}, clientKey)}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
