/** The empty documents into which the page puts a cleaned HTML mail; the second lets its outside pictures in. */
export const mailFrames = ['/mail-frame.html', '/mail-frame-remote.html'] as const;

export const isMailFrame = (path: string): boolean => mailFrames.some((frame) => frame === path);

/**
 * The rules of a mail's frame: no script, no form, nothing from outside but, where an officer asked for it, pictures.
 * It is a document of the host because a `srcdoc` frame would inherit the page's rules, which are stricter about styles
 * and can never let a picture in. `sandbox` repeats the frame's own attribute: opened alone it is just as empty.
 */
export function mailFramePolicy(path: string): string {
  const pictures = path === '/mail-frame-remote.html' ? 'data: https:' : 'data:';
  return [
    "default-src 'none'",
    `img-src ${pictures}`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin',
  ].join('; ');
}
