import type { z } from 'zod';
import type {
  bulkMail,
  composeInput,
  mailDraft,
  mailMessage,
  mailPart,
  mailRow,
  outgoingMail,
} from '../../../../shared/contract/mail.ts';
import type { mailAccount } from '../../../../shared/contract/mail-accounts.ts';

/** The records of the mail contract, by the names the screens use. */
export type MailRow = z.infer<typeof mailRow>;
export type MailMessage = z.infer<typeof mailMessage>;
export type MailPart = z.infer<typeof mailPart>;
export type MailDraft = z.infer<typeof mailDraft>;
export type OutgoingMail = z.infer<typeof outgoingMail>;
export type ComposeInput = z.infer<typeof composeInput>;
export type BulkMail = z.infer<typeof bulkMail>;
export type MailAccount = z.infer<typeof mailAccount>;
export type Address = MailRow['from'];
