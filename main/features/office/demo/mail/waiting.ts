import { workingMinutesBefore } from '../../../../../shared/domain/time/before.ts';
import { demoScreenshot } from '../logo.ts';
import { companyName, personName, tenderCode, tenderName } from '../names.ts';
import { addressOf } from '../people.ts';
import type { TicketRows } from '../ticket.ts';
import { ownAddress, ownName } from './account.ts';
import { keepBytes, keepLetter, type Standing } from './keep.ts';
import type { Letter } from './letter.ts';
import { newsletter, offer } from './pages.ts';
import type { Post } from './post.ts';

const own = { name: ownName, address: ownAddress };
type Draft = Pick<Letter, 'subject' | 'text'> & Partial<Letter>;

/** What the mailbox holds this morning: new problems, answers nobody could place, advertisements, machines, one puzzle. */
export async function waitingMail(post: Post, tickets: readonly TicketRows[]): Promise<void> {
  const { random, world } = post;
  const stranger = () => {
    const organization = companyName(random);
    const name = personName(random);
    return { name, address: addressOf({ name, organization, role: 'supplier' }), organization };
  };
  const add = async (
    minutes: number,
    from: { name: string; address: string },
    draft: Draft,
    standing: Partial<Standing> = {},
  ) => {
    const at = workingMinutesBefore(world.now, minutes, world.counter.document);
    const messageId = `${random.id(at)}@${from.address.split('@')[1] ?? 'contoh.example'}`;
    const letter = { messageId, at, from: { name: from.name, address: from.address }, to: [own], ...draft };
    post.messages.push(
      await keepLetter(post.kernel, random, letter, { accountId: post.account.id, direction: 'in', ...standing }),
    );
  };
  const year = new Date(world.now).getUTCFullYear();
  const asked = tickets.find(({ ticket }) => ticket.state === 'waitingUser');
  const working = tickets.find(({ ticket }) => ticket.state === 'helpdeskAnalysis') ?? asked;
  const first = stranger();
  await add(3, first, {
    subject: 'Tidak bisa unggah dokumen penawaran, batas akhir besok',
    text: `Yth. Helpdesk LPSE,\n\nKami tidak dapat mengunggah dokumen penawaran untuk ${tenderName(random, year)} (kode tender ${tenderCode(random)}). Proses berhenti pada 87% lalu muncul pesan "Koneksi terputus". Sudah dicoba dengan dua peramban.\n\nTangkapan layar terlampir. Batas akhir pemasukan penawaran besok pukul 09.00 WITA.\n\nMohon bantuannya.\n\n${first.name}\n${first.organization}\n0810 0555 1234`,
    files: [{ name: 'layar-unggah.png', mime: 'image/png', bytes: demoScreenshot(3) }],
  });
  if (asked) {
    const { ticket } = asked;
    await add(
      11,
      {
        name: ticket.reporterName,
        address:
          ticket.reporterEmail ||
          addressOf({ name: ticket.reporterName, organization: ticket.organization, role: ticket.reporterRole }),
      },
      {
        subject: 'Data yang diminta',
        text: `Selamat pagi,\n\nBersama ini kami kirimkan data yang diminta. Mohon maaf baru sempat membalas dari alamat ini.\n\nTerima kasih,\n${ticket.reporterName}`,
        files: [
          {
            name: 'data-pendukung.txt',
            mime: 'text/plain',
            bytes: Buffer.from('Kode tender: 99000001\nJam kejadian: 09.40 WITA\nPeramban: versi terbaru\n'),
          },
        ],
      },
      { suggestedTicketId: ticket.id, suggestedWhy: 'sender' },
    );
  }
  if (working)
    await add(
      34,
      stranger(),
      {
        subject: `Menanyakan tiket ${working.ticket.number}`,
        text: `Mohon informasi sudah sampai di mana penanganan tiket ${working.ticket.number}?\n\nTerima kasih.`,
      },
      { suggestedTicketId: working.ticket.id, suggestedWhy: 'number' },
    );
  const second = stranger();
  await add(58, second, {
    subject: 'Lupa kata sandi SPSE, tautan setel ulang tidak masuk',
    text: `Selamat siang,\n\nSaya sudah meminta setel ulang kata sandi SPSE tiga kali sejak pagi, tetapi tautannya tidak pernah masuk ke e-mail kami. Mohon petunjuk.\n\nSalam,\n${second.name}, ${second.organization}`,
    cc: [{ name: 'Direktur', address: `direktur@${second.address.split('@')[1] ?? 'contoh.example'}` }],
  });
  await add(96, { name: 'Dinas Kesehatan Nusa Contoh', address: 'pengadaan@nusacontoh.example' }, newsletter);
  await add(141, { name: 'Pemberitahuan Akun', address: 'keamanan@penipu.example' }, offer);
  const third = stranger();
  await add(
    205,
    third,
    {
      subject: 'Perubahan data penyedia: akta dan NPWP baru',
      text: `Yth. Verifikator,\n\nTerlampir berkas perubahan data perusahaan. Mohon diperiksa apakah kami perlu datang membawa aslinya.\n\n${third.name}\n${third.organization}`,
      files: [
        { name: 'winmail.dat', mime: 'application/ms-tnef', bytes: Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0, 0, 0]) },
      ],
    },
    { readAt: world.now - 60 * 60_000 },
  );
  await puzzle(post);
  await set(add, stranger);
}

