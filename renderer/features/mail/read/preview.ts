import type { MailPart } from '../parts/types.ts';

const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'];
const largestPreview = 12_000_000;

/** What may be shown of a part without opening it: only what the core says, and only kinds that cannot run anything. */
export function previewOf({ preview, mime, size }: MailPart): MailPart['preview'] {
  if (size > largestPreview) return 'none';
  if (preview === 'image' && !pictures.includes(mime)) return 'none';
  return preview;
}
