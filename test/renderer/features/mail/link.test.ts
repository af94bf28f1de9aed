import { describe, expect, it } from 'vitest';
import { hostOf, misleads } from '../../../../renderer/features/mail/read/link.ts';
import { isSafeAddress } from '../../../../renderer/ui/open-outside.ts';

describe('a link in a mail', () => {
  it.each([
    ['https://spse.inaproc.id/nusacontoh', 'https://penipu.example/masuk'],
    ['spse.inaproc.id', 'https://spse.inaproc.id.penipu.example/'],
    ['www.lkpp.go.id/berita', 'https://lkpp-go-id.example'],
    ['https://spse.inaproc.id', 'https://spse.inaproc.id@penipu.example/'],
    ['lkpp.go.id', 'mailto:uang@penipu.example'],
    ['SPSE.INAPROC.ID', 'https://spse.1naproc.id'],
  ])('that says %j and leads to %j is called out', (words, address) => {
    expect(misleads({ words, address })).toBe(true);
  });
  it.each([
    ['https://spse.inaproc.id/nusacontoh', 'https://spse.inaproc.id/lain'],
    ['www.lkpp.go.id', 'https://lkpp.go.id/'],
    ['Klik di sini', 'https://contoh.example'],
    ['Buka v4.5 sekarang', 'https://contoh.example'],
    ['', 'https://contoh.example'],
  ])('that says %j and leads to %j is not', (words, address) => {
    expect(misleads({ words, address })).toBe(false);
  });
  it('shows letters that only look alike as what they are', () => {
    expect(hostOf('https://ѕpse.inaproc.id/')).toMatch(/^xn--/);
    expect(hostOf('javascript:alert(1)')).toBe('');
  });
});

describe('the one way out', () => {
  it('is open to full https pages', () => {
    expect(isSafeAddress('https://spse.inaproc.id/nusacontoh?x=1')).toBe(true);
  });
  it.each([
    'http://spse.inaproc.id',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://nama@spse.inaproc.id',
    'https://localhost',
    'loket:buka',
    '',
  ])('is closed to %j', (address) => expect(isSafeAddress(address)).toBe(false));
});
