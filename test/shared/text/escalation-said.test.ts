import { expect, it } from 'vitest';
import { damagedProblem, escalationLine, retryProblem, stopProblem } from '../../../shared/text/escalation-core.ts';
import { packageText } from '../../../shared/text/escalation-package.ts';
import { connectionSaid, sayAgain } from '../../../shared/text/escalation-said.ts';

const kept = [
  ...Object.values(stopProblem),
  ...Object.values(retryProblem),
  damagedProblem,
  escalationLine.accepted('LKPP-2026-000001'),
  escalationLine.levelChanged(1, ''),
  escalationLine.levelChanged(2, 'Tim Bug Fixing'),
  escalationLine.unknown('caseMerged'),
  escalationLine.manualNumber('1234/2026'),
  connectionSaid.id.unreachable('ECONNREFUSED'),
  packageText.id.missing('Tangkapan layar'),
  packageText.id.line(3, 'Password: ••••'),
  ...Object.values(escalationLine).filter((line) => typeof line === 'string' && line !== escalationLine.userTold),
].filter((line) => typeof line === 'string');

it.each(kept)('says in English: %s', (line) => {
  const english = sayAgain(line, 'en');
  expect(english).not.toBe(line);
  expect(english).not.toMatch(/\b(dan|yang|dengan|LKPP menerima|Dinaikkan|tidak)\b/);
  expect(sayAgain(line, 'id')).toBe(line);
});

it('keeps the values of a sentence', () => {
  expect(sayAgain(escalationLine.levelChanged(2, 'Tim A (B)'), 'en')).toBe('Raised to LKPP Level 2 (Tim A (B))');
  expect(sayAgain(escalationLine.accepted('17/A'), 'en')).toContain('17/A');
});

it('leaves what people wrote alone', () => {
  expect(sayAgain('Mohon log aplikasi.', 'en')).toBe('Mohon log aplikasi.');
});
