import { describe, expect, it } from 'vitest';
import { readHead } from '../../../../../main/features/mail/parse/headers.ts';
import { kindOf } from '../../../../../main/features/mail/parse/kinds.ts';

const self = { addresses: new Set(['helpdesk@lpse.contoh.test', 'lpse@contoh.test']), mark: 'tanda-kantor' };
const kind = (fields: Record<string, string>, from = 'warga@penyedia.test') => {
  const head = Object.entries({ From: from, ...fields }).map(([name, value]) => `${name}: ${value}\r\n`);
  return kindOf(readHead(new TextEncoder().encode(`${head.join('')}\r\nIsi`)), from, self);
};

describe('what a message is', () => {
  it('is a message unless it says otherwise itself', () => {
    expect(kind({})).toBe('message');
    expect(kind({ 'Auto-Submitted': 'no' })).toBe('message');
    expect(kind({ 'X-Autoreply': 'no', Precedence: 'first-class' })).toBe('message');
    expect(kind({ 'X-Auto-Response-Suppress': 'All' })).toBe('message');
    expect(kind({ Subject: 'Re: Out of office' })).toBe('message');
  });

  it('is automatic by RFC 3834 and the older marks', () => {
    const automatic: Record<string, string>[] = [
      { 'Auto-Submitted': 'auto-replied' },
      { 'Auto-Submitted': 'auto-generated; owner-email="a@b.test"' },
      { Precedence: 'auto_reply' },
      { 'X-Autoreply': 'yes' },
      { 'X-Autorespond': 'Sedang cuti' },
      { 'Return-Path': '<>' },
      { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=x' },
    ];
    for (const fields of automatic) expect(kind(fields)).toBe('autoReply');
  });

  it('is a bounce when a server reports about delivery', () => {
    expect(kind({ 'Content-Type': 'multipart/report; boundary=x; report-type="delivery-status"' })).toBe('bounce');
    expect(kind({ 'X-Failed-Recipients': 'a@b.test' })).toBe('bounce');
    expect(kind({ 'Return-Path': '<>' }, 'mailer-daemon@mx.test')).toBe('bounce');
    expect(kind({}, 'postmaster@mx.test')).toBe('message');
  });

  it('is a list when it came through one, but not through the group address of the office', () => {
    expect(kind({ 'List-Id': '<kabar.contoh.test>' })).toBe('list');
    expect(kind({ 'List-Unsubscribe': '<https://contoh.test/x>' })).toBe('list');
    expect(kind({ Precedence: 'bulk' })).toBe('list');
    expect(
      kind({ 'List-Id': '<lpse.contoh.test>', 'List-Post': '<mailto:lpse@contoh.test>', Precedence: 'list' }),
    ).toBe('message');
  });

  it('is our own by address or mark, before anything else', () => {
    expect(kind({ 'Auto-Submitted': 'auto-replied' }, 'helpdesk@lpse.contoh.test')).toBe('own');
    expect(kind({ 'X-Loket-Office': 'tanda-kantor' })).toBe('own');
    expect(kind({ 'X-Loket-Office': 'kantor-lain' })).toBe('message');
    expect(kind({ 'X-Loket-Office': '' })).toBe('message');
  });
});
