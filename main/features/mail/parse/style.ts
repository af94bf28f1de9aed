/** What a sender may say about looks. Nothing here places a box over another, fetches, runs or animates. */
const allowed =
  /^(?:color|background-color|background|font(?:-(?:family|size|style|weight|variant))?|text-(?:align|decoration|indent|transform)|line-height|letter-spacing|white-space|vertical-align|direction|(?:min-|max-)?width|(?:max-)?height|(?:padding|margin)(?:-(?:top|right|bottom|left))?|border(?:-(?:top|right|bottom|left))?(?:-(?:color|style|width))?|border-(?:radius|collapse|spacing)|list-style(?:-type)?|display|word-(?:break|wrap)|overflow-wrap)$/;
/** Numbers, words, colours and the harmless colour functions. */
const plain = /^(?:[\w\s#%.,'"!+-]|(?:rgba?|hsla?)\([\d\s.,%/]+\))*$/i;

/** The harmless part of a style attribute, and how often it wanted something from the network. */
export function safeStyle(style: string): { style: string; remote: number } {
  const text = style.slice(0, 5_000).replace(/\/\*[\s\S]*?\*\//g, '');
  const remote = [...text.matchAll(/url\s*\(\s*['"]?\s*(?:https?:)?\/\//gi)].length;
  const kept: string[] = [];
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (colon < 1 || value === '' || value.length > 300 || !allowed.test(name) || !plain.test(value)) continue;
    if (name === 'display' && !/^(?:block|inline|inline-block|none|table|table-cell|table-row|list-item)$/i.test(value))
      continue;
    if (/^margin/.test(name) && /-\d/.test(value)) continue; // a box must not be pulled over another
    kept.push(`${name}:${value}`);
  }
  return { style: kept.join(';'), remote };
}
