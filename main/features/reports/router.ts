import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { complianceOf } from './compliance.ts';
import { complianceFile, registerFile } from './files.ts';
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
    complianceFile: api.reports.complianceFile.handler(({ input: { format, ...input }, context, signal }) =>
      complianceFile({ kernel, actor: requireActor(context, 'read'), format, signal }, input),
    ),
    complianceRest: api.reports.complianceRest.handler(({ input: { format, ...input }, context, signal }) => {
      const actor = requireActor(context, 'read');
      return format === 'json'
        ? complianceOf(kernel, input, context.connection.language, signal)
        : complianceFile({ kernel, actor, format, signal }, input);
    }),
    registerFile: api.reports.registerFile.handler(({ input: { format, ...input }, context, signal }) =>
      registerFile({ kernel, actor: requireActor(context, 'read'), format, signal }, input),
    ),
    overview: api.reports.overview.handler(({ context }) => {
      requireActor(context, 'read');
      return overviewOf(kernel);
    }),
  };
}
