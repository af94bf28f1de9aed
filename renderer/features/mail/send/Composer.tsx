import { Button, Group, Menu, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { composeText } from '../../../../shared/text/mail-compose-ui.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { KeyHint, type TicketInSlot, useNotices, useText } from '../../../ui/index.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useMailStatus } from '../parts/useMailStatus.ts';
import { AddressField, FromField } from './AddressFields.tsx';
import { Attach } from './Attach.tsx';
import classes from './compose.module.css';
import { hindrances, type Purpose, stillTrue } from './compose-form.ts';
import { RequestFields } from './RequestFields.tsx';
import { type Compose, useCompose } from './useCompose.ts';
import { useSendMail } from './useSendMail.ts';

interface ComposerProps {
  ticket: TicketInSlot;
  purpose: Purpose;
  /** The message that is answered; left out: the newest of the user. */
  answers?: string;
  onSent: () => void;
  /** Beside the send button. */
  aside?: React.ReactNode;
  autoFocus?: boolean;
}

/** A mail on a ticket, composed by the office's templates and changeable to the last letter. Ctrl+Enter sends. */
export function Composer({ ticket, purpose, answers, onSent, aside, autoFocus = false }: ComposerProps) {
  const t = useText(composeText);
  const compose = useCompose(ticket, purpose, answers);
  const { mail, set, draft, isTyped, kept } = compose;
  const { send, ready } = useSendMail(ticket, purpose, compose, onSent);
  const [tried, setTried] = useState(false);
  const wrong = hindrances(mail);
  const submit = () => {
    setTried(true);
    if (ready) send.mutate();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  const verbs = { reply: t.send, requestData: t.sendRequest, resolve: t.sendResolve, notice: t.sendNotice };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter is heard from every field inside
    <div className={classes.composer} onKeyDown={onKey}>
      {purpose !== 'reply' && <span className={classes.quiet}>{t[`${purpose}Help`]}</span>}
      <Hints compose={compose} />
      <FromField compose={compose} />
      <Recipients compose={compose} error={tried && wrong.to ? t.noAddress : undefined} />
      <TextInput
        label={t.subject}
        size="xs"
        className={classes.line}
        maxLength={200}
        value={mail.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      {purpose === 'requestData' && <RequestFields ticket={ticket} compose={compose} />}
      {purpose === 'resolve' && (
        <Textarea
          label={t.solution}
          description={t.solutionHelp}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={20_000}
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus}
          value={mail.solution}
          onChange={(event) => set({ solution: event.currentTarget.value })}
        />
      )}
      <Textarea
        aria-label={t.body}
        placeholder={draft.isPending ? t.loading : t.bodyHint}
        autosize
        minRows={5}
        maxRows={11}
        maxLength={20_000}
        data-autofocus={(autoFocus && purpose !== 'resolve') || undefined}
        autoFocus={autoFocus && purpose !== 'resolve'}
        value={mail.body}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      <Below compose={compose} />
      <Attach ticket={ticket} compose={compose} />
      <Trouble error={send.error} />
      <Group gap="xs">
        <Templates compose={compose} purpose={purpose} />
        <span className={classes.quiet} role="status">
          {send.isError
            ? t.notSent
            : isTyped && (kept === 'local' ? t.draftLocal : kept === 'saved' ? t.draftKept : '')}
        </span>
        <Discard compose={compose} />
        <Group gap="xs" ml="auto">
          {aside}
          <Button
            loading={send.isPending}
            disabled={!ready && (tried || wrong.body || wrong.account)}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyHint keys="mod+Enter" />}
            onClick={submit}
          >
            {verbs[purpose]}
          </Button>
        </Group>
      </Group>
    </div>
  );
}

/** What hinders sending, in the core's words, and when the draft itself could not be made. */
function Hints({ compose: { draft, mail } }: { compose: Compose }) {
  const trouble = useTrouble();
  const said =
    draft.data?.problems.filter((each) => stillTrue(each, mail.body)) ??
    (draft.error ? [trouble(draft.error).message] : []);
  if (said.length === 0) return null;
  return (
    <ul className={classes.hints}>
      {said.map((each) => (
        <li key={each}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {each}
        </li>
      ))}
    </ul>
  );
}

/** Who gets it; the line for copies shows once it is wanted. */
function Recipients({ compose: { mail, set }, error }: { compose: Compose; error: string | undefined }) {
  const t = useText(composeText);
  const [open, setOpen] = useState(false);
  const copies = mail.cc !== '' || open;
  return (
    <>
      <AddressField
        label={t.to}
        value={mail.to}
        onChange={(to) => set({ to })}
        error={error}
        aside={
          !copies && (
            <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
              {t.addCc}
            </Button>
          )
        }
      />
      {copies && <AddressField label={t.cc} value={mail.cc} onChange={(cc) => set({ cc })} />}
    </>
  );
}

/** What will stand under the text; the quotation can be left out. */
function Below({ compose: { below, mail, set } }: { compose: Compose }) {
  const t = useText(composeText);
  if (below === '') return null;
  return (
    <details className={classes.below}>
      <summary>{t.below}</summary>
      <pre>{below}</pre>
      {mail.inReplyTo !== null && (
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={mail.quote}
            onChange={(event) => set({ quote: event.currentTarget.checked })}
          />
          {t.quote}
        </label>
      )}
    </details>
  );
}

const uses = { reply: 'general', requestData: 'dataRequest', resolve: 'resolved', notice: 'escalated' } as const;

/** The office's templates; those for this purpose first. The core fills them, so what was typed before is replaced on purpose. */
function Templates({ compose: { mail, typed, set }, purpose }: { compose: Compose; purpose: Purpose }) {
  const t = useText(composeText);
  const notices = useNotices();
  const { data } = useQuery(api.knowledge.templates.queryOptions());
  const fits = (use: string) => Number(use === uses[purpose]);
  const templates = (data ?? []).filter(({ active }) => active).toSorted((a, b) => fits(b.use) - fits(a.use));
  const take = (templateId: string, name: string) => {
    const before = { body: typed.body, templateId: typed.templateId };
    set({ templateId, body: undefined });
    if (before.body !== undefined && mail.body.trim() !== '') notices.undo(name, () => set(before));
  };
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button size="xs" variant="subtle" leftSection={<IconTemplate size={15} aria-hidden="true" />}>
          {t.templates}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} maw={360} style={{ overflow: 'auto' }}>
        {templates.length === 0 && <Menu.Label>{t.noTemplates}</Menu.Label>}
        {templates.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => take(id, name)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Discard({ compose: { isTyped, typed, clear, restore } }: { compose: Compose }) {
  const t = useText(composeText);
  const notices = useNotices();
  if (!isTyped) return null;
  const discard = () => {
    clear();
    notices.undo(t.discarded, () => restore(typed));
  };
  return (
    <Button size="xs" variant="subtle" onClick={discard}>
      {t.discard}
    </Button>
  );
}

/** Where no mailbox is connected there is nothing to write with. */
export function ComposerOrWhy(props: ComposerProps) {
  const t = useText(composeText);
  const status = useMailStatus();
  if (status?.configured === false)
    return (
      <Stack p="sm" gap={0}>
        <Text size="sm" c="dimmed">
          {t.notConfigured}
        </Text>
      </Stack>
    );
  return <Composer key={`${props.purpose} ${props.answers ?? ''}`} {...props} />;
}
