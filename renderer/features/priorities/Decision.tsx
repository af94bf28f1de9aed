import type { PriorityDecision } from '../../../shared/domain/priority/index.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { becauseText } from '../../../shared/text/priority.ts';
import { priorityText } from '../../../shared/text/vocabulary.ts';
import { useSession } from '../../api/session.tsx';
import { DefinitionList, PriorityMark, useLanguage, useText } from '../../ui/index.ts';
import classes from './priorities.module.css';

/** A decision with its grounds and the instants that follow from it. */
export function Decision({ decision }: { decision: PriorityDecision }) {
  const t = useText(prioritiesText);
  const words = useText(priorityText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const when = (at: number | null) => (at === null ? t.notMeasured : formatDateTime(at, zone, language));
  return (
    <>
      <strong>
        <PriorityMark level={decision.priority} text={words[decision.priority]} />
      </strong>
      <div>
        <strong>{t.because}</strong>
        <ul className={classes.because}>
          {decision.because.map((each) => (
            <li key={becauseText(each, zone, language)}>{becauseText(each, zone, language)}</li>
          ))}
        </ul>
      </div>
      <DefinitionList
        items={[
          { term: t.respondBy, value: when(decision.respondBy) },
          { term: t.solveBy, value: when(decision.solveBy) },
          { term: t.escalateBy, value: when(decision.escalateBy) },
        ]}
      />
    </>
  );
}
