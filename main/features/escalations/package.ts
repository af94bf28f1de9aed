import { createHash } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { z } from 'zod';
import type { packagePreview, secretFinding } from '../../../shared/contract/escalations.ts';
import { maskDigits, maskEmail, maskNumbers } from '../../../shared/domain/escalations/mask.ts';
import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { findSecrets, isSecretFileName, placeOfSecret } from '../../../shared/domain/secrets/scan.ts';
import { type TicketClass, ticketClasses } from '../../../shared/lkpp/classes.ts';
import { type EscalationPackage, escalationPackage, type Level } from '../../../shared/lkpp/messages.ts';
import { escalationRefusal } from '../../../shared/text/escalation-core.ts';
import { packageText } from '../../../shared/text/escalation-package.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import { newId } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { currentContact } from '../contacts/service.ts';
import type { OfficeProfile } from '../office/settings.ts';
import { versionInForce } from '../procedures/service.ts';
import { procedureRunTable, stepRunTable } from '../procedures/table.ts';
import { type Desk, fetchFile, priorityRowOf, shownBy, textOfFile, tickedEver } from '../tickets/service.ts';
import { type AttachmentRow, attachmentTable, type TicketRow, ticketTable } from '../tickets/table.ts';
import { gateOf, lacking } from './gate.ts';
import { grantsForPackage } from './grant-rows.ts';
import { readable } from './readable.ts';
import { topLevel } from './rungs.ts';
import { triedSoFar } from './tried.ts';

type Preview = z.infer<typeof packagePreview>;
type Finding = z.infer<typeof secretFinding>;

/** What the officer chose for a package. */
export type Choice = {
  ticketId: string;
  ticketClass: TicketClass | null;
  attachmentIds?: string[];
  unmask: readonly string[];
  justifications?: readonly { key: string; reason: string }[];
  stepsTried?: string;
};
/** Exactly what would leave now, and whether it may. */
export type Built = Preview & { ticket: TicketRow; chosen: AttachmentRow[] };

/** Personal data that may be shown in full, by the keys that ask for it. */
const needed: Record<string, readonly string[]> = {
  phone: ['phone', 'phoneNumber'],
  email: ['email', 'emailAddress'],
  npwp: ['npwp', 'nikNpwp'],
};

/**
 * Builds the package of a ticket: its content in the order of LPSE Support's form, the gate, the masks and the scan for
 * secrets. The same call shows the preview and freezes what is sent, so that they cannot differ.
 * @throws Refusal NOT_FOUND
 */
export async function buildPackage(desk: Desk, reader: Reader, choice: Choice): Promise<Built> {
  const ticket = await reader.findOneBy(ticketTable, { id: choice.ticketId });
  if (!ticket) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
  const { profile } = await desk.rules.inForce(reader);
  const all = await reader.find(attachmentTable, {
    where: { ticketId: ticket.id, removedAt: IsNull() },
    order: { at: 'ASC', id: 'ASC' },
    take: 50,
  });
  const chosen = choice.attachmentIds ? all.filter((file) => choice.attachmentIds?.includes(file.id)) : all;
  if (choice.attachmentIds && chosen.length !== new Set(choice.attachmentIds).size)
    throw new Refusal('REFUSED', escalationRefusal.fileGone);
  const row = await priorityRowOf(desk, reader, ticket);
  const given = Object.fromEntries((choice.justifications ?? []).map(({ key, reason }) => [key, reason]));
  const visits = await reader.find(stepRunTable, { where: { ticketId: ticket.id }, take: 500 });
  const typed = (choice.stepsTried ?? '').trim();
  const tried = typed === '' ? await triedSoFar(reader, ticket.id, visits) : { text: typed, proves: true };
  const masks = new Masks(new Set([...choice.unmask, ...(row?.requiredData ?? []).map((datum) => datum.key)]), ticket);
  // Looked up only where the kind of problem is about it, or the officer shows it on purpose: otherwise it does not travel.
  const contact =
    ticket.contactId !== null && masks.isOpen('npwp') ? await currentContact(reader, ticket.contactId) : null;
  const npwp = contact?.npwp ?? '';
  const gate = gateOf({
    docs: await docsOf(desk, reader, ticket),
    ofRow: row?.requiredData ?? [],
    shown: shownBy(ticket, chosen),
    ticked: tickedEver(visits),
    justified: { ...ticket.justified, ...given },
    isTried: tried.proves,
    fromContact: new Set(npwp === '' ? [] : needed.npwp),
  });
  const draft = contentOf({ ticket, profile, choice, stepsTried: tried.text, masks, npwp });
  const content: EscalationPackage = escalationPackage.parse({
    ...draft,
    requirements: gate.map(({ key, text, present, justification }) => ({ key, text, present, justification })),
    accessGrants: await grantsForPackage(reader, ticket.id, desk.kernel.clock.now()),
    escalatedAt: new Date(desk.kernel.clock.now()).toISOString(),
    files: chosen.map(({ name, mime, size, sha256 }) => ({ key: newId(), name, mime, size, sha256 })),
  });
  const secrets = [...scanContent(content), ...(await scanFiles(desk.kernel.host.dataDir, chosen))].slice(0, 200);
  const missing = lacking(gate);
  return {
    ticket,
    chosen,
    package: content,
    readable: readable(content),
    files: all.map((file) => ({
      attachmentId: file.id,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      included: chosen.includes(file),
    })),
    gate,
    masked: masks.applied,
    secrets,
    ready: missing.length === 0 && secrets.length === 0,
    problems: [
      ...missing.map((item) => packageText.id.missing(item.text).slice(0, 500)),
      ...secrets.map((found) => packageText.id.secretAt(found.place, found.hint).slice(0, 500)),
    ].slice(0, 60),
  };
}

