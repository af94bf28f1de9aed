import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type TestOffice, testOffice } from '../support/office.ts';

let office: TestOffice;
let putri: Client;
beforeAll(async () => {
  office = await testOffice();
  putri = await office.as('officer');
});
afterAll(() => office.close());

const late = () =>
  putri.tickets.create({ ...asked, clientKey: randomUUID(), receivedAt: office.clock.now() + 86_400_000 });
const asked = { subject: 'Tidak bisa login', channel: 'phone' as const };

it('a refused field is said in the language of the session', async () => {
  await expect(late()).rejects.toMatchObject({
    code: 'REFUSED',
    data: { fields: [{ path: 'receivedAt', message: expect.stringContaining('depan') }] },
  });
  await putri.session.setLanguage({ language: 'en' });
  await expect(late()).rejects.toMatchObject({
    code: 'REFUSED',
    data: { fields: [{ path: 'receivedAt', message: expect.stringContaining('future') }] },
  });
});

it('what is missing is said in the language of the session; what the SOP itself calls it stays', async () => {
  const ticket = await putri.tickets.create({ ...asked, clientKey: randomUUID(), channel: 'lpseSupport' });
  const target = { id: ticket.id, version: ticket.version, stepId: ticket.run?.currentStepId ?? '' };
  const sop = { missing: [{ text: 'Penanganan masalah berdasarkan daftar prioritas penanganan masalah' }] };
  await expect(putri.tickets.completeStep(target)).rejects.toMatchObject({ data: sop });
  const ours = { missing: [{ text: expect.stringMatching(/^Set the priority first/) }] };
  await expect(putri.tickets.completeStep({ ...target, ticked: ['priorityList'] })).rejects.toMatchObject({
    data: ours,
  });
});
