import { ActionIcon, Button, Group, SegmentedControl, Select, Text, Textarea, Tooltip } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { type Channel, channels } from '../../../../shared/domain/vocabulary.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { channelText } from '../../../../shared/text/vocabulary.ts';
import { client } from '../../../api/client.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { fileSize, KeyHint, TicketSlots, useShortcut, useText } from '../../../ui/index.ts';
import { TroubleText } from '../parts/TroubleText.tsx';
import { takeTicket } from '../parts/ticket-cache.ts';
import { useDesk } from '../ticket/desk.ts';
import classes from './composer.module.css';
import { TemplateMenu } from './TemplateMenu.tsx';
import { useOutbox } from './useOutbox.ts';

const modes = ['reply', 'note', 'incoming'] as const;
type Mode = (typeof modes)[number];
const directions = { reply: 'out', note: 'internal', incoming: 'in' } as const;

/** Where an officer answers, notes, or writes down what the user said. What is typed survives everything. */
export function Composer() {
  const { ticket, canWork, showPanel } = useDesk();
  const t = useText(ticketPageText);
  const ui = useText(uiText);
  const channelNames = useText(channelText);
  const [mode, setMode] = useState<Mode>('reply');
  const [channel, setChannel] = useState<Channel>(ticket.channel);
  const [over, setOver] = useState(false);
  const draft = useDraft(`ticket:${ticket.id}:${mode}`);
  const outbox = useOutbox(ticket.id);
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: async () => {
      const attachmentIds = await outbox.upload();
      return client.tickets.addMessage({
        id: ticket.id,
        clientKey: outbox.messageKey.current,
        body: draft.text.trim(),
        direction: directions[mode],
        channel: mode === 'note' ? null : channel,
        attachmentIds,
      });
    },
    onSuccess: (next) => {
      takeTicket(next);
      draft.clear();
      outbox.clear();
    },
  });
  const focus = (next: Mode) => {
    setMode(next);
    area.current?.focus();
  };
  useShortcut('r', t.reply, () => focus('reply'), { group: t.shortcuts });
  useShortcut('c', t.note, () => focus('note'), { group: t.shortcuts });
  useShortcut('i', t.incoming, () => focus('incoming'), { group: t.shortcuts });
  const words = {
    reply: { name: t.reply, hint: channel === 'email' ? t.replyMailHint : t.replyHint, send: t.sendReply },
    note: { name: t.note, hint: t.noteHint, send: t.sendNote },
    incoming: { name: t.incoming, hint: t.incomingHint, send: t.sendIncoming },
  };
  const empty = draft.text.trim() === '';
  const submit = () => {
    if (!empty && !send.isPending) send.mutate();
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    outbox.add(event.dataTransfer.files);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    outbox.add(event.clipboardData.files);
  };
  return (
    <section
      className={classes.composer}
      data-mode={mode}
      data-over={over || undefined}
      aria-label={words[mode].name}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <Group gap="xs" justify="space-between">
        <SegmentedControl
          aria-label={t.tabTimeline}
          value={mode}
          onChange={(value) => setMode(modes.find((known) => known === value) ?? 'reply')}
          data={modes.map((value) => ({ value, label: words[value].name }))}
        />
        <TemplateMenu onPick={(text) => draft.setText(draft.text === '' ? text : `${draft.text}\n\n${text}`)} />
      </Group>
      <Textarea
        ref={area}
        aria-label={words[mode].name}
        placeholder={over ? t.dropHere : words[mode].hint}
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        value={draft.text}
        onChange={(event) => draft.setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          submit();
        }}
      />
      {outbox.files.length > 0 && (
        <ul className={classes.files}>
          {outbox.files.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <IconPaperclip size={13} aria-hidden="true" />
              {file.name} <span className={classes.quiet}>{fileSize(file.size)}</span>
              <ActionIcon size="xs" aria-label={ui.fileRemove(file.name)} onClick={() => outbox.remove(file)}>
                <IconX size={12} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {outbox.problems.map((problem) => {
        const text =
          problem.kind === 'many'
            ? ui.fileTooMany(outbox.rules.maxFiles)
            : problem.kind === 'big'
              ? ui.fileTooBig(problem.name, fileSize(outbox.rules.maxBytes))
              : ui.fileWrongKind(problem.name);
        return (
          <Text key={text} role="alert" size="sm" c="red">
            {text}
          </Text>
        );
      })}
      {send.isError && <TroubleText error={send.error} />}
      <Group gap="xs">
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t.attach}
          onChange={(event) => {
            outbox.add(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
        <Tooltip label={t.attachHint}>
          <ActionIcon aria-label={t.attach} onClick={() => picker.current?.click()}>
            <IconPaperclip size={17} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        {mode !== 'note' && (
          <Select
            size="xs"
            w={150}
            aria-label={t.through}
            allowDeselect={false}
            data={channels.map((value) => ({ value, label: channelNames[value] }))}
            value={channel}
            onChange={(value) => setChannel(channels.find((known) => known === value) ?? ticket.channel)}
          />
        )}
        {mode === 'reply' && <TicketSlots part="Reply" ticket={ticket} canWork={canWork} onShow={showPanel} />}
        <span className={classes.quiet} role="status">
          {!empty &&
            (send.isError
              ? t.sendFailed
              : draft.kept === 'local'
                ? t.draftLocal
                : draft.kept === 'saved'
                  ? t.draftKept
                  : '')}
        </span>
        <Button
          ml="auto"
          disabled={empty}
          loading={send.isPending}
          aria-keyshortcuts="Control+Enter"
          rightSection={<KeyHint keys="mod+Enter" />}
          onClick={submit}
        >
          {words[mode].send}
        </Button>
      </Group>
    </section>
  );
}
