import type { PaperDocument } from '../../../../../../main/features/reports/paper/document.ts';
import { consultationForm, priorityTable, ticketDossier } from './forms.ts';
import { callLog, complianceReport, guestBook } from './registers.ts';
import { sopPaper } from './sop.ts';

/** Every kind of paper with invented data, for tests and for looking at. */
export const samples: Record<string, () => PaperDocument> = {
  'a-compliance': complianceReport,
  'b-calls': callLog,
  'c-guests': guestBook,
  'd-dossier': ticketDossier,
  'e-form': consultationForm,
  'f-priority': priorityTable,
  'g-sop': sopPaper,
};
