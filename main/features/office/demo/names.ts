/** Words of which the people and bodies of the invented office are made; every one of them is plainly invented. */
export const firstNames =
  'Andi Bima Candra Dewi Eka Fajar Gita Hadi Indah Joko Kartika Laras Mira Nanda Okta Pandu Ratna Surya Tirta Utami Vina Wira Yoga Zahra Bayu Citra Dian Galih Agus Ajeng Arif Asri Budi Cahya Danang Desi Edi Endah Ferry Fitri Gilang Hana Hendra Ika Irfan Jaya Kirana Lestari Lukman Mega Nia Nugroho Putu Rangga Rini Satria Sinta Teguh Tiara Umar Wahyu Widya Yanti Yusuf Zaki Made Ketut Nyoman'.split(
    ' ',
  );
export const lastNames =
  'Rekaan Contoh Misalkan Umpama Karangan Teladan Andaian Percobaan Peraga Imajinasi Fiktif Simulasi Purwarupa Lakonan Khayali Bayangan Gambaran Perumpamaan Ibarat Seandainya Pengandaian Permisalan Maket Tiruan Replika Skenario Drama Dongeng Hikayat Legenda Fabel Cerita Wayang Topeng Panggung Naskah Tokoh Latihan'.split(
    ' ',
  );
const companyForms = ['CV', 'PT', 'UD', 'Koperasi'];
const companyWords = [
  'Bahari',
  'Cipta',
  'Karya',
  'Nusa',
  'Sinar',
  'Mitra',
  'Graha',
  'Tirta',
  'Bangun',
  'Anugerah',
  'Lestari',
  'Utama',
  'Mandala',
  'Cahaya',
  'Samudra',
  'Persada',
];
const companyEnds = ['Rekaan', 'Contoh', 'Umpama', 'Andaian', 'Peraga', 'Teladan', 'Fiktif'];
export const agencies = [
  'Dinas Pekerjaan Umum Nusa Contoh',
  'Dinas Kesehatan Nusa Contoh',
  'Dinas Pendidikan Nusa Contoh',
  'Dinas Perhubungan Nusa Contoh',
  'Sekretariat DPRD Nusa Contoh',
  'RSUD Contoh Sehat',
  'Kecamatan Tanjung Umpama',
  'Dinas Pertanian Nusa Contoh',
  'Bappeda Nusa Contoh',
  'Badan Keuangan Daerah Nusa Contoh',
  'Dinas Komunikasi dan Informatika Nusa Contoh',
  'Inspektorat Nusa Contoh',
];
const workKinds = [
  'Rehabilitasi',
  'Pembangunan',
  'Pengadaan',
  'Pemeliharaan',
  'Peningkatan',
  'Perencanaan',
  'Pengawasan',
];
const workObjects = [
  'Jembatan Desa Umpama',
  'Ruas Jalan Contoh–Rekaan',
  'Gedung Puskesmas Teladan',
  'Ruang Kelas SDN 3 Contoh',
  'Alat Kesehatan RSUD Contoh Sehat',
  'Kapal Penyeberangan Nusa Contoh',
  'Irigasi Bendung Andaian',
  'Perangkat Komputer Kantor Camat',
  'Pasar Rakyat Tanjung Umpama',
  'Sistem Air Minum Desa Karangan',
  'Meubelair Sekolah',
  'Dermaga Rakyat Peraga',
  'Kendaraan Ambulans',
  'Jaringan Internet Desa',
];
export const workGroups = ['Pokja I', 'Pokja II', 'Pokja III', 'Pokja Konstruksi', 'Pokja Barang dan Jasa'];
export const rooms = ['ruang bidding', 'ruang konsultasi', 'loket verifikasi'];

type Chooser = { pick<T>(list: readonly T[]): T; int(low: number, high: number): number };

export const personName = (random: Chooser) => `${random.pick(firstNames)} ${random.pick(lastNames)}`;
export const companyName = (random: Chooser) =>
  `${random.pick(companyForms)} ${random.pick(companyWords)} ${random.pick(companyWords)} ${random.pick(companyEnds)}`;
export const tenderName = (random: Chooser, year: number) =>
  `${random.pick(workKinds)} ${random.pick(workObjects)} Tahun Anggaran ${year}`;
/** Eight digits beginning with 99: no real tender has such a code. */
export const tenderCode = (random: Chooser) => `99${random.int(100000, 999999)}`;
/** Mobile numbers that show by their pattern that they are invented. */
export const mobileNumber = (random: Chooser) => `08100${random.int(1_000_000, 9_999_999)}`;
