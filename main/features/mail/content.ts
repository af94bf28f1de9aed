import { Refusal } from '../../../shared/domain/refusal.ts';
import { mailRefusal } from '../../../shared/text/mail-core.ts';
import { type Desk, fetchFile } from '../tickets/service.ts';
import { programMime } from './file/attach.ts';
import { requireMessage } from './file/require.ts';
import { type MailPartRow, mailPartTable } from './table.ts';

/** Pictures of one message that are put into its HTML, in bytes: more would make the page heavy. */
const mostInline = 8 * 1024 * 1024;
const pictures = /^image\/(png|jpeg|gif|webp|bmp)$/;

/**
 * The cleaned HTML as one document with the message's own pictures inside it; nothing in it asks the network for anything.
 * @param remote puts the sender's outside pictures back, https only
 */
export async function htmlOf({ kernel }: Desk, id: string, remote: boolean) {
  const { message, parts } = await kernel.store.read(async (reader) => ({
    message: await requireMessage(reader, id, null),
    parts: await reader.find(mailPartTable, { where: { messageRowId: id }, order: { position: 'ASC' }, take: 200 }),
  }));
  if (message.htmlSha256 === null) throw new Refusal('NOT_FOUND', mailRefusal.noHtml);
  const { dataDir } = kernel.host;
  const clean = Buffer.from(await fetchFile(dataDir, message.htmlSha256)).toString('utf8');
  const inlined = await withPictures(dataDir, clean, parts);
  return { html: documentOf(remote ? withRemote(inlined) : inlined, remote), remoteCount: message.remoteCount };
}

async function withPictures(dataDir: string, html: string, parts: readonly MailPartRow[]): Promise<string> {
  const wanted = new Set([...html.matchAll(/ data-cid="([^"]*)"/g)].map(([, cid = '']) => unescaped(cid)));
  const addresses = new Map<string, string>();
  let left = mostInline;
  for (const part of parts) {
    if (!wanted.has(part.contentId) || addresses.has(part.contentId)) continue;
    if (!pictures.test(part.mime) || part.size > left) continue;
    left -= part.size;
    const bytes = await fetchFile(dataDir, part.sha256);
    addresses.set(part.contentId, `data:${part.mime};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return html.replace(/ data-cid="([^"]*)"/g, (whole, cid: string) => {
    const address = addresses.get(unescaped(cid));
    return address ? ` src="${address}"` : whole;
  });
}

/** Only what the cleaning wrote there itself, so only https addresses of pictures. */
function withRemote(html: string): string {
  return html.replace(/ data-remote-src="(https:\/\/[^"\s]*)"/g, ' src="$1"');
}

function unescaped(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function documentOf(body: string, remote: boolean): string {
  const policy = `default-src 'none'; img-src data:${remote ? ' https:' : ''}; style-src 'unsafe-inline'`;
  return [
    '<!doctype html><html lang="id"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<style>body{margin:12px;font:14px/1.5 sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}</style>',
    `</head><body>${body}</body></html>`,
  ].join('');
}

/** A file of a message. Pages and drawings go out as plain bytes, so that no browser runs them. @throws Refusal NOT_FOUND */
export async function partFile({ kernel }: Desk, id: string): Promise<File> {
  const part = await kernel.store.read((reader) => reader.findOneBy(mailPartTable, { id }));
  if (!part) throw new Refusal('NOT_FOUND', mailRefusal.partGone);
  const isActive = part.mime === programMime || /html|xml|svg|javascript|ecmascript/.test(part.mime);
  const bytes = await fetchFile(kernel.host.dataDir, part.sha256);
  return new File([bytes], part.name, { type: isActive ? 'application/octet-stream' : part.mime });
}

/** The message as it came, byte for byte. @throws Refusal NOT_FOUND */
export async function rawFile({ kernel }: Desk, id: string): Promise<File> {
  const message = await kernel.store.read((reader) => requireMessage(reader, id, null));
  const name = `${
    message.subject
      .replace(/[^\p{L}\p{N} .-]/gu, '')
      .trim()
      .slice(0, 80) || 'surat'
  }.eml`;
  return new File([await fetchFile(kernel.host.dataDir, message.rawSha256)], name, { type: 'message/rfc822' });
}
