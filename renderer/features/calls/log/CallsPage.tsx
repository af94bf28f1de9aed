import { Tabs } from '@mantine/core';
import { IconClockHour4, IconList } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import { callText } from '../../../../shared/text/calls.ts';
import { api } from '../../../api/client.ts';
import { Page, useText } from '../../../ui/index.ts';
import { CallbackList } from './CallbackList.tsx';
import { CallLog } from './CallLog.tsx';
import classes from './log.module.css';

const callbacksTab = 'kembali';

/** `/telepon/:part?`: the log of calls, the promises to call back (`kembali`), or one call by its id. */
export default function CallsPage() {
  const t = useText(callText);
  const [, navigate] = useLocation();
  const { part } = useParams<{ part?: string }>();
  const due = useQuery(api.calls.callbacks.queryOptions());
  const tab = part === callbacksTab ? callbacksTab : 'catatan';
  return (
    <Page
      fill
      title={t.title}
      toolbar={
        <Tabs
          value={tab}
          onChange={(next) => navigate(next === callbacksTab ? `/telepon/${callbacksTab}` : '/telepon')}
        >
          <Tabs.List>
            <Tabs.Tab value="catatan" leftSection={<IconList size={15} aria-hidden="true" />}>
              {t.log}
            </Tabs.Tab>
            <Tabs.Tab
              value={callbacksTab}
              leftSection={<IconClockHour4 size={15} aria-hidden="true" />}
              rightSection={due.data?.length ? <span className={classes.count}>{due.data.length}</span> : undefined}
            >
              {t.callbacks}
            </Tabs.Tab>
          </Tabs.List>
        </Tabs>
      }
    >
      {tab === callbacksTab ? <CallbackList query={due} /> : <CallLog openId={part} />}
    </Page>
  );
}
