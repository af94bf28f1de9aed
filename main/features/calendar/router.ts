import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { calendarVersions, currentCalendars, previewCalendar } from './queries.ts';
import { saveCalendar } from './service.ts';

/** Working, counter and partner hours: everybody reads them, the manager of the office changes them. */
export function calendarRouter(kernel: Kernel) {
  const routes = api.calendar;
  return {
    current: routes.current.handler(({ context }) => {
      requireActor(context, 'read');
      return currentCalendars(kernel);
    }),
    versions: routes.versions.handler(({ context, input }) => {
      requireActor(context, 'read');
      return calendarVersions(kernel, input.kind);
    }),
    preview: routes.preview.handler(({ context, input }) => {
      requireActor(context, 'manage');
      return previewCalendar(kernel, input.kind, input.document);
    }),
    save: routes.save.handler(({ context, input }) => saveCalendar(kernel, requireActor(context, 'manage'), input)),
  };
}
