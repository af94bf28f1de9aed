import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { auditActionText, auditEntityText } from '../../../shared/text/audit.ts';

const sources = globSync('main/features/**/*.ts').map((file) => readFileSync(file, 'utf8'));
const found = (pattern: RegExp) => sources.flatMap((text) => [...text.matchAll(pattern)].map(([, word = '']) => word));

it('every action and every record of the trail has its words', () => {
  // The action is named as a field, or given on to a helper of the feature.
  const actions = [
    ...found(/action: '([a-z]+\.[a-zA-Z]+)'/g),
    ...found(/'((?:escalations|grants)\.[a-zA-Z]+|reports\.[a-zA-Z]+File)'/g),
  ];
  expect(actions.length).toBeGreaterThan(40);
  expect(actions.filter((action) => !(action in auditActionText.id))).toEqual([]);
  expect(found(/entity: '([a-zA-Z]+)'/g).filter((name) => name !== 'text' && !(name in auditEntityText.id))).toEqual(
    [],
  );
});
