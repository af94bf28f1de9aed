import { type KeyboardEvent, useId, useState } from 'react';

/**
 * A list under a text field: arrows choose, Enter takes, the field keeps the cursor.
 * @param first index highlighted when the list changes; -1 for none
 */
export function usePick<T>(options: readonly T[], onPick: (option: T) => void, first = -1) {
  const id = useId();
  const [chosen, setChosen] = useState<{ at: number; of: string }>();
  const of = `${options.length} ${first}`;
  // A list that changed starts anew.
  const at = chosen?.of === of ? chosen.at : first;
  const setAt = (next: number) => setChosen({ at: next, of });
  const optionId = (index: number) => `${id}-${index}`;
  /** True when the key was used by the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const option = options[at];
    if (event.key === 'Enter' && option !== undefined && !event.ctrlKey && !event.metaKey) onPick(option);
    else if (event.key === 'ArrowDown' && options.length > 0) setAt(Math.min(at + 1, options.length - 1));
    else if (event.key === 'ArrowUp' && at >= 0) setAt(at - 1);
    else return false;
    event.preventDefault();
    return true;
  };
  const field = {
    role: 'combobox',
    'aria-expanded': options.length > 0,
    'aria-controls': options.length > 0 ? id : undefined,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': at >= 0 && at < options.length ? optionId(at) : undefined,
  };
  return { id, options, at, setAt, onPick, onKey, optionId, field };
}
export type Pick<T> = ReturnType<typeof usePick<T>>;
