import { Button, Code, Collapse, Group, Skeleton, Text } from '@mantine/core';
import { type Icon, IconAlertTriangle, IconInbox } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import { CopyButton } from './CopyButton.tsx';
import { useText } from './i18n.tsx';
import classes from './states.module.css';

interface EmptyStateProps {
  title: string;
  /** What the officer can do next. */
  body?: ReactNode;
  icon?: Icon;
  action?: ReactNode;
}

/** Nothing to show, and that is fine: says so and what comes next. */
export function EmptyState({ title, body, icon: StateIcon = IconInbox, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <StateIcon size={32} stroke={1.4} aria-hidden="true" className={classes.icon} />
      <p className={classes.title}>{title}</p>
      {body !== undefined && <div className={classes.body}>{body}</div>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  title?: string;
  /** One sentence in the officer's words: what happened and what to do. */
  body?: ReactNode;
  /** Technical detail, folded away, to copy into a report to whoever maintains Loket. */
  detail?: string;
  onRetry?: () => void;
}

/** Something could not be loaded: says it plainly, offers another try, keeps the detail at hand. */
export function ErrorState({ title, body, detail, onRetry }: ErrorStateProps) {
  const t = useText(uiText);
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.state} role="alert">
      <IconAlertTriangle size={32} stroke={1.4} aria-hidden="true" className={classes.alarm} />
      <p className={classes.title}>{title ?? t.errorTitle}</p>
      {body !== undefined && <div className={classes.body}>{body}</div>}
      <Group gap="xs" justify="center">
        {onRetry !== undefined && <Button onClick={onRetry}>{t.retry}</Button>}
        {detail !== undefined && (
          <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t.detail}
          </Button>
        )}
      </Group>
      {detail !== undefined && (
        <Collapse expanded={open}>
          <Group gap="xs" align="flex-start" justify="center" wrap="nowrap">
            <Code block className={classes.detail}>
              {detail}
            </Code>
            <CopyButton value={detail} />
          </Group>
        </Collapse>
      )}
    </div>
  );
}

/** Grey lines where rows will be. */
export function SkeletonRows({ rows = 6, height = 35 }: { rows?: number; height?: number }) {
  const t = useText(uiText);
  return (
    <div role="status">
      <span className={classes.spoken}>{t.loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.skeletonRow} style={{ height }} aria-hidden="true">
          <Skeleton height={10} width={`${8 + ((index * 5) % 4)}%`} />
          <Skeleton height={10} width={`${34 + ((index * 13) % 22)}%`} />
          <Skeleton height={10} width="12%" ml="auto" />
        </div>
      ))}
    </div>
  );
}

/** Grey lines where a page of text and fields will be. */
export function Loading({ lines = 5 }: { lines?: number }) {
  const t = useText(uiText);
  return (
    <div role="status" className={classes.loading}>
      <Text size="sm" c="dimmed">
        {t.loading}
      </Text>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={12} width={`${90 - ((index * 17) % 45)}%`} aria-hidden="true" />
      ))}
    </div>
  );
}
