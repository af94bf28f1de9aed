import type { Client, TestOffice } from '../../../support/office.ts';

/** Monday 15 June 2026 in WIB; the counter is open from 08.00 to 12.00 and from 13.00 to 15.30. */
export const at = (time: string) => Date.parse(`2026-06-15T${time}+07:00`);
export const june = { from: '2026-06-01', to: '2026-06-30' };

/**
 * Two tickets by SOP 000 (LPSE Support), received at 09.00.
 *
 * The first: priority set at 09.20 (limit 30 minutes, on time), data complete 09.25, analysis left out 09.30, solved at
 * once, user told at 09.50 (limit 15 minutes, late by 5), user closes at 10.00 with five stars.
 * The second: priority set at 11.00 (late by 90 minutes); whether its data is complete is still being looked at.
 */
export async function monday(office: TestOffice): Promise<{ putri: Client; first: string; second: string }> {
  const putri = await office.as('officer');
  office.clock.set(at('09:00'));
  const facts = { problemCode: 'P02', stage: 'bidUpload', stageDeadline: at('15:00') };
  const make = (subject: string) =>
    putri.tickets.create({
      subject,
      channel: 'lpseSupport',
      reporterName: 'Andi Rekaan',
      reporterRole: 'supplier',
      organization: 'CV Contoh',
      clientKey: crypto.randomUUID(),
      facts,
    });
  let first = await make('Gagal kirim penawaran');
  let second = await make('Unggah berhenti');
  const step = async (
    ticket: typeof first,
    time: string,
    more: Omit<Parameters<Client['tickets']['completeStep']>[0], 'id' | 'version'>,
  ) => {
    office.clock.set(at(time));
    return putri.tickets.completeStep({ id: ticket.id, version: ticket.version, ...more });
  };
  first = await step(first, '09:20', { stepId: '2' });
  first = await step(first, '09:25', { stepId: '3', outcome: 'no' });
  first = await step(first, '09:30', { stepId: '7', outcome: 'skipped', reason: 'Sama dengan tiket sebelumnya' });
  first = await step(first, '09:30', { stepId: '8', outcome: 'yes', note: 'Nama berkas dipendekkan' });
  first = await step(first, '09:50', { stepId: '9' });
  first = await step(first, '10:00', { stepId: '10', outcome: 'yes', rating: 5 });
  second = await step(second, '11:00', { stepId: '2' });
  return { putri, first: first.id, second: second.id };
}
