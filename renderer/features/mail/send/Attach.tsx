import { ActionIcon, Button, FileButton, Group, Menu } from '@mantine/core';
import { IconFiles, IconPaperclip, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { maxFileBytes } from '../../../../shared/contract/common.ts';
import { composeText } from '../../../../shared/text/mail-compose-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { api, client } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { fileSize, type TicketInSlot, useNotices, useText } from '../../../ui/index.ts';
import classes from './compose.module.css';
import type { Compose } from './useCompose.ts';

/** Files that go with the mail: of the ticket, or new ones, which become files of the ticket first. */
export function Attach({ ticket, compose: { mail, set } }: { ticket: TicketInSlot; compose: Compose }) {
  const t = useText(composeText);
  const ui = useText(uiText);
  const notices = useNotices();
  const trouble = useTrouble();
  const chosen = mail.attachmentIds;
  const attach = useMutation({
    mutationFn: async (files: File[]) => {
      const added: string[] = [];
      for (const file of files) {
        if (file.size > maxFileBytes) notices.failed(ui.fileTooBig(file.name, fileSize(maxFileBytes)));
        else added.push((await client.tickets.attach({ id: ticket.id, clientKey: crypto.randomUUID(), file })).id);
      }
      return added;
    },
    onSuccess: async (added) => {
      await queries.invalidateQueries({ queryKey: api.tickets.get.queryKey({ input: { id: ticket.id } }) });
      set({ attachmentIds: [...new Set([...chosen, ...added])] });
    },
    onError: (error) => notices.failed(trouble(error).message),
  });
  const others = ticket.attachments.filter(({ id }) => !chosen.includes(id));
  const files = ticket.attachments.filter(({ id }) => chosen.includes(id));
  return (
    <div className={classes.attach}>
      <Group gap={6}>
        <FileButton multiple onChange={(picked) => picked.length > 0 && attach.mutate(picked)}>
          {(props) => (
            <Button
              {...props}
              size="compact-sm"
              variant="default"
              loading={attach.isPending}
              leftSection={<IconPaperclip size={14} aria-hidden="true" />}
            >
              {t.attach}
            </Button>
          )}
        </FileButton>
        {others.length > 0 && (
          <Menu position="top-start">
            <Menu.Target>
              <Button size="compact-sm" variant="default" leftSection={<IconFiles size={14} aria-hidden="true" />}>
                {t.attachKnown}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={280} style={{ overflow: 'auto' }}>
              {others.map(({ id, name, size }) => (
                <Menu.Item key={id} onClick={() => set({ attachmentIds: [...chosen, id] })}>
                  {name} · {fileSize(size)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {files.length > 0 && (
        <ul className={classes.files} aria-label={t.attachments}>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <IconPaperclip size={13} aria-hidden="true" />
              {name} <span className={classes.quiet}>{fileSize(size)}</span>
              <ActionIcon
                size="xs"
                aria-label={ui.fileRemove(name)}
                onClick={() => set({ attachmentIds: chosen.filter((other) => other !== id) })}
              >
                <IconX size={12} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
