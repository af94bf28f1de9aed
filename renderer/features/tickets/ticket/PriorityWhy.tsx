import { Button, List, Popover, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { priorityText } from '../../../../shared/text/vocabulary.ts';
import { useSession } from '../../../api/session.tsx';
import { DefinitionList, KeyHint, PriorityMark, useLanguage, useShortcut, useText } from '../../../ui/index.ts';
import { useDesk } from './desk.ts';

/** The priority; a click says why it is so, by which table, and what it promises. */
export function PriorityWhy() {
  const { ticket, open, canWork } = useDesk();
  const t = useText(ticketPageText);
  const names = useText(priorityText);
  const { zone } = useSession();
  const { language } = useLanguage();
  const change = () => open({ name: 'priority' });
  useShortcut('p', t.changePriority, change, { group: t.shortcuts, enabled: canWork });
  const { decision, priority, prioritySetAt } = ticket;
  if (decision === null || priority === null)
    return canWork ? (
      <Button
        size="compact-xs"
        variant="light"
        aria-keyshortcuts="P"
        rightSection={<KeyHint keys="p" />}
        onClick={change}
      >
        {t.setPriority}
      </Button>
    ) : (
      <span>{t.noPriority}</span>
    );
  const when = (ms: number | null) => (ms === null ? undefined : formatDateTime(ms, zone, language));
  return (
    <Popover width={400} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          title={t.why}
          rightSection={<IconHelpCircle size={14} aria-label={t.why} />}
        >
          <PriorityMark level={priority} text={names[priority]} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.why}>
        <Text fw={600} size="sm">
          {t.why}
        </Text>
        <List size="sm" my="xs">
          {decision.because.map(({ rule, text }) => (
            <List.Item key={`${rule} ${text}`}>{text}</List.Item>
          ))}
        </List>
        <DefinitionList
          items={[
            { term: t.respondBy, value: when(decision.respondBy) },
            { term: t.solveBy, value: when(decision.solveBy) },
            { term: t.escalateBy, value: when(decision.escalateBy) },
          ]}
        />
        <Text size="xs" c="dimmed" mt="xs">
          {t.whyTable(decision.tableLabel)}
          {prioritySetAt !== null && `. ${t.setAt(formatDateTime(prioritySetAt, zone, language))}`}
        </Text>
        {canWork && (
          <Button mt="sm" variant="default" rightSection={<KeyHint keys="p" />} onClick={change}>
            {t.changePriority}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
