import { Loader } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import { type Command, filterCommands, useAllCommands } from './commands.ts';
import { useText } from './i18n.tsx';
import { KeyHint } from './KeyHint.tsx';
import classes from './palette.module.css';
import { paletteIsOpen, paletteStore } from './palette.ts';
import { type SearchSource, useSearch } from './useSearch.ts';

/** Ctrl+K: search results from `search` first, then the commands of the page and the shell. Shown by AppShell. */
export function CommandPalette({ search }: { search?: SearchSource }) {
  const t = useText(uiText);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Letters typed between Ctrl+K and the palette's first frame are meant for it.
    const early = (event: KeyboardEvent) => {
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isLetter || !paletteIsOpen() || document.activeElement === field.current) return;
      event.preventDefault();
      setQuery((typed) => typed + event.key);
    };
    window.addEventListener('keydown', early, { capture: true });
    return () => window.removeEventListener('keydown', early, { capture: true });
  }, []);
  const found = useSearch(search, query);
  const commands = filterCommands(useAllCommands(), query);
  const results = found.kind === 'found' ? found.results : [];
  const groups = [
    ...Map.groupBy(results, (result) => result.group ?? t.results),
    ...Map.groupBy(commands, (command) => command.group ?? t.commands),
  ];
  return (
    <Spotlight.Root
      store={paletteStore}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': t.commandPalette } }}
      overlayProps={{ blur: 0 }}
      classNames={{ action: classes.action, actionDescription: classes.description, actionsGroup: classes.group }}
    >
      <Spotlight.Search
        ref={field}
        placeholder={t.commandPlaceholder}
        aria-label={t.commandPalette}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />}
        rightSection={found.kind === 'searching' ? <Loader size="xs" aria-label={t.commandSearching} /> : null}
      />
      <Spotlight.ActionsList>
        {groups.map(([group, list]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {list.map((command) => (
              <PaletteLine key={command.id} command={command} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty>
            {found.kind === 'searching'
              ? t.commandSearching
              : found.kind === 'failed'
                ? t.commandFailed
                : t.commandNothing}
          </Spotlight.Empty>
        )}
        {groups.length > 0 && found.kind === 'failed' && <Spotlight.Empty>{t.commandFailed}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function PaletteLine({ command }: { command: Command }) {
  const { icon: LineIcon, shortcut } = command;
  return (
    <Spotlight.Action
      label={command.label}
      description={command.description}
      onClick={command.run}
      leftSection={LineIcon === undefined ? undefined : <LineIcon size={18} stroke={1.7} aria-hidden="true" />}
      rightSection={shortcut === undefined ? undefined : <KeyHint keys={shortcut} />}
    />
  );
}
