import { Badge, Tooltip } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { mailText } from '../../../shared/text/mail-ui.ts';
import { useText } from '../../ui/index.ts';
import type { MailStatus } from './parts/useMailStatus.ts';

/** A warning in the top bar when a mailbox cannot be reached; silent while all is well or nothing is set up. */
export function MailMark({ status }: { status: MailStatus | undefined }) {
  const t = useText(mailText);
  const [, navigate] = useLocation();
  const bad = status?.accounts.filter(({ online, problem }) => !online && problem !== '') ?? [];
  if (bad.length === 0) return null;
  const why = bad.map(({ name, problem }) => `${name}: ${problem}`).join(' ');
  return (
    <Tooltip label={why} multiline w={340}>
      <Badge
        component="button"
        type="button"
        color="orange"
        variant="light"
        style={{ cursor: 'pointer' }}
        leftSection={<IconMailOff size={13} aria-hidden="true" />}
        aria-label={`${t.offline}. ${why}`}
        onClick={() => navigate('/surat')}
      >
        {t.offline}
      </Badge>
    </Tooltip>
  );
}
