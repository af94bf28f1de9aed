import { Button, Group } from '@mantine/core';
import type { RefusalDetail } from '../../../shared/domain/refusal.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { ChangedMeanwhile, useNotices, useText } from '../../ui/index.ts';
import { useSay } from './useSay.ts';

interface ConflictNoticeProps {
  changed: NonNullable<RefusalDetail['changed']>;
  onSettle: (mine: boolean) => Promise<void>;
}

/** Another person saved meanwhile: what they wrote, and the two ways on. Nothing typed is lost. */
export function ConflictNotice({ changed, onSettle }: ConflictNoticeProps) {
  const t = useText(visitsText);
  const say = useSay();
  const notices = useNotices();
  const names: Record<string, string | undefined> = {
    name: t.name,
    organization: t.organization,
    phone: t.phone,
    purpose: t.purpose,
    description: t.description,
    solution: t.solution,
    tenderCode: t.tenderCode,
    role: t.role,
  };
  const settle = (mine: boolean) => void onSettle(mine).catch((error: unknown) => notices.failed(say(error)));
  return (
    <ChangedMeanwhile title={t.conflict} changed={changed} nameOf={(field) => names[field]}>
      <Group gap="sm" mt="sm">
        <Button onClick={() => settle(true)}>{t.keepMine}</Button>
        <Button variant="default" onClick={() => settle(false)}>
          {t.takeTheirs}
        </Button>
      </Group>
    </ChangedMeanwhile>
  );
}
