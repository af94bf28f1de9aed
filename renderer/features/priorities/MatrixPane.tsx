import { Select } from '@mantine/core';
import type { Impact, Urgency } from '../../../shared/domain/priority/index.ts';
import { wordValue } from '../../../shared/domain/priority/index.ts';
import { priorities as levels } from '../../../shared/domain/vocabulary.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { priorityText } from '../../../shared/text/vocabulary.ts';
import { PriorityMark, useText } from '../../ui/index.ts';
import classes from './priorities.module.css';
import { rowsInCell, type Sheet } from './sheet.ts';

const impacts: Impact[] = ['small', 'medium', 'large'];
const urgencies: Urgency[] = ['urgent', 'notUrgent'];

/** Urgency × impact: six cells, each a priority. */
export function MatrixPane({ sheet, onChange }: { sheet: Sheet; onChange: ((next: Sheet) => void) | undefined }) {
  const t = useText(prioritiesText);
  const heads = {
    small: [t.impactSmall, t.impactSmallHelp],
    medium: [t.impactMedium, t.impactMediumHelp],
    large: [t.impactLarge, t.impactLargeHelp],
  };
  const sides = { urgent: [t.urgent, t.urgentHelp], notUrgent: [t.notUrgent, t.notUrgentHelp] };
  return (
    <>
      <p className={classes.help}>{t.matrixHelp}</p>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <td />
            {impacts.map((impact) => (
              <th key={impact} scope="col" className={classes.matrixHead}>
                {heads[impact][0]}
                <p className={classes.matrixHelp}>{heads[impact][1]}</p>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {urgencies.map((urgency) => (
            <tr key={urgency}>
              <th scope="row" className={classes.matrixHead}>
                {sides[urgency][0]}
                <p className={classes.matrixHelp}>{sides[urgency][1]}</p>
              </th>
              {impacts.map((impact) => (
                <td key={impact}>
                  <MatrixCell sheet={sheet} urgency={urgency} impact={impact} onChange={onChange} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type CellProps = {
  sheet: Sheet;
  urgency: Urgency;
  impact: Impact;
  onChange: ((next: Sheet) => void) | undefined;
};

function MatrixCell({ sheet, urgency, impact, onChange }: CellProps) {
  const t = useText(prioritiesText);
  const words = useText(priorityText);
  const level = sheet.matrix[urgency][impact];
  const choose = (value: string | null) => {
    const chosen = wordValue('priority', value ?? '');
    if (chosen === undefined) return;
    onChange?.({
      ...sheet,
      matrix: { ...sheet.matrix, [urgency]: { ...sheet.matrix[urgency], [impact]: chosen } },
    });
  };
  const labels = { urgent: t.urgent, notUrgent: t.notUrgent, small: t.small, medium: t.medium, large: t.large };
  return (
    <>
      <div className={classes.matrixCell}>
        <PriorityMark level={level} text={words[level]} />
        <span className={classes.matrixHelp}>{t.rowsHere(rowsInCell(sheet, urgency, impact))}</span>
      </div>
      {onChange !== undefined && (
        <Select
          aria-label={`${labels[urgency]} × ${labels[impact]}`}
          allowDeselect={false}
          value={level}
          onChange={choose}
          data={levels.map((value) => ({ value, label: words[value] }))}
        />
      )}
    </>
  );
}
