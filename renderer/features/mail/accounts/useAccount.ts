import { useMutation } from '@tanstack/react-query';
import { mailAccountText } from '../../../../shared/text/mail-accounts-ui.ts';
import { api } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import type { MailAccount } from '../parts/types.ts';

/** Shows an account as the core has just answered it; the badge and the edge of the screen ask again. */
export function takeAccount(next: MailAccount): void {
  queries.setQueryData(api.mail.accounts.list.queryKey(), (known) =>
    known?.some(({ id }) => id === next.id)
      ? known.map((each) => (each.id === next.id ? next : each))
      : [...(known ?? []), next],
  );
  void queries.invalidateQueries({ queryKey: api.mail.status.key() });
}

export function refreshAccounts(): void {
  for (const key of [api.mail.accounts.key(), api.mail.status.key()]) void queries.invalidateQueries({ queryKey: key });
}

/** What can be done with a mailbox that is connected. */
export function useAccount() {
  const t = useText(mailAccountText);
  const notices = useNotices();
  const trouble = useTrouble();
  const answers = {
    onSuccess: takeAccount,
    onError: (error: unknown) => {
      refreshAccounts();
      notices.failed(trouble(error).message);
    },
  };
  const sync = useMutation(
    api.mail.accounts.sync.mutationOptions({
      ...answers,
      onSuccess: (next) => {
        takeAccount(next);
        if (next.problem === '') notices.done(t.synced);
      },
    }),
  );
  const pause = useMutation(api.mail.accounts.pause.mutationOptions(answers));
  const cancelImport = useMutation(api.mail.accounts.cancelImport.mutationOptions(answers));
  const resumeImport = useMutation(api.mail.accounts.resumeImport.mutationOptions(answers));
  const remove = useMutation(api.mail.accounts.remove.mutationOptions({ onSuccess: refreshAccounts }));
  return { sync, pause, cancelImport, resumeImport, remove };
}
