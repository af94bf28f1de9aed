import { randomUUID } from 'node:crypto';
import { programActor } from '../../main/connection.ts';
import { answerLkpp } from '../../main/features/escalations/reply.ts';
import { deliverDue, usualPace } from '../../main/features/escalations/service.ts';
import { createDesk } from '../../main/features/tickets/service.ts';
import { escalate, useGateway } from '../support/escalating.ts';
import { startLkpp } from '../support/lkpp.ts';
import { testOffice } from '../support/office.ts';
import { interleaved } from './measure.ts';

/**
 * What the way to LKPP costs: the same answer to LKPP with and without deliveries in its write, and how many deliveries a
 * second leave for a gateway that does not keep them waiting.
 */
export async function benchEscalations(cases = 60): Promise<{ outboxRatio: number; perSecond: number }> {
  const lkpp = await startLkpp({ pace: 'manual', office: 'kotacontoh' });
  const office = await testOffice();
  try {
    await useGateway(await office.as('supervisor'), lkpp);
    const admin = await office.as('lpseAdmin');
    const { escalation: through } = await escalate(admin, { channel: 'gateway' });
    const { escalation: byHand } = await escalate(admin, { channel: 'manual' });
    const desk = createDesk(office.core.kernel);
    const tell = (id: string) => () =>
      answerLkpp(desk, programActor, {
        id,
        clientKey: randomUUID(),
        dataRequestId: null,
        body: 'Kabar.',
        attachmentIds: [],
      });
    const ms = await interleaved({ withOutbox: tell(through.id), without: tell(byHand.id) });
    for (let n = 0; n < cases; n += 1)
      await escalate(admin, { files: [new File([`isi ${n} `.repeat(500)], 'bukti.dat')] });
    const started = performance.now();
    const made = await deliverDue(desk, new AbortController().signal, usualPace);
    return { outboxRatio: ms.withOutbox / ms.without, perSecond: (made * 1_000) / (performance.now() - started) };
  } finally {
    await office.close();
    await lkpp.stop();
  }
}
