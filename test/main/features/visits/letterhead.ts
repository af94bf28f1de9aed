import { readProfile, saveSetting } from '../../../../main/features/office/settings.ts';
import type { Kernel } from '../../../../main/kernel.ts';
import { sampleLogo } from '../reports/paper/samples/common.ts';

/** Gives the test office the tallest letterhead an office can have. */
export async function giveLetterhead(kernel: Kernel): Promise<void> {
  await kernel.store.write(async (writer) => {
    const { document, version } = await readProfile(writer);
    const profile = {
      ...document,
      government: 'PEMERINTAH KABUPATEN CONTOH RAYA',
      unit: 'SEKRETARIAT DAERAH',
      address: 'Jalan Teladan Nomor 1, Kota Contoh 12345',
      phone: '(021) 000-0000',
      email: 'helpdesk@contoh-raya.example',
      logoPng: Buffer.from(sampleLogo()).toString('base64'),
    };
    await saveSetting(writer, 'office', profile, version, kernel.clock.now());
  });
}
