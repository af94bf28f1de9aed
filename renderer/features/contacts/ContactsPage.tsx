import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { contactText } from '../../../shared/text/contacts-screen.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useTrouble } from '../../api/useTrouble.ts';
import { DataTable } from '../../table/index.ts';
import { EmptyState, Page, SplitPage, useText } from '../../ui/index.ts';
import { ContactDetail } from './ContactDetail.tsx';
import { ContactForm } from './ContactForm.tsx';
import classes from './contacts.module.css';
import type { ContactRow } from './types.ts';
import { useContactColumns } from './useContactColumns.tsx';

const rowId = (row: ContactRow) => row.id;
const newContact = 'baru';

/** `/kontak/:id?`: the people of the office, and one of them. */
export default function ContactsPage() {
  const t = useText(contactText);
  const trouble = useTrouble();
  const { can } = useSession();
  const [, navigate] = useLocation();
  const { id } = useParams<{ id?: string }>();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const columns = useContactColumns();
  const list = useInfiniteQuery(
    api.contacts.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ search, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const close = () => navigate('/kontak');
  return (
    <Page
      fill
      title={t.title}
      actions={
        can('work') && (
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden="true" />}
            onClick={() => navigate(`/kontak/${newContact}`)}
          >
            {t.add}
          </Button>
        )
      }
      toolbar={
        <TextInput
          w={320}
          size="xs"
          aria-label={t.search}
          placeholder={t.search}
          maxLength={200}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
    >
      <SplitPage
        listLabel={t.list}
        detailLabel={t.detail}
        listWidth={52}
        list={
          <DataTable
            label={t.list}
            tableKey="contacts"
            columns={columns}
            rows={rows}
            rowId={rowId}
            hasMore={list.hasNextPage}
            onLoadMore={loadMore}
            isLoading={list.isPending || list.isFetchingNextPage}
            error={list.error ? trouble(list.error).message : undefined}
            onRetry={() => void list.refetch()}
            onOpen={(row) => navigate(`/kontak/${row.id}`)}
            empty={
              search === '' ? (
                <EmptyState title={t.emptyTitle} body={t.emptyBody} />
              ) : (
                <EmptyState title={t.nothingTitle} body={t.nothingBody} />
              )
            }
          />
        }
        detail={
          id === undefined ? undefined : id === newContact ? (
            <div className={classes.detail}>
              <h2>{t.add}</h2>
              <ContactForm onDone={(saved) => navigate(saved ? `/kontak/${saved.id}` : '/kontak')} />
            </div>
          ) : (
            <ContactDetail key={id} id={id} onClose={close} />
          )
        }
      />
    </Page>
  );
}
