import { useMutation } from '@tanstack/react-query';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { api, client } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { refreshAround, refreshMessage, takeMessage } from '../parts/cache.ts';
import type { MailMessage } from '../parts/types.ts';

/** What is done about a message without a question asked before: accept the suggestion, restore, mark unread. */
export function useFiling(message: MailMessage, onHandled: () => void) {
  const t = useText(mailText);
  const notices = useNotices();
  const trouble = useTrouble();
  const { id, version } = message;
  const onError = async (error: unknown) => {
    if (trouble(error).code === 'CONFLICT') {
      await refreshMessage(id);
      refreshAround();
      notices.failed(t.conflict);
    } else notices.failed(trouble(error).message);
  };
  const join = useMutation({
    mutationFn: (ticketId: string) => client.mail.join({ id, version, ticketId, reason: '' }),
    onSuccess: (next) => {
      takeMessage(next);
      notices.done(t.joined(next.ticket?.number ?? ''));
      onHandled();
    },
    onError,
  });
  const restore = useMutation({
    mutationFn: () => client.mail.restore({ id, version }),
    onSuccess: (next) => {
      takeMessage(next);
      notices.done(t.restored);
      onHandled();
    },
    onError,
  });
  const unread = useMutation(
    api.mail.markRead.mutationOptions({
      onSuccess: () => {
        void refreshMessage(id);
        refreshAround();
      },
      onError,
    }),
  );
  return { join, restore, unread };
}
