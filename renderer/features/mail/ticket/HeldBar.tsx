import { Button } from '@mantine/core';
import { IconArrowBackUp, IconHourglass } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { outgoingText } from '../../../../shared/text/mail-outbox-ui.ts';
import { useText } from '../../../ui/index.ts';
import classes from './ticket.module.css';

/** Seconds until a held mail leaves, and the way to take it back while they run. */
export function HeldBar({ until, onTakeBack }: { until: number; onTakeBack: () => void }) {
  const t = useText(outgoingText);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((until - now) / 1000);
  if (seconds <= 0) return null;
  return (
    <div className={classes.held}>
      <IconHourglass size={15} aria-hidden="true" />
      <span>{t.willSend(seconds)}</span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
        onClick={onTakeBack}
      >
        {t.takeBack}
      </Button>
    </div>
  );
}
