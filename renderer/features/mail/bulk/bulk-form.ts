import { z } from 'zod';

/** What is typed into the answer to many; kept like every draft. */
export const bulkForm = z
  .object({
    clientKey: z.uuid(),
    accountId: z.uuid().nullable(),
    subject: z.string().max(200),
    body: z.string().max(20_000),
  })
  .partial();
export type BulkForm = Required<z.infer<typeof bulkForm>>;

/** The text as one recipient gets it. */
export function filledFor(text: string, recipient: { name: string; ticketNumber: string }): string {
  return text.replaceAll('{{nama}}', recipient.name).replaceAll('{{nomor}}', recipient.ticketNumber);
}
