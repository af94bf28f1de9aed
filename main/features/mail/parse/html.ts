import sanitize from 'sanitize-html';
import { maskSecrets } from '../../../../shared/domain/secrets/scan.ts';
import { limits } from './limits.ts';
import { safeStyle } from './style.ts';

export type CleanHtml = { html: string; remoteCount: number };

const tags =
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  );
/** Their content is no text for people, or reads differently once their tags are gone. */
const withContent = 'script style textarea option noscript noembed noframes title xmp iframe template'.split(' ');
/** What fetches besides pictures; none of it is kept. */
const fetching = new Set('link iframe frame object embed video audio source script'.split(' '));
const common = ['style', 'dir', 'lang', 'title', 'align', 'valign', 'bgcolor'];
const sized = ['width', 'height'];

/**
 * What may be shown of a sender's HTML: no scripts, handlers, forms or frames, nothing that covers the screen, nothing
 * fetched from outside. Pictures from outside keep their address in `data-remote-src` and are counted; pictures of the
 * message itself become `data-cid`. Secrets somebody wrote down are covered (domain.md §8.5).
 */
export function cleanHtml(dirty: string): CleanHtml {
  let remoteCount = 0;
  const html = sanitize(dirty.slice(0, limits.html), {
    allowedTags: tags,
    nonTextTags: withContent,
    nestingLimit: 100,
    enforceHtmlBoundary: false,
    parseStyleAttributes: false,
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    allowedAttributes: {
      '*': common,
      a: ['href', 'name', 'target', 'rel', ...common],
      img: ['src', 'alt', 'data-remote-src', 'data-cid', ...sized, ...common],
      table: ['border', 'cellpadding', 'cellspacing', ...sized, ...common],
      td: ['colspan', 'rowspan', 'nowrap', ...sized, ...common],
      th: ['colspan', 'rowspan', 'nowrap', ...sized, ...common],
      col: ['span', ...sized],
      colgroup: ['span', ...sized],
      font: ['color', 'face', 'size', ...common],
      ol: ['start', 'type', ...common],
      hr: ['size', 'noshade', ...sized, ...common],
    },
    textFilter: (text) => maskSecrets(text),
    onOpenTag: (tagName, attribs) => {
      if (fetching.has(tagName) && (attribs.src || attribs.href || attribs.data)) remoteCount += 1;
    },
    transformTags: {
      '*': (tagName, given) => {
        const { style, background, ...rest } = given;
        const kept: Record<string, string> = {};
        for (const [name, value] of Object.entries(rest))
          if (value.length <= 4_000 || name === 'src') kept[name] = value;
        if (background) remoteCount += 1;
        if (style) {
          const safe = safeStyle(style);
          remoteCount += safe.remote;
          if (safe.style) kept.style = safe.style;
        }
        delete kept['data-remote-src'];
        delete kept['data-cid'];
        if (tagName === 'a') return { tagName, attribs: link(kept) };
        if (tagName === 'img') {
          const picture = image(kept);
          if (picture['data-remote-src']) remoteCount += 1;
          return { tagName, attribs: picture };
        }
        return { tagName, attribs: kept };
      },
    },
  });
  return { html: html.length > limits.cleanedHtml ? '' : html, remoteCount };
}

function link(given: Record<string, string>): Record<string, string> {
  const { href = '', target: _target, rel: _rel, ...rest } = given;
  const address = bare(href);
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || address.length > 2_000) return rest;
  return { ...rest, href: address, rel: 'noopener noreferrer nofollow', target: '_blank' };
}

function image(given: Record<string, string>): Record<string, string> {
  const { src = '', srcset: _srcset, ...rest } = given;
  const address = bare(src);
  if (/^cid:/i.test(address)) return { ...rest, 'data-cid': decoded(address.slice(4)).slice(0, 500) };
  if (/^(?:https?:)?\/\//i.test(address) && address.length <= 2_000)
    return { ...rest, 'data-remote-src': address.startsWith('//') ? `https:${address}` : address };
  if (/^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[a-z0-9+/=\s]+$/i.test(address)) return { ...rest, src: address };
  return rest;
}

/** An address as a browser reads it: spaces and control signs inside do not count. */
function bare(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip these
  return address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\ufeff]/g, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not percent-encoded after all: the name stands as it is
  }
}
