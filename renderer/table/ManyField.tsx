import { Popover } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import classes from './grid.module.css';
import { joinMany, splitMany } from './grid-model.ts';

interface ManyFieldProps {
  label: string;
  suggestions: readonly string[];
  text: string;
  onText: (text: string) => void;
  onCommit: (text: string) => void;
}

/**
 * The field of a cell that lists several things: typed with `; ` between them, or picked from the list below (arrows and
 * Enter, or a click). Enter without a picked line saves, as in every other cell.
 */
export function ManyField({ label, suggestions, text, onText, onCommit }: ManyFieldProps) {
  const listId = useId();
  const [at, setAt] = useState(-1);
  const parts = splitMany(text);
  const typing = text.slice(text.lastIndexOf(';') + 1).trim();
  const chosen = new Set(parts.map((part) => part.toLowerCase()));
  const isWhole = chosen.has(typing.toLowerCase()) && suggestions.some((s) => s.toLowerCase() === typing.toLowerCase());
  const offered = suggestions.filter(
    (each) => isWhole || typing === '' || each.toLowerCase().includes(typing.toLowerCase()),
  );
  const toggle = (word: string) => {
    const without = parts.filter((part) => part.toLowerCase() !== word.toLowerCase());
    const kept = isWhole || typing === '' ? without : without.slice(0, -1);
    const next = chosen.has(word.toLowerCase()) ? without : [...kept, word];
    onText(next.length === 0 ? '' : `${next.join('; ')}; `);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const picked = offered[at];
    if (event.key === 'ArrowDown') setAt(Math.min(offered.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(-1, at - 1));
    else if (event.key === 'Enter' && picked !== undefined) toggle(picked);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Popover opened={offered.length > 0} position="bottom-start" width={320} offset={8} withinPortal trapFocus={false}>
      <Popover.Target>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the officer asked to edit this cell
          autoFocus
          rows={2}
          role="combobox"
          aria-expanded={offered.length > 0}
          aria-controls={listId}
          aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
          className={classes.field}
          aria-label={label}
          value={text}
          onFocus={(event) => event.currentTarget.setSelectionRange(text.length, text.length)}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setAt(-1);
            onText(event.currentTarget.value);
          }}
          onBlur={(event) => onCommit(joinMany(splitMany(event.currentTarget.value)))}
        />
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <div id={listId} role="listbox" aria-label={label} aria-multiselectable className={classes.many}>
          {offered.map((word, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox above
            <div
              key={word}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={chosen.has(word.toLowerCase())}
              data-at={index === at || undefined}
              className={classes.manyOption}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => toggle(word)}
            >
              <span aria-hidden="true">{chosen.has(word.toLowerCase()) ? '✓' : ''}</span>
              {word}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
