import { auditRouter } from './features/audit/router.ts';
import { backupRouter } from './features/backup/router.ts';
import { calendarRouter } from './features/calendar/router.ts';
import { callsRouter } from './features/calls/router.ts';
import { contactsRouter } from './features/contacts/router.ts';
import { escalationsRouter } from './features/escalations/router.ts';
import { knowledgeRouter } from './features/knowledge/router.ts';
import { mailRouter } from './features/mail/router.ts';
import { mailSendRouter } from './features/mail/send/router.ts';
import { eventsRouter } from './features/office/events-router.ts';
import { officeRouter } from './features/office/router.ts';
import { prioritiesRouter } from './features/priorities/router.ts';
import { proceduresRouter } from './features/procedures/router.ts';
import { reportsRouter } from './features/reports/router.ts';
import { searchRouter } from './features/search/router.ts';
import { staffRouter } from './features/staff/router.ts';
import { sessionRouter } from './features/staff/session-router.ts';
import { ticketsRouter } from './features/tickets/router.ts';
import { visitsRouter } from './features/visits/router.ts';
import type { Kernel } from './kernel.ts';

/** Every feature's part of the API, in the order of shared/contract/index.ts. */
export function createRouter(kernel: Kernel) {
  return {
    session: sessionRouter(kernel),
    office: officeRouter(kernel),
    staff: staffRouter(kernel),
    calls: callsRouter(kernel),
    tickets: ticketsRouter(kernel),
    contacts: contactsRouter(kernel),
    visits: visitsRouter(kernel),
    search: searchRouter(kernel),
    priorities: prioritiesRouter(kernel),
    reports: reportsRouter(kernel),
    calendar: calendarRouter(kernel),
    audit: auditRouter(kernel),
    backup: backupRouter(kernel),
    procedures: proceduresRouter(kernel),
    knowledge: knowledgeRouter(kernel),
    escalations: escalationsRouter(kernel),
    mail: { ...mailRouter(kernel), ...mailSendRouter(kernel) },
    events: eventsRouter(kernel),
  };
}
export type LoketRouter = ReturnType<typeof createRouter>;
