import { Button } from '@mantine/core';
import { IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { ErrorState, Loading, useText } from '../../../ui/index.ts';
import { HtmlFrame } from './HtmlFrame.tsx';
import classes from './read.module.css';

/** The HTML of one message: one call brings it with its inline pictures; outside pictures only when asked for. */
export function HtmlBody({ id }: { id: string }) {
  const t = useText(mailText);
  const trouble = useTrouble();
  const [remote, setRemote] = useState(false);
  const found = useQuery(
    api.mail.html.queryOptions({
      input: { id, remote },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      placeholderData: keepPreviousData,
    }),
  );
  if (found.data === undefined) {
    return found.isPending ? (
      <Loading lines={4} />
    ) : (
      <ErrorState title={t.htmlFailed} body={trouble(found.error).message} onRetry={() => void found.refetch()} />
    );
  }
  const { html, remoteCount } = found.data;
  return (
    <>
      {(remoteCount > 0 || remote) && (
        <div className={classes.remote} role="status">
          {remote ? <IconPhoto size={15} aria-hidden="true" /> : <IconPhotoOff size={15} aria-hidden="true" />}
          <span>{remote ? t.remoteShown : t.remote(remoteCount)}</span>
          <Button size="compact-sm" variant="default" onClick={() => setRemote(!remote)}>
            {remote ? t.hideRemote : t.showRemote}
          </Button>
        </div>
      )}
      <HtmlFrame key={id} html={html} remote={remote && !found.isPlaceholderData} />
    </>
  );
}
