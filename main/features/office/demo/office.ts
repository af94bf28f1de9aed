import { officeProfile } from '../../../../shared/contract/office.ts';
import type { SetUp } from '../set-up.ts';
import { demoLogo } from './logo.ts';

/** Password of every person of the invented office; printed where the demo is started. */
export const demoPassword = 'Loket-Demo-2026';

/** The invented office: no such regency, no such people. */
export function demoOffice(): SetUp {
  return {
    profile: officeProfile.parse({
      name: 'LPSE Kabupaten Nusa Contoh',
      path: 'nusacontoh',
      aliases: ['999', 'lpse.nusacontoh.example'],
      zone: 'Asia/Makassar',
      government: 'Pemerintah Kabupaten Nusa Contoh',
      unit: 'Bagian Pengadaan Barang/Jasa Sekretariat Daerah',
      address: 'Jalan Rekaan Nomor 17, Kota Contoh 99999',
      phone: '(0999) 555-017',
      email: 'helpdesk@nusacontoh.example',
      website: 'spse.inaproc.id/nusacontoh',
      logoPng: demoLogo(),
      signatories: {
        prepared: {
          position: 'Koordinator Layanan dan Dukungan',
          name: 'Sari Supervisor',
          nip: '19800000 200000 2 001',
        },
        reviewed: { position: 'Sekretaris LPSE', name: 'Nama Pejabat Rekaan', nip: '19750000 199900 1 002' },
        approved: { position: 'Kepala LPSE', name: 'Nama Kepala Rekaan', nip: '19700000 199500 1 003' },
      },
      dueSoonMinutes: 15,
      autoLockMinutes: 0,
    }),
    supervisor: {
      username: 'sari',
      name: 'Sari Supervisor',
      nip: '19800000 200000 2 001',
      position: 'Koordinator Layanan dan Dukungan',
      password: demoPassword,
    },
    staff: [
      person('putri', 'Putri Petugas', 'Helpdesk LPSE', 'officer'),
      person('bagus', 'Bagus Bantu', 'Helpdesk LPSE', 'officer'),
      person('citra', 'Citra Cakap', 'Helpdesk LPSE', 'officer'),
      person('adi', 'Adi Admin', 'Admin PPE', 'lpseAdmin'),
      person('ayu', 'Ayu Auditor', 'Auditor Internal', 'auditor'),
    ],
  };
}

function person(username: string, name: string, position: string, role: 'officer' | 'lpseAdmin' | 'auditor') {
  return { username, name, nip: '', position, role, password: demoPassword };
}
