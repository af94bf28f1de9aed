import { describe, expect, it } from 'vitest';
import { filledFor } from '../../../../renderer/features/mail/bulk/bulk-form.ts';
import type { MailMessage } from '../../../../renderer/features/mail/parts/types.ts';
import { previewOf } from '../../../../renderer/features/mail/read/preview.ts';

describe('the answer to many', () => {
  it('calls each by name and number, wherever they stand', () => {
    const text = 'Yth. {{nama}}, tiket {{nomor}} ({{nomor}}) selesai. {{lain}}';
    expect(filledFor(text, { name: 'Rini', ticketNumber: '2026-000123' })).toBe(
      'Yth. Rini, tiket 2026-000123 (2026-000123) selesai. {{lain}}',
    );
  });
});

describe('the preview of a file', () => {
  const part = (over: Partial<MailMessage['parts'][number]>): MailMessage['parts'][number] => ({
    id: crypto.randomUUID(),
    name: 'berkas',
    mime: 'image/png',
    size: 10,
    sha256: '0'.repeat(64),
    inline: false,
    preview: 'image',
    ...over,
  });
  it('shows pictures and text the core calls safe', () => {
    expect(previewOf(part({}))).toBe('image');
    expect(previewOf(part({ mime: 'text/plain', preview: 'text' }))).toBe('text');
  });
  it('never shows a drawing that can hold a script, and nothing huge', () => {
    expect(previewOf(part({ mime: 'image/svg+xml' }))).toBe('none');
    expect(previewOf(part({ size: 20_000_000 }))).toBe('none');
    expect(previewOf(part({ mime: 'text/html', preview: 'none' }))).toBe('none');
  });
});
