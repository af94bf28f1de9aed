import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { formatDate } from '../../../shared/text/format.ts';
import { searchText } from '../../../shared/text/search.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useTrouble } from '../../api/useTrouble.ts';
import { EmptyState, ErrorState, Page, SkeletonRows, useLanguage, useText } from '../../ui/index.ts';
import { type Hit, kinds, places } from './hits.ts';
import classes from './search.module.css';

const most = 50;

/** `/cari?q=`: everything that fits, by kind; arrows go through the results. */
export default function SearchPage() {
  const t = useText(searchText);
  const trouble = useTrouble();
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const kind = kinds.find((one) => one === params.get('jenis'));
  const [typed, setTyped] = useState(query);
  const [known, setKnown] = useState(query);
  if (known !== query) {
    setKnown(query);
    if (typed.trim() !== query) setTyped(query); // came from the palette
  }
  const go = (q: string, only: Hit['kind'] | null = kind ?? null) =>
    setParams({ ...(q ? { q } : {}), ...(only ? { jenis: only } : {}) }, { replace: true });
  const later = useDebouncedCallback((value: string) => go(value.trim()), 150);
  const found = useQuery(
    api.search.find.queryOptions({
      input: { query: query.slice(0, 200) || '-', kinds: kind ? [kind] : [], limit: most },
      enabled: query !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const hits = query === '' ? [] : (found.data ?? []);
  return (
    <Page
      title={t.title}
      subtitle={
        found.data && query !== '' ? (hits.length === most ? t.resultsMost(most) : t.results(hits.length)) : undefined
      }
      toolbar={
        <div className={classes.bar}>
          <TextInput
            size="md"
            className={classes.field}
            autoFocus
            aria-label={t.placeholder}
            placeholder={t.placeholder}
            maxLength={200}
            leftSection={<IconSearch size={18} aria-hidden="true" />}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              later(event.currentTarget.value);
            }}
            onKeyDown={(event) => moveFocus(event, '[data-hit]')}
          />
          <SegmentedControl
            aria-label={t.kinds}
            data={[{ value: '', label: t.all }, ...kinds.map((value) => ({ value, label: t[value] }))]}
            value={kind ?? ''}
            onChange={(value) => go(query, kinds.find((one) => one === value) ?? null)}
          />
        </div>
      }
    >
      {query === '' && <EmptyState icon={IconSearch} title={t.startTitle} body={t.startBody} />}
      {query !== '' && found.isPending && <SkeletonRows rows={6} height={52} />}
      {query !== '' && found.isError && (
        <ErrorState body={trouble(found.error).message} onRetry={() => void found.refetch()} />
      )}
      {query !== '' && found.data && hits.length === 0 && (
        <EmptyState icon={IconSearch} title={t.nothingTitle} body={t.nothingBody} />
      )}
      <ul className={classes.hits} aria-label={t.results(hits.length)}>
        {hits.map((hit) => (
          <HitLine key={`${hit.kind} ${hit.id}`} hit={hit} />
        ))}
      </ul>
    </Page>
  );
}

function HitLine({ hit }: { hit: Hit }) {
  const t = useText(searchText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const [, navigate] = useLocation();
  const { icon: KindIcon, path } = places[hit.kind];
  return (
    <li>
      <a
        data-hit
        href={`#${path(hit.id)}`}
        className={classes.hit}
        data-past={hit.past || undefined}
        onClick={(event) => {
          event.preventDefault();
          navigate(path(hit.id));
        }}
        onKeyDown={(event) => moveFocus(event, '[data-hit]')}
      >
        <KindIcon size={18} stroke={1.7} aria-hidden="true" />
        <span className={classes.text}>
          <span className={classes.title}>{hit.title}</span>
          <span className={classes.detail}>{hit.detail}</span>
        </span>
        <span className={classes.kind}>{[t[hit.kind], hit.past ? t.past : ''].filter(Boolean).join(', ')}</span>
        <span className={classes.date}>{formatDate(hit.at, zone, language)}</span>
      </a>
    </li>
  );
}

/** Arrow keys go from the field into the results and through them. */
function moveFocus(event: KeyboardEvent, selector: string): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((element) => element.contains(document.activeElement));
  const next = all[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
