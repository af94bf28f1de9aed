import { Button, Popover } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { maskPhone } from '../../../../shared/domain/phone/phone.ts';
import { callText } from '../../../../shared/text/calls.ts';
import { formatDateTime, formatDuration } from '../../../../shared/text/format.ts';
import { api, client } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import {
  EmptyState,
  ErrorState,
  KeyHint,
  SkeletonRows,
  TimeLeft,
  useLanguage,
  useNotices,
  useText,
} from '../../../ui/index.ts';
import { callBack } from '../call-back.ts';
import { CallbackForm } from '../pad/CallbackForm.tsx';
import type { Call } from '../pad/pad-call.ts';
import classes from './log.module.css';

/** Promises to call back, due first; T on a row calls. Numbers are masked: calling opens the pad, which shows them. */
export function CallbackList({ query }: { query: UseQueryResult<Call[], unknown> }) {
  const t = useText(callText);
  const trouble = useTrouble();
  const now = useMinute();
  if (query.isPending) return <SkeletonRows rows={5} height={64} />;
  if (query.isError) {
    return <ErrorState body={trouble(query.error).message} onRetry={() => void query.refetch()} />;
  }
  if (query.data.length === 0) return <EmptyState title={t.callbacksEmpty} body={t.callbacksEmptyBody} />;
  return (
    <ul className={classes.callbacks} aria-label={t.callbacks}>
      {query.data.map((promise) => (
        <CallbackRow key={promise.id} promise={promise} now={now} />
      ))}
    </ul>
  );
}

function CallbackRow({ promise, now }: { promise: Call; now: number }) {
  const t = useText(callText);
  const { language } = useLanguage();
  const { zone, can } = useSession();
  const queries = useQueryClient();
  const notices = useNotices();
  const trouble = useTrouble();
  const [busy, setBusy] = useState(false);
  const [planning, setPlanning] = useState(false);
  const act = async (work: () => Promise<unknown>, text: string) => {
    setBusy(true);
    try {
      await work();
      notices.done(text);
      await queries.invalidateQueries({ queryKey: api.calls.key() });
    } catch (error) {
      notices.failed(trouble(error).message);
    } finally {
      setBusy(false);
    }
  };
  const dueAt = promise.callbackAt ?? now;
  const seconds = Math.round((dueAt - now) / 1_000);
  const state = seconds < -60 ? 'late' : seconds < 900 ? 'dueSoon' : 'onTime';
  const left = seconds < -60 ? t.lateBy : seconds < 60 ? () => t.dueNow : t.dueIn;
  const number = maskPhone(promise.number);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.key.toLowerCase() !== 't' || !can('work')) return;
    event.preventDefault();
    callBack(promise);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the row takes the key
    <li className={classes.callback} tabIndex={0} onKeyDown={onKeyDown} data-late={state === 'late' || undefined}>
      <div className={classes.callbackWhen}>
        <TimeLeft state={state} text={left(formatDuration(Math.abs(seconds), language))} />
        <span>{formatDateTime(dueAt, zone, language)}</span>
      </div>
      <div className={classes.callbackWho}>
        <strong>{promise.name || number || t.anonymous}</strong>
        {promise.name !== '' && number !== '' && <span className="tabular"> {number}</span>}
        {promise.organization !== '' && <span> · {promise.organization}</span>}
        {promise.ticket && (
          <span>
            {' · '}
            <a href={`#/tiket/${promise.ticket.id}`}>{promise.ticket.number}</a>
          </span>
        )}
        <p className={classes.excerpt}>{[promise.note, promise.answer].filter(Boolean).join(' — ')}</p>
      </div>
      {can('work') && (
        <div className={classes.callbackActions}>
          <Button
            leftSection={<IconPhoneCall size={15} aria-hidden="true" />}
            rightSection={<KeyHint keys="t" />}
            aria-keyshortcuts="T"
            onClick={() => callBack(promise)}
          >
            {t.callBackNow}
          </Button>
          <Button
            variant="default"
            disabled={busy}
            onClick={() => act(() => client.calls.callbackDone({ id: promise.id, reached: true }), t.promiseKept)}
          >
            {t.reached}
          </Button>
          <Button
            variant="default"
            disabled={busy}
            onClick={() => act(() => client.calls.callbackDone({ id: promise.id, reached: false }), t.attemptNoted)}
          >
            {t.notReached}
          </Button>
          <Popover opened={planning} onChange={setPlanning} trapFocus position="bottom-end" width={300} withinPortal>
            <Popover.Target>
              <Button variant="default" disabled={busy} onClick={() => setPlanning(!planning)}>
                {t.reschedule}
              </Button>
            </Popover.Target>
            <Popover.Dropdown aria-label={t.reschedule}>
              <CallbackForm
                busy={busy}
                confirm={t.reschedule}
                onPick={(callbackAt) => {
                  setPlanning(false);
                  void act(() => client.calls.callbackReschedule({ id: promise.id, callbackAt }), t.rescheduled);
                }}
              />
            </Popover.Dropdown>
          </Popover>
        </div>
      )}
    </li>
  );
}

/** The time of this PC, renewed often enough for minutes. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(beat);
  }, []);
  return now;
}
