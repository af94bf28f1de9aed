import { z } from 'zod';
import type { composeInput, mailPurposes } from '../../../../shared/contract/mail.ts';
import { readAddresses } from '../parts/addresses.ts';
import type { ComposeInput, MailDraft } from '../parts/types.ts';

export type Purpose = (typeof mailPurposes)[number];

/** What an officer typed into the composer; what they left alone follows the core's draft. */
export const typedMail = z
  .object({
    clientKey: z.uuid(),
    accountId: z.uuid().nullable(),
    inReplyTo: z.uuid().nullable(),
    /** As typed: "Rini <rini@x.id>; budi@x.id". */
    to: z.string().max(4_000),
    cc: z.string().max(4_000),
    subject: z.string().max(500),
    body: z.string().max(20_000),
    solution: z.string().max(20_000),
    quote: z.boolean(),
    attachmentIds: z.array(z.uuid()).max(50),
    keys: z.array(z.string().max(60)).max(60),
    confirmByPhone: z.boolean(),
    templateId: z.uuid().nullable(),
  })
  .partial();
export type TypedMail = z.infer<typeof typedMail>;
export type Mail = Required<TypedMail>;

/** Under which name what was typed is kept. */
export const draftKey = (ticketId: string, purpose: Purpose): string => `mail:${ticketId}:${purpose}`;

/** The mail as it stands: what was typed over what the core composed. */
export function mailOf(draft: MailDraft | undefined, typed: TypedMail, clientKey: string): Mail {
  const list = (addresses: MailDraft['to']) => addresses.map(({ address }) => address).join(', ');
  return {
    clientKey,
    accountId: draft?.accountId ?? null,
    inReplyTo: draft?.inReplyTo ?? null,
    to: list(draft?.to ?? []),
    cc: list(draft?.cc ?? []),
    subject: draft?.subject ?? '',
    // The template's place for the solution is filled as it is typed.
    body: (draft?.body ?? '').replaceAll('{solusi}', typed.solution?.trim() || '{solusi}'),
    solution: '',
    quote: true,
    attachmentIds: [],
    keys: draft?.keys ?? [],
    confirmByPhone: false,
    templateId: null,
    ...typed,
  };
}

/** What keeps a mail from leaving, by field. */
export function hindrances(mail: Mail): {
  account: boolean;
  to: boolean;
  wrong: string[];
  subject: boolean;
  body: boolean;
} {
  const [to, cc] = [readAddresses(mail.to), readAddresses(mail.cc)];
  return {
    account: mail.accountId === null,
    to: to.addresses.length === 0,
    wrong: [...to.wrong, ...cc.wrong],
    subject: mail.subject.trim() === '',
    body: mail.body.trim() === '',
  };
}

/** Whether a hint that names empty places of the template still holds: a place that was filled in is not named again. */
export function stillTrue(hint: string, body: string): boolean {
  const places = hint.match(/\{\w+\}/g);
  return places === null || places.some((place) => body.includes(place));
}

export function maySend(mail: Mail): boolean {
  const { account, to, wrong, subject, body } = hindrances(mail);
  return !account && !to && wrong.length === 0 && !subject && !body;
}

/** The mail as the core wants it. */
export function inputOf(
  mail: Mail & { accountId: string },
  purpose: Purpose,
  ticket: { id: string; version: number },
): z.input<typeof composeInput> {
  return {
    clientKey: mail.clientKey,
    ticketId: ticket.id,
    ticketVersion: ticket.version,
    accountId: mail.accountId,
    purpose,
    inReplyTo: mail.inReplyTo,
    to: readAddresses(mail.to).addresses,
    cc: readAddresses(mail.cc).addresses,
    subject: mail.subject.trim().slice(0, 200),
    body: mail.body,
    quote: mail.quote,
    attachmentIds: mail.attachmentIds,
    keys: purpose === 'requestData' ? mail.keys : [],
    confirmByPhone: purpose === 'requestData' && mail.confirmByPhone,
    solution: purpose === 'resolve' ? mail.solution.trim() : '',
  };
}

/** What was taken back, as it was typed. A new key: the old one belongs to the mail that was taken back. */
export function typedOf(input: ComposeInput): TypedMail {
  return {
    clientKey: crypto.randomUUID(),
    accountId: input.accountId,
    inReplyTo: input.inReplyTo,
    to: input.to.join(', '),
    cc: input.cc.join(', '),
    subject: input.subject,
    body: input.body,
    solution: input.solution,
    quote: input.quote,
    attachmentIds: input.attachmentIds,
    keys: input.keys,
    confirmByPhone: input.confirmByPhone,
  };
}
