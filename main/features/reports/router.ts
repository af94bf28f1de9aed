import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { complianceOf } from './compliance.ts';
import { overviewOf } from './overview.ts';
import { stepRunPage } from './step-run-list.ts';

/** Compliance, register and overview. */
export function reportsRouter(kernel: Kernel) {
  return {
    compliance: api.reports.compliance.handler(({ input, context, signal }) => {
      requireActor(context, 'read');
      return complianceOf(kernel, input, context.connection.language, signal);
    }),
    stepRuns: api.reports.stepRuns.handler(({ input, context }) => {
      requireActor(context, 'read');
      return stepRunPage(kernel, input);
    }),
    overview: api.reports.overview.handler(({ context }) => {
      requireActor(context, 'read');
      return overviewOf(kernel);
    }),
  };
}
