import { audit, backup } from './audit.ts';
import { calendar } from './calendar.ts';
import { calls } from './calls.ts';
import { contacts } from './contacts.ts';
import { escalations } from './escalations.ts';
import { events } from './events.ts';
import { knowledge } from './knowledge.ts';
import { mail } from './mail.ts';
import { office, staff } from './office.ts';
import { priorityTables } from './priorities.ts';
import { procedures } from './procedures.ts';
import { reports } from './reports.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { tickets } from './tickets.ts';
import { visits } from './visits.ts';

/** The whole API of Loket on one page; the same over the MessagePort, loopback HTTP and (where routed) REST. */
export const contract = {
  session,
  office,
  staff,
  tickets,
  calls,
  visits,
  contacts,
  search,
  priorities: priorityTables,
  procedures,
  calendar,
  reports,
  knowledge,
  escalations,
  mail,
  audit,
  backup,
  events,
};
export type Contract = typeof contract;
