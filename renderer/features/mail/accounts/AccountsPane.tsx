import { Button } from '@mantine/core';
import { IconMailCog, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mailAccountText } from '../../../../shared/text/mail-accounts-ui.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { EmptyState, ErrorState, Loading, useText } from '../../../ui/index.ts';
import type { MailAccount } from '../parts/types.ts';
import { AccountCard } from './AccountCard.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import classes from './accounts.module.css';

/** Pengaturan → E-mail: the office's mailboxes, how each stands, and the way to connect one. */
export function AccountsPane() {
  const t = useText(mailAccountText);
  const trouble = useTrouble();
  const accounts = useQuery(api.mail.accounts.list.queryOptions({ refetchInterval: 10_000 }));
  const [editing, setEditing] = useState<MailAccount | 'new'>();
  if (accounts.isPending) return <Loading />;
  if (accounts.data === undefined) {
    return <ErrorState body={trouble(accounts.error).message} onRetry={() => void accounts.refetch()} />;
  }
  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden="true" />} onClick={() => setEditing('new')}>
      {t.add}
    </Button>
  );
  return (
    <div className={classes.pane}>
      <div className={classes.intro}>
        <p>{t.intro}</p>
        {accounts.data.length > 0 && add}
      </div>
      {accounts.data.length === 0 ? (
        <EmptyState icon={IconMailCog} title={t.empty} body={t.emptyBody} action={add} />
      ) : (
        accounts.data.map((account) => (
          <AccountCard key={account.id} account={account} onEdit={() => setEditing(account)} />
        ))
      )}
      {editing !== undefined && (
        <AccountDialog account={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </div>
  );
}
