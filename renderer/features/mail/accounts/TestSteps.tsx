import { IconAlertTriangle, IconCheck, IconInfoCircle, IconMinus } from '@tabler/icons-react';
import type { z } from 'zod';
import type { mailTestResult } from '../../../../shared/contract/mail-accounts.ts';
import { mailAccountText } from '../../../../shared/text/mail-accounts-ui.ts';
import { useText, Verdict } from '../../../ui/index.ts';
import classes from './accounts.module.css';

const icons = { ok: IconCheck, failed: IconAlertTriangle, skipped: IconMinus, notice: IconInfoCircle };

/** What the test tried, in order; a failed step says what is wrong and what to do. */
export function TestSteps({ ok, steps }: { ok: boolean; steps: z.infer<typeof mailTestResult>[] }) {
  const t = useText(mailAccountText);
  const words = { ok: t.ok, failed: t.failed, skipped: t.skipped, notice: t.noticeState };
  return (
    <Verdict ok={ok} title={t.testTitle}>
      {ok ? t.testOk : t.testFailed}
      <ol className={classes.steps}>
        {steps.map(({ step, state, message }) => {
          const StepIcon = icons[state];
          return (
            <li key={step} data-state={state}>
              <StepIcon size={15} aria-hidden="true" />
              <span>
                <strong>{t[`step_${step}`]}</strong> <span className={classes.dim}>{words[state]}</span>
                {message !== '' && <span className={classes.said}>{message}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </Verdict>
  );
}
