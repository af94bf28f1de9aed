import { expect, it } from 'vitest';
import { testOffice, testPassword } from '../support/office.ts';

it('a new office is set up with its rules and its people can sign in', async () => {
  const office = await testOffice();
  const putri = await office.as('officer');
  const state = await putri.session.state();
  expect(state).toMatchObject({
    officeReady: true,
    demo: false,
    locked: false,
    staff: { name: 'Putri Petugas', role: 'officer' },
  });
  await putri.session.lock();
  await expect(putri.session.drafts.list()).rejects.toMatchObject({
    code: 'LOCKED',
    message: 'Layar terkunci. Buka kunci dengan kata sandi Anda.',
  });
  expect((await putri.session.unlock({ password: testPassword })).locked).toBe(false);
  await office.close();
});
