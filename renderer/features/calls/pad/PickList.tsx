// biome-ignore-all lint/a11y/useKeyWithClickEvents: the text field holds the keyboard and names its option
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field holds the focus
import type { ReactNode } from 'react';
import classes from './pad.module.css';
import type { Pick } from './usePick.ts';

interface PickListProps<T> {
  pick: Pick<T>;
  label: string;
  optionKey: (option: T) => string;
  children: (option: T) => ReactNode;
  /** Muted or under the one before. */
  look?: (option: T) => 'past' | 'inset' | undefined;
}

/** The options of `usePick`, under its field. */
export function PickList<T>({ pick, label, optionKey, children, look }: PickListProps<T>) {
  if (pick.options.length === 0) return null;
  return (
    <div id={pick.id} role="listbox" aria-label={label} className={classes.recall}>
      {pick.options.map((option, index) => (
        <div
          key={optionKey(option)}
          id={pick.optionId(index)}
          role="option"
          aria-selected={index === pick.at}
          className={classes.option}
          data-look={look?.(option)}
          onPointerEnter={() => pick.setAt(index)}
          onClick={() => pick.onPick(option)}
        >
          {children(option)}
        </div>
      ))}
    </div>
  );
}
