import { type Case, cases } from '../case.ts';
import { html } from '../letter.ts';
import { shown } from './payload.ts';
import { pictureAttacks, remoteAttacks } from './remote.ts';
import { scriptAttacks } from './scripts.ts';
import { trickAttacks } from './tricks.ts';

/**
 * Every attack as a message of HTML, with a sentence before it that must be seen. Shown in a real browser by
 * test/browser/mail-attacks.spec.ts.
 */
const asMessages = (group: string, attacks: Record<string, string>, must: Case['must'] = {}): Case[] =>
  cases(
    'html',
    Object.fromEntries(
      Object.entries(attacks).map(([name, markup]) => [
        `${group}: ${name}`,
        [html(`<p>${shown}</p>${markup}`), { text: [shown], html: [shown], ...must }],
      ]),
    ),
  );

export const attackCases: Case[] = [
  ...asMessages('script', scriptAttacks),
  ...asMessages('remote', remoteAttacks),
  ...asMessages('picture', pictureAttacks).map((each) =>
    // These are simply left out: only a browser would take them for an address.
    /backslashes|one slash|two src/.test(each.name) ? each : { ...each, must: { ...each.must, remote: 1 } },
  ),
  ...asMessages('trick', trickAttacks),
];
