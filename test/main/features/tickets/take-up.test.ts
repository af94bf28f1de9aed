import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { done, facts, newTicket } from './desk.ts';

let office: TestOffice;
let putri: Client;
let adi: Client;
beforeAll(async () => {
  office = await testOffice();
  putri = await office.as('officer');
  adi = await office.as('lpseAdmin');
});
afterAll(() => office.close());

it('tiket tanpa petugas menjadi milik siapa yang mengerjakan langkah kantor pertama', async () => {
  let ticket = await newTicket(putri, { facts, assignToMe: false });
  expect(ticket.assignee).toBeNull();
  ticket = await done(putri, ticket);
  expect(ticket.assignee?.name).toBe('Putri Petugas');
  expect(ticket.timeline.filter(({ kind }) => kind === 'assigned')).toHaveLength(1);
});

it('yang diserahkan ke Admin LPSE tidak punya petugas sampai Admin LPSE mengerjakannya, lalu ada namanya saat selesai', async () => {
  let ticket = await newTicket(putri, { facts });
  ticket = await putri.tickets.handOver({ id: ticket.id, version: ticket.version, reason: 'Perlu hak akses admin' });
  expect(ticket).toMatchObject({ holder: 'lpseAdmin', assignee: null });
  const { id, version } = ticket;
  ticket = await adi.tickets.resolve({ id, version, solution: 'Hak akses dibuka.', message: '', channel: 'phone' });
  const admin = ticket.run?.stepRuns.at(-1);
  expect(admin).toBeDefined();
  expect(ticket.assignee?.name).toBe((await adi.session.state()).staff?.name);
});