/** SHA-256 of the frozen package as it travels. */
export const hashOfPackage = (content: EscalationPackage): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

type Draft = {
  ticket: TicketRow;
  profile: OfficeProfile;
  choice: Choice;
  stepsTried: string;
  masks: Masks;
  npwp: string;
};

/** The level that does such work by Keputusan 12/2024, or the last one of an older ladder with fewer. */
function expectedLevelOf(profile: OfficeProfile, ticketClass: TicketClass | null): Level | null {
  const level = ticketClasses.find((each) => each.code === ticketClass)?.level;
  const top = topLevel(profile);
  return level === undefined ? null : top === 0 ? 0 : top === 1 && level === 2 ? 1 : level;
}

function contentOf({ ticket, profile, choice, stepsTried, masks, npwp }: Draft) {
  return {
    version: 1,
    office: {
      path: profile.path,
      name: profile.name,
      zone: profile.zone,
      contactName: profile.signatories.prepared.position,
      contactPhone: profile.phone,
      contactEmail: profile.email,
    },
    localNumber: ticket.number,
    title: masks.text('title', ticket.subject).slice(0, 200) || ticket.number,
    application: ticket.application || 'SPSE',
    applicationVersion: ticket.applicationVersion.slice(0, 60),
    errorCode: ticket.errorCode,
    tenderCode: ticket.tenderCode.slice(0, 60),
    packageCode: ticket.packageCode.slice(0, 60),
    ticketType: ticket.ticketType,
    ticketClass: choice.ticketClass,
    expectedLevel: expectedLevelOf(profile, choice.ticketClass),
    priority: ticket.priority,
    stage: ticket.facts?.stage ?? '',
    stageDeadline: ticket.facts?.stageDeadline ? new Date(ticket.facts.stageDeadline).toISOString() : null,
    description: masks.text('description', ticket.description),
    stepsTried: masks.text('stepsTried', stepsTried),
    reporter: {
      name: ticket.reporterName,
      role: ticket.reporterRole,
      organization: ticket.organization,
      userId: ticket.spseUserId.slice(0, 60),
      npwp: masks.value('npwp', npwp.slice(0, 60), maskDigits),
      phone: masks.value('phone', ticket.reporterPhone, maskDigits),
      email: masks.value('email', ticket.reporterEmail, maskEmail),
    },
    receivedAt: new Date(ticket.receivedAt).toISOString(),
  };
}

/** Covers personal data unless the kind of problem, or the officer on purpose, needs it. */
class Masks {
  readonly applied: { field: string; shown: string }[] = [];
  readonly #open: ReadonlySet<string>;
  readonly #codes: string[];

  constructor(open: ReadonlySet<string>, ticket: TicketRow) {
    this.#open = open;
    this.#codes = [ticket.tenderCode, ticket.packageCode, ticket.rupCode].filter(Boolean);
  }

  isOpen(field: string): boolean {
    return this.#open.has(field) || (needed[field] ?? []).some((key) => this.#open.has(key));
  }

  value(field: string, value: string, mask: (value: string) => string): string {
    return this.isOpen(field) || value === '' ? value : this.#note(field, value, mask(value));
  }

  text(field: string, value: string): string {
    return this.#open.has(field) ? value : this.#note(field, value, maskNumbers(value, this.#codes));
  }

  #note(field: string, value: string, shown: string): string {
    if (shown !== value) this.applied.push({ field, shown: shown.slice(0, 200) });
    return shown;
  }
}

/** The ticket's SOP and, when another one does the sending, that one. */
async function docsOf(desk: Desk, reader: Reader, ticket: TicketRow): Promise<ProcedureDocument[]> {
  const run = ticket.runId === null ? null : await reader.findOneBy(procedureRunTable, { id: ticket.runId });
  if (!run) return [];
  const { document } = await desk.rules.procedure(reader, run.procedureVersionId);
  const opens = document.steps.map((step) => step.opens).find((code) => code !== undefined);
  if (document.steps.some((step) => step.effects.includes('escalateLkpp')) || opens === undefined) return [document];
  const next = await versionInForce(reader, opens);
  return next ? [document, (await desk.rules.procedure(reader, next)).document] : [document];
}

/** Where secrets stand in what would leave; the matches themselves are never part of the answer. */
function scanContent(content: EscalationPackage): Finding[] {
  const texts: [string, string][] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.push([path, value]);
    else if (Array.isArray(value)) value.forEach((each, index) => void walk(each, `${path}[${index + 1}]`));
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) if (key !== 'sealed') walk(each, path ? `${path}.${key}` : key);
  };
  walk(content, '');
  return texts.flatMap(([place, text]) => findingsIn(place, text));
}

async function scanFiles(dataDir: string, files: readonly AttachmentRow[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const file of files) {
    if (isSecretFileName(file.name))
      findings.push({ place: packageText.id.fileName, kind: 'password', hint: packageText.id.renameFile });
    if (file.size > 1024 * 1024) continue;
    const text = textOfFile(file.mime, await fetchFile(dataDir, file.sha256));
    if (text !== null) findings.push(...findingsIn(packageText.id.inFile(file.name).slice(0, 200), text));
  }
  return findings;
}

function findingsIn(place: string, text: string): Finding[] {
  return findSecrets(text).map((secret) => ({
    place: place.slice(0, 200),
    kind: secret.kind,
    hint: packageText.id.line(secret.line, placeOfSecret(text, secret)).slice(0, 300),
  }));
}
