import { IsNull } from 'typeorm';
import type { z } from 'zod';
import type { escalations } from '../../../shared/contract/escalations.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { escalationLine, escalationRefusal } from '../../../shared/text/escalation-core.ts';
import type { Actor } from '../../connection.ts';
import { announce, newId } from '../../kernel.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import { type Desk, note, openWork, refuseSecrets, requireOpen, saveWork, walkToLkpp } from '../tickets/service.ts';
import { channels } from './channels.ts';
import { buildPackage, hashOfPackage } from './package.ts';
import { giveOutSealed, withoutSealed } from './sealed-in-package.ts';
import { type EscalationRow, escalationTable } from './table.ts';

type SendInput = z.output<NonNullable<(typeof escalations)['send']['~orpc']['inputSchema']>>;

/**
 * Sends a ticket up to LKPP: freezes the package, completes the SOP's steps of escalation and puts the deliveries into the
 * outbox, all in one write. The same `clientKey` again gives the first escalation. Works without a network.
 * @returns the escalation's id
 * @throws Refusal when the gate is not ready (with what is missing), secrets were found, one is under way already, or the SOP
 * does not lead to LKPP from here
 */
export async function sendEscalation(desk: Desk, actor: Actor, input: SendInput): Promise<string> {
  const { kernel } = desk;
  refuseSecrets({
    stepsTried: input.stepsTried,
    noticeToUser: input.noticeToUser,
    ...Object.fromEntries(input.justifications.map((each) => [`justifications.${each.key}`, each.reason])),
  });
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const twin = await writer.findOneBy(escalationTable, { clientKey: input.clientKey });
    if (twin) return twin.id;
    const work = await openWork(desk, writer, actor, input.ticketId, input.ticketVersion);
    requireOpen(work);
    if (await writer.existsBy(escalationTable, { ticketId: input.ticketId, endedAt: IsNull() }))
      throw new Refusal('REFUSED', escalationRefusal.alreadyOpen);
    const built = await buildPackage(desk, writer, input);
    if (!built.ready) {
      const missing = built.gate.filter((item) => item.mandatory && !item.present && item.justification === '');
      throw new Refusal('REFUSED', escalationRefusal.notReady, {
        missing: missing.map(({ key, text }) => ({ key, text })),
        fields: built.secrets.map(({ place, hint }) => ({ path: place, message: { id: hint, en: hint } })),
      });
    }
    const given = Object.fromEntries(input.justifications.map(({ key, reason }) => [key, reason]));
    work.ticket.justified = { ...work.ticket.justified, ...given };
    const present = built.gate.filter((item) => item.present).map((item) => item.key);
    const notice = input.noticeToUser.trim() || escalationLine.userTold;
    await walkToLkpp(work, present, input.stepsTried, notice);

    const id = newId();
    const isByWire = input.channel === 'gateway';
    const content = isByWire ? built.package : withoutSealed(built.package);
    if (isByWire) await giveOutSealed(desk, writer, actor, input.ticketId);
    const row: EscalationRow = {
      id,
      version: 1,
      ticketId: input.ticketId,
      clientKey: input.clientKey,
      channel: input.channel,
      state: 'queued',
      ticketClass: input.ticketClass,
      level: content.expectedLevel === null ? null : 0,
      team: '',
      remoteId: null,
      externalNumber: '',
      package: content,
      packageHash: hashOfPackage(content),
      completeAtFirst: true,
      solution: '',
      createdAt: work.now,
      createdBy: actor.staffId,
      createdName: actor.name,
      sentAt: null,
      acceptedAt: null,
      resolvedAt: null,
      endedAt: null,
      nextCheckAt: null,
      proofAttachmentId: null,
      updatedAt: work.now,
    };
    await writer.insert(escalationTable, row);
    const entryId = newId();
    const going = { desk, writer, actor, work, notice: input.noticeToUser.trim(), entryId };
    const { title = escalationLine.sent(input.channel), ...begun } = await channels[input.channel].send(going, row);
    Object.assign(row, begun);
    await writer.update(escalationTable, { id }, { state: row.state, nextCheckAt: row.nextCheckAt });
    note(work, 'message', title, {
      id: entryId,
      direction: 'out',
      body: content.stepsTried,
      refId: id,
    });
    await saveWork(work, { action: 'ticket.escalate', summary: escalationLine.sent(input.channel) });
    await channels[input.channel].afterwards?.(going, row);
    await writeAudit(kernel, writer, actor, {
      action: 'escalations.send',
      entity: 'escalation',
      entityId: id,
      summary: `${work.ticket.number}: ${escalationLine.sent(input.channel)}`,
      after: {
        channel: input.channel,
        packageHash: row.packageHash,
        files: content.files.map((file) => file.sha256),
        unmasked: input.unmask,
        justified: Object.keys(given),
      },
    });
    announce(kernel, writer, 'escalations', id, actor.staffId);
    return id;
  });
}
