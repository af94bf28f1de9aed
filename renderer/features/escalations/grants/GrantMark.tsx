import { IconAlertOctagonFilled, IconBan, IconCircleCheck, IconHourglass, IconLockOpen } from '@tabler/icons-react';
import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { StateBadge, useText } from '../../../ui/index.ts';
import type { AccessGrant } from '../parts/types.ts';

/** Where an access stands; overdue is a word and a shape, not only red. */
export function GrantMark({ grant }: { grant: Pick<AccessGrant, 'status' | 'overdue' | 'openedAt'> }) {
  const t = useText(grantText);
  if (grant.overdue) return <StateBadge tone="late" text={t.overdue} icon={IconAlertOctagonFilled} />;
  if (grant.status === 'approved' && grant.openedAt !== null) {
    return <StateBadge tone="ontime" text={t.openNow} icon={IconLockOpen} />;
  }
  const looks = {
    pending: { tone: 'waiting', icon: IconHourglass },
    approved: { tone: 'ontime', icon: IconCircleCheck },
    rejected: { tone: 'paused', icon: IconBan },
    closed: { tone: 'done', icon: IconCircleCheck },
  } as const;
  const { tone, icon } = looks[grant.status];
  return <StateBadge tone={tone} text={t[grant.status]} icon={icon} />;
}
