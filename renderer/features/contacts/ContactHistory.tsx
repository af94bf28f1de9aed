import { Button } from '@mantine/core';
import { IconPhone, IconTicket, IconWalk } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { callOutcomes, ticketStates } from '../../../shared/domain/vocabulary.ts';
import { contactText } from '../../../shared/text/contacts-screen.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { callOutcomeText, ticketStateText } from '../../../shared/text/vocabulary.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useTrouble } from '../../api/useTrouble.ts';
import { ErrorState, Loading, SectionCard, useLanguage, useText } from '../../ui/index.ts';
import classes from './contacts.module.css';

const looks = {
  ticket: { icon: IconTicket, path: '/tiket/', word: 'ticket' },
  call: { icon: IconPhone, path: '/telepon/', word: 'callKind' },
  visit: { icon: IconWalk, path: '/tamu/', word: 'visit' },
} as const;

/** Everything that happened with this person, newest first. */
export function ContactHistory({ id }: { id: string }) {
  const t = useText(contactText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const trouble = useTrouble();
  const states = useStates();
  const list = useInfiniteQuery(
    api.contacts.history.infiniteOptions({
      input: (cursor: string | undefined) => ({ id, cursor, limit: 20 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <SectionCard title={t.history}>
      {list.isPending && <Loading lines={3} />}
      {list.isError && <ErrorState body={trouble(list.error).message} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <p className={classes.empty}>{t.historyEmpty}</p>}
      <ul className={classes.history}>
        {items.map((item) => {
          const { icon: KindIcon, path, word } = looks[item.kind];
          return (
            <li key={`${item.kind} ${item.id}`}>
              <KindIcon size={15} aria-hidden="true" />
              <a href={`#${path}${item.id}`}>{item.title || t[word]}</a>
              <span className={classes.because}>{states(item.kind, item.state)}</span>
              <span className="tabular">{formatDateTime(item.at, zone, language, { weekday: false })}</span>
            </li>
          );
        })}
      </ul>
      {list.hasNextPage && (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </SectionCard>
  );
}

function useStates() {
  const t = useText(contactText);
  const tickets = useText(ticketStateText);
  const calls = useText(callOutcomeText);
  return (kind: 'ticket' | 'call' | 'visit', state: string): string => {
    if (kind === 'visit') return state === 'here' ? t.here : t.left;
    if (kind === 'call') {
      const outcome = callOutcomes.find((one) => one === state);
      return outcome ? calls[outcome] : t.open;
    }
    const known = ticketStates.find((one) => one === state);
    return known ? tickets[known] : state;
  };
}
