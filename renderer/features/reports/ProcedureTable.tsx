import { formatDuration, formatNumber } from '../../../shared/text/format.ts';
import { reportText } from '../../../shared/text/reports.ts';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { useLanguage, useText } from '../../ui/index.ts';
import classes from './reports.module.css';
import type { Wanted } from './StepRunsDialog.tsx';
import { oneLine, type Procedure, type Result, results, type Step } from './types.ts';

type Show = (wanted: Wanted) => void;

/** Every step of a procedure with how its runs ended; a number opens the step runs behind it. */
export function ProcedureTable({ procedure, onShow }: { procedure: Procedure; onShow: Show }) {
  const words = useText(reportText);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.performer}</th>
            <th scope="col">{words.standard}</th>
            <th scope="col" className={classes.right}>
              {words.count}
            </th>
            {results.map((result) => (
              <th key={result} scope="col" className={classes.right}>
                {words[result]}
              </th>
            ))}
            <th scope="col" className={classes.right}>
              {words.median}
            </th>
            <th scope="col" className={classes.right}>
              {words.p90}
            </th>
          </tr>
        </thead>
        <tbody>
          {procedure.steps.map((step) => (
            <StepRow key={step.stepId} procedure={procedure} step={step} onShow={onShow} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.total}
            </th>
            <td className={classes.right}>{procedure.totals.count}</td>
            {results.map((result) => (
              <td key={result} className={classes.right}>
                {procedure.totals[result]}
              </td>
            ))}
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function StepRow({ procedure, step, onShow }: { procedure: Procedure; step: Step; onShow: Show }) {
  const { language } = useLanguage();
  const title = oneLine(step);
  const duration = (seconds: number | null) => (seconds === null ? '–' : formatDuration(seconds, language));
  const show = (result: Result | undefined) =>
    onShow({ procedureCode: procedure.code, procedureVersion: procedure.version, stepId: step.stepId, title, result });
  return (
    <tr>
      <th scope="row" title={title}>
        <span className={classes.clamp}>{title}</span>
      </th>
      <td title={step.lane}>
        <span className={classes.lane}>{step.lane}</span>
      </td>
      <td>{step.standard}</td>
      <Count value={step.count} title={title} onShow={() => show(undefined)} />
      {results.map((result) => (
        <Count key={result} value={step[result]} result={result} title={title} onShow={() => show(result)} />
      ))}
      <td className={classes.right}>{duration(step.taken.median)}</td>
      <td className={classes.right}>{duration(step.taken.p90)}</td>
    </tr>
  );
}

function Count({
  value,
  result,
  title,
  onShow,
}: {
  value: number;
  result?: Result;
  title: string;
  onShow: () => void;
}) {
  const t = useText(reportsUiText);
  const words = useText(reportText);
  const { language } = useLanguage();
  if (value === 0) return <td className={classes.none}>0</td>;
  const what = result ? words[result] : words.count;
  return (
    <td className={classes.right}>
      <button
        type="button"
        className={classes.number}
        data-result={result}
        aria-label={`${title.slice(0, 60)}: ${t.showRuns(value, what)}`}
        onClick={onShow}
      >
        {formatNumber(value, language)}
      </button>
    </td>
  );
}
