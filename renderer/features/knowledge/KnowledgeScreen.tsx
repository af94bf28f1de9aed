import { Button, NavLink, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { knowledgeText } from '../../../shared/text/knowledge.ts';
import { api } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { EmptyState, ErrorState, Loading, Page, SplitPage, useText } from '../../ui/index.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { blank, uses } from './types.ts';

/** `/pustaka`: the reply templates of the office. */
export default function KnowledgeScreen() {
  const t = useText(knowledgeText);
  return (
    <Page fill title={t.title} subtitle={t.subtitle}>
      <Templates />
    </Page>
  );
}

/** The templates beside the one being read or written; also a tab of Pengaturan. */
export function Templates() {
  const t = useText(knowledgeText);
  const may = useSession().can('supervise');
  const [chosen, choose] = useState<string | null>(null);
  const templates = useQuery(api.knowledge.templates.queryOptions());
  const isNew = chosen === 'new';
  const template = isNew ? blank : templates.data?.find(({ id }) => id === chosen);
  if (templates.isError)
    return (
      <ErrorState body={troubleOf(templates.error, t.unreachable).message} onRetry={() => void templates.refetch()} />
    );
  if (!templates.data) return <Loading lines={6} />;
  const list = (
    <Stack gap={0} p="sm" h="100%" style={{ overflow: 'auto' }}>
      {may && (
        <Button mb="sm" leftSection={<IconPlus size={15} aria-hidden="true" />} onClick={() => choose('new')}>
          {t.newTemplate}
        </Button>
      )}
      {templates.data.length === 0 && <EmptyState title={t.emptyTitle} body={t.emptyBody} />}
      {uses.map((use) => {
        const own = templates.data.filter((each) => each.use === use);
        return own.map((each) => (
          <NavLink
            key={each.id}
            component="button"
            active={each.id === chosen}
            label={each.name}
            description={each.active ? t[use] : `${t[use]} · ${t.inactive}`}
            onClick={() => choose(each.id)}
          />
        ));
      })}
    </Stack>
  );
  return (
    <SplitPage
      listWidth={32}
      list={list}
      listLabel={t.listLabel}
      detailLabel={t.detailLabel}
      detail={
        template ? (
          <TemplateEditor
            key={isNew ? 'new' : `${chosen}`}
            template={template}
            readOnly={!may}
            onSaved={(id) => choose(id)}
            onRemoved={() => choose(null)}
          />
        ) : (
          <EmptyState title={t.chooseTitle} body={t.chooseBody} />
        )
      }
    />
  );
}
