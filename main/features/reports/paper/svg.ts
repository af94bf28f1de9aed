import { PaperError, wordsOf } from './error.ts';

/**
 * What a drawing on paper may contain: shapes, text and local references. Everything else (pictures, links, scripts,
 * style sheets, entities) is refused, because the PDF writer would open files named in them.
 */
const allowedTags = new Set(
  'svg g defs pattern clipPath marker title desc path rect circle ellipse line polyline polygon text tspan use symbol'.split(
    ' ',
  ),
);

/** Returns the markup when it is a safe drawing, otherwise throws a `badDocument` PaperError that names the reason. */
export function safeSvg(markup: string): string {
  const refuse = (why: string) => new PaperError('badDocument', wordsOf({}).errors.drawing(why));
  if (!/^\s*<svg[\s>]/.test(markup)) throw refuse('bukan SVG');
  if (/<[!?]/.test(markup)) throw refuse('DOCTYPE/CDATA');
  for (const [, name = ''] of markup.matchAll(/<\/?([^\s/>]+)/g)) {
    if (!allowedTags.has(name)) throw refuse(`<${name}>`);
  }
  if (/\bon\w+\s*=/i.test(markup)) throw refuse('on…=');
  if (/href\s*=\s*["']?\s*[^#"'\s]/i.test(markup)) throw refuse('href');
  if (/url\(\s*["']?\s*[^#"'\s]/i.test(markup)) throw refuse('url()');
  return markup;
}

/** Text made safe for use between tags and in attributes. */
export function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
