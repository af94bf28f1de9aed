import { Button, Menu } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { useText } from '../../../ui/index.ts';
import { useTemplates } from '../parts/useTemplates.ts';
import { useDesk } from '../ticket/desk.ts';

/** The office's reply templates, filled in from the ticket; words nobody knows yet stay visible in braces. */
export function TemplateMenu({ onPick }: { onPick: (text: string) => void }) {
  const { ticket, asked } = useDesk();
  const t = useText(ticketPageText);
  const { templates, fill } = useTemplates(ticket, asked);
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconTemplate size={15} aria-hidden="true" />}>
          {t.templates}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} maw={360} style={{ overflow: 'auto' }}>
        {templates.length === 0 && <Menu.Label>{t.noTemplates}</Menu.Label>}
        {templates.map(({ id, name, body }) => (
          <Menu.Item key={id} onClick={() => onPick(fill(body))}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
