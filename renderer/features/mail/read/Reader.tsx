import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { ErrorState, Loading } from '../../../ui/index.ts';
import { refreshLists, refreshMessage } from '../parts/cache.ts';
import type { MailMessage } from '../parts/types.ts';
import { Belongs } from './Belongs.tsx';
import { MessageActions } from './MessageActions.tsx';
import { MessageBody } from './MessageBody.tsx';
import { MessageHead } from './MessageHead.tsx';
import classes from './read.module.css';

/** How long a message must be looked at before it counts as read, in milliseconds. */
const looking = 1_200;

/** One message with what can be done about it. */
export function Reader({ id, onHandled }: { id: string; onHandled: () => void }) {
  const trouble = useTrouble();
  const found = useQuery(api.mail.get.queryOptions({ input: { id } }));
  const message = found.data;
  useRead(message);
  if (message === undefined) {
    return found.isPending ? (
      <Loading lines={6} />
    ) : (
      <ErrorState body={trouble(found.error).message} onRetry={() => void found.refetch()} />
    );
  }
  return (
    <article className={classes.reader}>
      <MessageActions message={message} onHandled={onHandled} />
      <MessageHead message={message} />
      <Belongs message={message} />
      <MessageBody message={message} />
    </article>
  );
}

/** A message shown for a moment is read, once: moving quickly past it, or marking it unread again, leaves it bold. */
function useRead(message: MailMessage | undefined): void {
  const works = useSession().can('work');
  const seen = useRef(false);
  const id = works && message?.direction === 'in' && message.readAt === null ? message.id : undefined;
  useEffect(() => {
    if (id === undefined || seen.current) return;
    const timer = setTimeout(() => {
      seen.current = true;
      const again = () => {
        void refreshMessage(id);
        refreshLists();
      };
      // A failure leaves it bold; it is tried when the message is opened again.
      client.mail.markRead({ ids: [id], read: true }).then(again, again);
    }, looking);
    return () => clearTimeout(timer);
  }, [id]);
}
