import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMailFrame, mailFramePolicy, mailFrames } from '../../../main/hosts/mail-frame.ts';
import { loadPages } from '../../../main/hosts/pages.ts';

const rules = (path: string) => Object.fromEntries(mailFramePolicy(path).split('; ').map(split));
const split = (rule: string): [string, string] => {
  const [name = '', ...values] = rule.split(' ');
  return [name, values.join(' ')];
};

describe('the frame of a mail', () => {
  it.each(mailFrames)('%s runs nothing, sends nothing, loads nothing by itself', (path) => {
    expect(rules(path)).toMatchObject({ 'default-src': "'none'", 'form-action': "'none'", 'base-uri': "'none'" });
    expect(rules(path)['script-src']).toBeUndefined();
    expect(rules(path).sandbox).toBe('allow-same-origin');
    expect(rules(path)['frame-ancestors']).toBe("'self'");
  });
  it('shows outside pictures only in the document an officer asks for', () => {
    expect(rules('/mail-frame.html')['img-src']).toBe('data:');
    expect(rules('/mail-frame-remote.html')['img-src']).toBe('data: https:');
  });
  it('is these two documents and nothing that merely looks like them', () => {
    expect(isMailFrame('/mail-frame.html')).toBe(true);
    for (const other of ['/index.html', '/mail-frame.html/', '/x/mail-frame.html', '/MAIL-FRAME.html', ''])
      expect(isMailFrame(other)).toBe(false);
  });
  it('is sent with its own rules by both hosts, and the page with the page’s', () => {
    const folder = mkdtempSync(join(tmpdir(), 'loket-frame-'));
    for (const name of ['index.html', 'mail-frame.html', 'mail-frame-remote.html'])
      writeFileSync(join(folder, name), '<!doctype html>');
    const pages = loadPages(folder);
    rmSync(folder, { recursive: true });
    expect(pages('/mail-frame.html')?.headers).toMatchObject({
      'content-security-policy': mailFramePolicy('/mail-frame.html'),
      'x-dns-prefetch-control': 'off',
      'referrer-policy': 'no-referrer',
    });
    expect(pages('/')?.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});
