import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconShare, IconShareOff, IconTextCaption, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useNotices, useText } from '../../../ui/index.ts';
import { useTrouble } from '../parts/useTrouble.ts';
import { readView } from './filters.ts';
import { changeQueue } from './memory.ts';
import classes from './queue.module.css';
import { queuePath } from './queue-paths.ts';
import { ViewDialog, type ViewDraft } from './ViewDialog.tsx';

/** The officer's own saved views and the shared ones, under the queues. */
export function SavedViews({ currentId }: { currentId: string | undefined }) {
  const t = useText(queueScreenText);
  const notices = useNotices();
  const trouble = useTrouble();
  const [, navigate] = useLocation();
  const [editing, setEditing] = useState<ViewDraft>();
  const { data: views = [] } = useQuery(api.tickets.views.list.queryOptions());
  const refresh = () => queries.invalidateQueries({ queryKey: api.tickets.views.key() });
  const change = useMutation({
    mutationFn: (view: ViewDraft) => client.tickets.views.save(view),
    onSuccess: refresh,
    onError: (error) => notices.failed(trouble(error).message),
  });
  const remove = useMutation({
    mutationFn: (view: ViewDraft & { id: string }) => client.tickets.views.remove({ id: view.id }),
    onSuccess: (_, { id: _id, ...view }) => {
      void refresh();
      notices.undo(t.viewRemoved, () => change.mutate(view));
    },
    onError: (error) => notices.failed(trouble(error).message),
  });
  if (views.length === 0) return null;
  const open = (id: string, query: string) => {
    const { queue, filter, sort } = readView(query);
    changeQueue(queue, { filter, sort, viewId: id, selection: new Set() });
    navigate(queuePath(queue));
  };
  return (
    <nav aria-label={t.views}>
      <h2 className={classes.heading}>{t.views}</h2>
      <ul className={classes.list}>
        {views.map(({ id, name, shared, mine, query }) => (
          <li key={id} className={classes.view}>
            <button
              type="button"
              className={classes.item}
              aria-current={id === currentId || undefined}
              onClick={() => open(id, query)}
            >
              <span className={classes.name}>{name}</span>
              {shared && <IconShare size={13} aria-label={t.viewSharedMark} />}
            </button>
            {mine && (
              <Menu>
                <Menu.Target>
                  <ActionIcon size="sm" aria-label={t.viewMenu(name)}>
                    <IconDots size={14} aria-hidden="true" />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<IconTextCaption size={14} />}
                    onClick={() => setEditing({ id, name, shared, query })}
                  >
                    {t.rename}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={shared ? <IconShareOff size={14} /> : <IconShare size={14} />}
                    onClick={() => change.mutate({ id, name, shared: !shared, query })}
                  >
                    {shared ? t.unshare : t.share}
                  </Menu.Item>
                  <Menu.Item
                    color="red"
                    leftSection={<IconTrash size={14} />}
                    onClick={() => remove.mutate({ id, name, shared, query })}
                  >
                    {t.remove}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {editing !== undefined && <ViewDialog draft={editing} onClose={() => setEditing(undefined)} />}
    </nav>
  );
}
