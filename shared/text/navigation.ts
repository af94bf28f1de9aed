import { defineText } from './define.ts';

/** Words of the left navigation and the frame around all screens. */
export const navigationText = defineText({
  id: {
    queues: 'Antrean',
    calls: 'Telepon',
    visits: 'Tamu',
    contacts: 'Kontak',
    reference: 'Acuan',
    priorities: 'Prioritas',
    procedures: 'SOP',
    knowledge: 'Pustaka balasan',
    office: 'Kantor',
    reports: 'Laporan',
    settings: 'Pengaturan',
    notHereTitle: 'Halaman ini tidak ada',
    notHereBody: 'Alamatnya salah atau peran Anda tidak dapat membukanya. Pilih halaman lain di sebelah kiri.',
    demo: 'DATA REKAAN',
    demoHelp: 'Kantor, orang, dan perkara di sini rekaan belaka, untuk mencoba Loket.',
  },
  en: {
    queues: 'Queues',
    calls: 'Calls',
    visits: 'Visitors',
    contacts: 'Contacts',
    reference: 'Reference',
    priorities: 'Priorities',
    procedures: 'SOPs',
    knowledge: 'Reply library',
    office: 'Office',
    reports: 'Reports',
    settings: 'Settings',
    notHereTitle: 'There is no such page',
    notHereBody: 'The address is wrong or your role cannot open it. Choose another page on the left.',
    demo: 'INVENTED DATA',
    demoHelp: 'Office, people and cases here are invented, for trying Loket out.',
  },
});
