import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Office, startOffice } from '../support/journey.ts';
import { people, settled, tour, tourInstant } from '../support/tour.ts';

test.use({ timezoneId: 'Asia/Makassar', contextOptions: { reducedMotion: 'reduce' } });

// The longest of all: each role walks by itself, with an office of its own.
test.describe.configure({ mode: 'parallel' });

let office: Office;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  office = await startOffice(tourInstant, 'demo');
});
test.afterAll(() => office.stop());

/** What a helper of the officer would read in the browser's console. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isOnItsWayWhenLocked = message.text().includes('status of 423');
    // The clock of this test is a script, and the frame of a mail lets none run.
    const isOurClock = /^Blocked script execution in '[^']*\/mail-frame/.test(message.text());
    if ((message.type() === 'error' || message.type() === 'warning') && !isOnItsWayWhenLocked && !isOurClock)
      complaints.push(message.text());
  });
  return complaints;
}

/** Serious and critical only: those that keep somebody from working. */
async function barriers(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  // Somebody else's mail stands in a frame that runs no script: axe would wait there for ever.
  // What passed is not described: on long tables that takes longer than finding it out.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .exclude('iframe[sandbox]');
  // The themes differ in nothing but colours, and only these rules look at colours.
  if (scheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  else
    axe
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      // Experimental in axe: takes key hints ("1" on a button) and the line breaks of a flow chart's symbol for words.
      .disableRules(['label-content-name-mismatch']);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
}

for (const role of ['officer', 'supervisor', 'auditor'] as const) {
  test(`${role}: every screen and its dialogs, light and dark, is without barriers and without a word in the console`, async ({
    page,
  }) => {
    test.setTimeout(900_000);
    const complaints = complaintsOf(page);
    await office.clock(page, tourInstant);
    await office.signIn(page, people[role]);
    await page.getByRole('navigation').first().waitFor();
    const found: string[] = [];
    for (const { name, open } of tour[role].filter(({ alike }) => alike === undefined)) {
      await test.step(name, async () => {
        await open(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await settled(page);
          for (const barrier of await barriers(page, colorScheme)) found.push(`${name} (${colorScheme}): ${barrier}`);
        }
        for (const complaint of complaints.splice(0)) found.push(`${name}: ${complaint}`);
      });
    }
    expect(found).toEqual([]);
  });
}
