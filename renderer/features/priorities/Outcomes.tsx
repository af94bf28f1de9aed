import type { Priority } from '../../../shared/domain/priority/index.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { priorityText } from '../../../shared/text/vocabulary.ts';
import { PriorityMark, useText } from '../../ui/index.ts';
import classes from './priorities.module.css';

/** The priorities a row can lead to: one mark, or "if urgent / if not". */
export function Outcomes({ levels }: { levels: readonly Priority[] }) {
  const t = useText(prioritiesText);
  const words = useText(priorityText);
  return (
    <span className={classes.outcomes} title={levels.length > 1 ? t.ifElse : undefined}>
      {levels.map((level, index) => (
        <span key={level} className={classes.outcome}>
          {index > 0 && <span aria-hidden="true">/</span>}
          <PriorityMark level={level} text={words[level]} />
        </span>
      ))}
    </span>
  );
}
