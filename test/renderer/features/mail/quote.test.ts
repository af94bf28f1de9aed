import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../renderer/features/mail/read/quote.ts';

describe('what was written and what was quoted', () => {
  it('parts an answer from the letter under it', () => {
    expect(
      blocksOf('Sudah kami coba.\n\nPada 9 Jun 2026, Helpdesk menulis:\n> Mohon dicoba lagi.\n> Terima kasih.'),
    ).toEqual([
      { quoted: false, text: 'Sudah kami coba.' },
      { quoted: true, text: 'Pada 9 Jun 2026, Helpdesk menulis:\n> Mohon dicoba lagi.\n> Terima kasih.' },
    ]);
  });
  it('keeps answers between the lines readable', () => {
    const blocks = blocksOf('Pada hari itu Helpdesk menulis:\n> Kode tender?\n99000001\n> Peramban?\nVersi terbaru');
    expect(blocks.filter(({ quoted }) => !quoted).map(({ text }) => text)).toEqual([
      'Pada hari itu Helpdesk menulis:',
      '99000001',
      'Versi terbaru',
    ]);
  });
  it('knows the heads other programs write over a quotation', () => {
    const text = 'Terlampir.\n\nDari: Helpdesk LPSE\nDikirim: Selasa\nKepada: Rini\n\nMohon data.';
    expect(blocksOf(text)).toEqual([
      { quoted: false, text: 'Terlampir.' },
      { quoted: true, text: 'Dari: Helpdesk LPSE\nDikirim: Selasa\nKepada: Rini\n\nMohon data.' },
    ]);
  });
  it('takes "Dari:" in a sentence for a sentence', () => {
    expect(blocksOf('Dari: kantor kami sudah dikirim.\nMohon dicek.')).toHaveLength(1);
  });
  it('loses no word, whatever somebody wrote', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('> a', 'b', '', 'Pada itu ia menulis:', 'From: x', 'Sent: y', '-----Original Message-----'),
          { maxLength: 14 },
        ),
        (lines) => {
          const kept = blocksOf(lines.join('\n'))
            .map(({ text }) => text)
            .join('\n')
            .split('\n')
            .filter((line) => line.trim() !== '');
          expect(kept).toEqual(lines.filter((line) => line.trim() !== ''));
        },
      ),
    );
  });
});
