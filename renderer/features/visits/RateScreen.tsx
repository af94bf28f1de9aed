import { Button, Textarea } from '@mantine/core';
import {
  type Icon,
  IconMoodAngry,
  IconMoodEmpty,
  IconMoodHappy,
  IconMoodSad,
  IconMoodSmile,
} from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useLocation, useParams } from 'wouter';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { ErrorState, Loading, useNotices, useText } from '../../ui/index.ts';
import { useSay } from './useSay.ts';
import classes from './visits.module.css';

/** `/tamu/:id/nilai`: the screen is turned to the visitor, who taps how it was. Shows nothing of the office's work. */
export default function RateScreen() {
  const t = useText(visitsText);
  const say = useSay();
  const notices = useNotices();
  const cache = useQueryClient();
  const { officeName } = useSession();
  const [, navigate] = useLocation();
  const { id } = useParams<{ id: string }>();
  const visit = useQuery(api.visits.get.queryOptions({ input: { id } }));
  const [stars, setStars] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const undo = useMutation(api.visits.undoLeave.mutationOptions({ onError: (error) => notices.failed(say(error)) }));
  const leave = useMutation(
    api.visits.leave.mutationOptions({
      onSuccess: (fresh) => {
        cache.setQueryData(api.visits.get.queryKey({ input: { id } }), fresh);
        void cache.invalidateQueries({ queryKey: api.visits.list.key() });
        notices.undo(t.finished(fresh.name || t.nameless), () => undo.mutate({ id }));
        navigate('/tamu');
      },
    }),
  );
  const faces: [number, Icon, string][] = [
    [1, IconMoodAngry, t.rate1],
    [2, IconMoodSad, t.rate2],
    [3, IconMoodEmpty, t.rate3],
    [4, IconMoodSmile, t.rate4],
    [5, IconMoodHappy, t.rate5],
  ];
  const send = (satisfaction: number | null) => {
    if (visit.data)
      leave.mutate({ id, version: visit.data.version, satisfaction, comment: satisfaction ? comment : '' });
  };
  const name = [visit.data?.salutation, visit.data?.name].filter(Boolean).join(' ');
  return createPortal(
    <div className={classes.rate} role="dialog" aria-modal="true" aria-label={t.rateQuestion}>
      {visit.isPending && <Loading lines={3} />}
      {visit.isError && <ErrorState body={say(visit.error)} onRetry={() => void visit.refetch()} />}
      {visit.data && (
        <>
          <p className={classes.rateOffice}>{officeName}</p>
          <p className={classes.rateThanks}>{name ? t.rateThanks(name) : t.rateThanksNobody}</p>
          <h1 className={classes.rateQuestion}>{t.rateQuestion}</h1>
          <div className={classes.faces} role="radiogroup" aria-label={t.rateQuestion}>
            {faces.map(([value, Face, word]) => (
              // biome-ignore lint/a11y/useSemanticElements: a large tile to tap, with a face and a word
              <button
                key={value}
                type="button"
                role="radio"
                aria-checked={stars === value}
                className={classes.face}
                onClick={() => setStars(value)}
              >
                <Face size={64} stroke={1.3} aria-hidden="true" />
                {word}
              </button>
            ))}
          </div>
          <div className={classes.rateEnd} data-open={stars !== null || undefined}>
            {stars !== null && (
              <Textarea
                size="lg"
                label={t.rateComment}
                minRows={2}
                maxLength={200}
                w="100%"
                value={comment}
                onChange={(event) => setComment(event.currentTarget.value)}
              />
            )}
            <Button size="lg" disabled={stars === null} loading={leave.isPending} onClick={() => send(stars)}>
              {t.rateSend}
            </Button>
          </div>
          {leave.isError && <p role="alert">{say(leave.error)}</p>}
          <div className={classes.rateFoot}>
            <Button variant="subtle" color="gray" onClick={() => navigate(`/tamu/${id}`)}>
              {t.rateBack}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => send(null)}>
              {t.rateSkip}
            </Button>
          </div>
        </>
      )}
    </div>,
    document.body,
  );
}
