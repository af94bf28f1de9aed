/**
 * Kinds of work of the LKPP support levels, from Keputusan Deputi Bidang Transformasi Pengadaan Digital LKPP 12/2024,
 * Lampiran II. They say which level is expected to solve a case; LKPP may decide otherwise.
 */
export const ticketClasses = [
  { code: 'nonTechnical', level: 0, title: 'Kendala non teknis' },
  { code: 'restartService', level: 1, title: 'Restart service SPSE/SIKaP' },
  { code: 'mailServerSetup', level: 1, title: 'Konfigurasi mail server melalui database' },
  { code: 'dataRepair', level: 1, title: 'Perbaikan serta penyesuaian data melalui database' },
  { code: 'accountPreference', level: 1, title: 'Perubahan preferensi akun pengguna melalui database' },
  { code: 'serverLog', level: 1, title: 'Pengecekan log server aplikasi SPSE dan SIKaP' },
  { code: 'newBuild', level: 1, title: 'Implementasi build terbaru SPSE' },
  { code: 'bugFix', level: 2, title: 'Bug fixing aplikasi SPSE dan SIKaP' },
  { code: 'newFeature', level: 2, title: 'Penambahan fitur aplikasi' },
  { code: 'furtherAnalysis', level: 2, title: 'Analisa lanjutan permasalahan' },
  { code: 'releaseBuild', level: 2, title: 'Release build aplikasi SPSE terbaru' },
] as const;
export type TicketClass = (typeof ticketClasses)[number]['code'];
export const ticketClassCodes = ticketClasses.map((each) => each.code);
