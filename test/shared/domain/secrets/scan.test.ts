import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets, isSecretFileName, maskSecrets, placeOfSecret } from '../../../../shared/domain/secrets/scan.ts';

describe('kata sandi yang tertulis', () => {
  it.each([
    ['Password: Rahasia#1', 'Password: ••••'],
    ['password SPSE saya : abc123', 'password SPSE saya : ••••'],
    ['kata sandi = penyedia2026', 'kata sandi = ••••'],
    ['Kata sandinya: "mawar merah"', 'Kata sandinya: "•••• merah"'],
    ['sandi root server -> t0ng.kosong', 'sandi root server -> ••••'],
    ['passphrase:correct-horse', 'passphrase:••••'],
    ['pwd=1234', 'pwd=••••'],
    ['root:toor123', 'root:••••'],
    ['user root / P@ssw0rd', 'user root / ••••'],
    ['https://admin:s3cret@server.contoh/', 'https://admin:••••@server.contoh/'],
    ['password saya adalah Melati99', 'password saya adalah ••••'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----', '••••'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blb', '••••\nb3Blb'],
  ])('%j', (text, masked) => {
    expect(findSecrets(text)).toHaveLength(1);
    expect(maskSecrets(text)).toBe(masked);
    expect(findSecrets(maskSecrets(text))).toEqual([]);
  });

  it.each([
    'Pengguna lupa password',
    'Muncul "User ID atau Password salah" saat login',
    'Password: salah',
    'password : ••••',
    'Kata sandi: ********',
    'Reset kata sandi sudah dikirim ke e-mail',
    'Password yang dimasukkan adalah benar',
    'Kami tidak pernah meminta kata sandi.',
    'Kata sandi minimal 10 karakter dan memuat huruf besar',
    'akun root/admin tidak dipakai lagi'.replace('root/admin', 'root dan admin'),
    'lihat https://spse.inaproc.id/kotacontoh',
    'jadwal: 09.00, kode tender: 8812345',
    'compass: utara',
    'sandiwara: lakon',
  ])('bukan rahasia: %j', (text) => expect(findSecrets(text)).toEqual([]));

  it('menyebut baris dan tempatnya tanpa rahasianya', () => {
    const text = 'Yth. Helpdesk,\nuser: A01\npassword: Xy12!ab terima kasih';
    const [secret] = findSecrets(text);
    if (!secret) throw new Error('not found');
    expect(secret).toMatchObject({ kind: 'password', line: 3 });
    expect(placeOfSecret(text, secret)).toBe('password: ••••');
  });

  it('tidak macet dan tidak meninggalkan apa pun pada teks sembarang', () => {
    const piece = fc.constantFrom(
      'password',
      'kata sandi',
      ': ',
      '=',
      ' ',
      'root',
      '/',
      'a1!',
      'adalah ',
      '\n',
      '"',
      '•',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(findSecrets(maskSecrets(maskSecrets(text))).length).toBeLessThanOrEqual(findSecrets(text).length);
      }),
    );
    const long = `${'password '.repeat(2000)}:`;
    const began = performance.now();
    findSecrets(long);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it.each([
    ['id_rsa', true],
    ['kunci-server.pem', true],
    ['PUTTY.PPK', true],
    ['password-Rahasia123.txt', true],
    ['password=abc12.png', true],
    ['layar password salah.png', false],
    ['surat lupa password 2026.pdf', false],
    ['id_rsa.pub', false],
    ['tangkapan layar.png', false],
  ])('nama berkas %s', (name, secret) => expect(isSecretFileName(name)).toBe(secret));
});
