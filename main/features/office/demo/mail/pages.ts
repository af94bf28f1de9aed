import type { Letter } from './letter.ts';

type Page = Pick<Letter, 'subject' | 'text' | 'html'>;

/** A letter made with a mail program's designs: a table, colours, a picture of its own and two from outside. */
export const newsletter: Page = {
  subject: 'Undangan: pembahasan paket pengadaan triwulan depan',
  text: 'Kepada Tim LPSE,\n\nMengundang Bapak/Ibu membahas paket pengadaan triwulan depan, Kamis pukul 10.00 WITA di Ruang Rapat Dinas Kesehatan.\n\nAgenda: rencana umum pengadaan, jadwal tender, pendampingan penyedia.',
  html: `<div style="font-family:Arial,sans-serif;max-width:640px">
<img src="https://gambar.nusacontoh.example/kepala.png" alt="Dinas Kesehatan Nusa Contoh" width="640" height="90">
<h2 style="color:#0b5394">Undangan rapat</h2>
<p>Kepada Tim LPSE,</p>
<p>Mengundang Bapak/Ibu membahas <b>paket pengadaan triwulan depan</b>.</p>
<table border="1" cellpadding="6" style="border-collapse:collapse">
<tr style="background:#d9ead3"><th>Hari</th><th>Jam</th><th>Tempat</th></tr>
<tr><td>Kamis</td><td>10.00 WITA</td><td>Ruang Rapat Dinas Kesehatan</td></tr>
</table>
<ol><li>Rencana umum pengadaan</li><li>Jadwal tender</li><li>Pendampingan penyedia</li></ol>
<p>Bahan rapat: <a href="https://berkas.nusacontoh.example/rapat">berkas.nusacontoh.example/rapat</a></p>
<img src="https://pelacak.nusacontoh.example/buka.gif" alt="" width="1" height="1">
</div>`,
};

/** What fraud looks like: the words name one address, the link leads to another. */
export const offer: Page = {
  subject: 'Akun SPSE Anda akan dinonaktifkan',
  text: 'Akun SPSE Anda akan dinonaktifkan dalam 24 jam. Masuk ke https://spse.inaproc.id/nusacontoh untuk mempertahankannya.',
  html: `<div style="font-family:Arial,sans-serif;border:2px solid #cc0000;padding:12px">
<p style="color:#cc0000;font-size:18px"><b>Akun SPSE Anda akan dinonaktifkan dalam 24 jam</b></p>
<p>Masuk untuk mempertahankan akun:</p>
<p><a href="https://spse-inaproc.penipu.example/masuk" style="background:#cc0000;color:#ffffff;padding:8px 14px">https://spse.inaproc.id/nusacontoh</a></p>
<script>document.title = 'skrip berjalan';</script>
<p style="font-size:11px">Abaikan bila bukan Anda.</p></div>`,
};
