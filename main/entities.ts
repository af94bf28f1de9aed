import { auditHeadTable, auditTable } from './features/audit/table.ts';
import { calendarTable } from './features/calendar/table.ts';
import { callTable } from './features/calls/table.ts';
import { contactMergeTable, contactPhoneTable, contactTable } from './features/contacts/table.ts';
import {
  accessGrantTable,
  dataRequestTable,
  deliveryAttemptTable,
  deliveryTable,
  escalationTable,
  gatewayEventTable,
} from './features/escalations/table.ts';
import { templateTable } from './features/knowledge/table.ts';
import {
  bulkMailTable,
  mailAccountTable,
  mailAttemptTable,
  mailFolderTable,
  mailMessageTable,
  mailPartTable,
  mailPlaceTable,
  outgoingMailTable,
} from './features/mail/table.ts';
import { counterTable, settingTable } from './features/office/table.ts';
import { priorityTableTable } from './features/priorities/table.ts';
import { procedureRunTable, procedureVersionTable, stepRunTable } from './features/procedures/table.ts';
import { searchTable } from './features/search/table.ts';
import { apiTokenTable, draftTable, staffTable } from './features/staff/table.ts';
import {
  attachmentTable,
  pauseTable,
  savedViewTable,
  ticketTable,
  ticketTallyTable,
  timelineTable,
} from './features/tickets/table.ts';
import { visitTable } from './features/visits/table.ts';

/** Every table the store knows. */
export const entities = [
  settingTable,
  counterTable,
  staffTable,
  apiTokenTable,
  draftTable,
  contactTable,
  contactPhoneTable,
  contactMergeTable,
  calendarTable,
  procedureVersionTable,
  priorityTableTable,
  templateTable,
  ticketTable,
  ticketTallyTable,
  timelineTable,
  attachmentTable,
  pauseTable,
  savedViewTable,
  procedureRunTable,
  stepRunTable,
  callTable,
  visitTable,
  escalationTable,
  deliveryTable,
  deliveryAttemptTable,
  gatewayEventTable,
  dataRequestTable,
  accessGrantTable,
  mailAccountTable,
  mailFolderTable,
  mailMessageTable,
  mailPlaceTable,
  mailPartTable,
  outgoingMailTable,
  mailAttemptTable,
  bulkMailTable,
  searchTable,
  auditTable,
  auditHeadTable,
];
