import type { Connection } from '../../../connection.ts';
import type { Kernel } from '../../../kernel.ts';
import { enter } from '../../staff/service.ts';
import { staffTable } from '../../staff/table.ts';
import { readProfile } from '../settings.ts';
import { generateDemo } from './generate.ts';

/**
 * First run: fills the empty data folder with the invented office and signs its supervisor in, as setting up does.
 * @throws Refusal CONFLICT when the folder already holds an office
 */
export async function tryDemo(kernel: Kernel, connection: Connection): Promise<void> {
  await generateDemo(kernel);
  const { supervisor, autoLockMinutes } = await kernel.store.read(async (reader) => ({
    supervisor: await reader.findOneBy(staffTable, { role: 'supervisor' }),
    autoLockMinutes: (await readProfile(reader)).document.autoLockMinutes,
  }));
  if (!supervisor) throw new Error('The invented office has no supervisor.');
  kernel.connections.autoLockMinutes = autoLockMinutes;
  await enter(kernel, connection, supervisor);
}
