import { Badge, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconPlayerPause } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { escalationText } from '../../../shared/text/escalations.ts';
import { useText } from '../../ui/index.ts';
import type { GatewayStatus } from './parts/types.ts';
import { useSaid } from './parts/useSaid.ts';

/** A small warning in the top bar while nothing reaches LKPP or a delivery needs a person; opens Kotak keluar. */
export function GatewayMark({ status }: { status: GatewayStatus | undefined }) {
  const t = useText(escalationText);
  const said = useSaid();
  const [, navigate] = useLocation();
  if (status === undefined) return null;
  const shown = look({ ...status, problem: said(status.problem) }, t);
  if (shown === undefined) return null;
  return (
    <Tooltip label={shown.help} multiline w={320}>
      <Badge
        component="button"
        type="button"
        color={shown.color}
        variant="light"
        style={{ cursor: 'pointer' }}
        leftSection={<shown.icon size={13} aria-hidden="true" />}
        aria-label={`${shown.label}. ${shown.help}`}
        onClick={() => navigate('/kotak-keluar')}
      >
        {shown.label}
      </Badge>
    </Tooltip>
  );
}

function look(status: GatewayStatus, t: (typeof escalationText)['id']) {
  const { configured, online, paused, actionNeeded, problem } = status;
  if (actionNeeded > 0) {
    return { label: t.attention(actionNeeded), help: problem || t.openOutbox, color: 'red', icon: IconAlertTriangle };
  }
  if (!configured) return undefined;
  if (paused) return { label: t.paused, help: problem || t.pausedHelp, color: 'orange', icon: IconPlayerPause };
  if (!online) return { label: t.offline, help: problem || t.offlineHelp, color: 'orange', icon: IconCloudOff };
  return undefined;
}
