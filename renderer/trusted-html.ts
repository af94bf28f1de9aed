interface Policies {
  createPolicy(name: string, rules: { createHTML(html: string): string }): unknown;
}
declare global {
  interface Window {
    trustedTypes?: Policies;
  }
}

/**
 * The page's content security policy lets no HTML string into the document but through this one rule: text without
 * a tag (Mantine writes its style sheets that way). Anything with a `<` is refused, so an injected tag cannot appear.
 */
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html.includes('<')) throw new TypeError('HTML from text is not allowed in Loket.');
    return html;
  },
});
