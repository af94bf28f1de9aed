import { spawnSync } from 'node:child_process';

/**
 * `npm run faults:mail`: the long rounds of the mail window. 10,000 messages through broken lines and killed processes, the
 * giants of the corpus, an import of 10,000 that is cancelled and resumed, and every attack by HTML on the real screen.
 */
const messages = process.env.LOKET_MAIL_FAULT_MESSAGES ?? '10000';
const node = process.execPath;
const rounds: [string, string[]][] = [
  [node, ['test/faults/mail.ts']],
  [node, ['test/faults/heavy-mail.ts']],
  ['npx', ['vitest', 'run', '--config', 'test/vitest.config.ts', 'test/main/features/mail/import.test.ts']],
  [node, ['test/tools/run-browser.ts', 'mail-attacks']],
];
const env = { ...process.env, LOKET_MAIL_IMPORT: messages, LOKET_MAIL_ATTACK_STEP: '1' };
const failed = rounds.filter(
  ([command, args]) =>
    spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status !== 0,
);
process.exit(failed.length === 0 ? 0 : 1);