type Add = (
  minutes: number,
  from: { name: string; address: string },
  draft: Draft,
  standing?: Partial<Standing>,
) => Promise<void>;

/** What needs nobody: machines, lists; and what somebody set aside. */
async function set(add: Add, stranger: () => { name: string; address: string; organization: string }): Promise<void> {
  await add(
    20,
    stranger(),
    {
      subject: 'Balasan otomatis: Re: Permintaan data',
      text: 'Saya sedang dinas luar sampai Jumat. Untuk keperluan mendesak hubungi kantor kami.',
      head: ['Auto-Submitted: auto-replied'],
    },
    { kind: 'autoReply', state: 'kept' },
  );
  await add(
    180,
    { name: 'Milis LPSE', address: 'milis@lpse-se-provinsi.example' },
    {
      subject: '[milis-lpse] Jadwal pemeliharaan aplikasi',
      text: 'Rekan-rekan, pemeliharaan aplikasi direncanakan Sabtu malam. Mohon diinformasikan kepada penyedia.',
      head: ['List-Id: <milis-lpse.contoh.example>'],
    },
    { kind: 'list', state: 'kept' },
  );
  await add(
    420,
    { name: 'Toko Alat Tulis', address: 'promo@toko.example' },
    { subject: 'Promo akhir bulan: kertas A4', text: 'Dapatkan potongan harga untuk pembelian sepuluh rim.' },
    { state: 'ignored', ignoredBecause: 'Iklan atau penawaran' },
  );
  await add(
    900,
    stranger(),
    { subject: 'Lamaran kerja', text: 'Bersama ini saya mengajukan lamaran sebagai tenaga administrasi.' },
    { state: 'ignored', ignoredBecause: 'Bukan urusan LPSE' },
  );
}

/** A letter that broke on its way: kept as it came, and said so. */
async function puzzle(post: Post): Promise<void> {
  const at = workingMinutesBefore(post.world.now, 260, post.world.counter.document);
  const head = 'From: Pengirim Rusak <rusak@contoh.example>\r\nTo: helpdesk@nusacontoh.example\r\nSubject: Dokumen\r\n';
  post.messages.push(
    await keepBytes(
      post.kernel,
      post.random,
      Buffer.from(`${head}Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n`),
      at,
      {
        accountId: post.account.id,
        direction: 'in',
        parse: 'raw',
        notices: ['unreadable'],
      },
    ),
  );
}
