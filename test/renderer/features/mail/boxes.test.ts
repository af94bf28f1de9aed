import { describe, expect, it } from 'vitest';
import { boxes, boxOf, mailPath, neighbour, replyPath } from '../../../../renderer/features/mail/box/boxes.ts';

describe('the addresses of the mail window', () => {
  it('lead back to the box they were made for', () => {
    for (const { box } of boxes) expect(boxOf(mailPath(box).split('/')[2])).toBe(box);
  });
  it('open what waits when nothing or something unknown is asked for', () => {
    expect(boxOf(undefined)).toBe('waiting');
    expect(boxOf('apa-saja')).toBe('waiting');
  });
  it('bring an answer to the composer of its ticket', () => {
    expect(replyPath('t1', 'm1')).toBe('/tiket/t1?panel=surat&surat=m1');
    expect(replyPath('t1')).toBe('/tiket/t1?panel=surat');
  });
});

describe('after a message is dealt with', () => {
  it('the next one is shown, at the end the one before, at last none', () => {
    expect(neighbour(['a', 'b', 'c'], 'b')).toBe('c');
    expect(neighbour(['a', 'b', 'c'], 'c')).toBe('b');
    expect(neighbour(['a'], 'a')).toBeUndefined();
    expect(neighbour(['a', 'b'], 'sudah-hilang')).toBe('a');
  });
});
