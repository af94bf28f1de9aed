import { expect, test } from 'vitest';
import errorJson from '../../../../resources/procedures/application-error.json' with { type: 'json' };
import emailJson from '../../../../resources/procedures/email.json' with { type: 'json' };
import supportJson from '../../../../resources/procedures/lpse-support.json' with { type: 'json' };
import { procedureDocument } from '../../../../shared/domain/procedure/document.ts';
import { askedData } from '../../../../shared/domain/tickets/evidence.ts';

const from = (json: unknown, row: string[] = []) => {
  const asked = askedData(
    procedureDocument.parse(json),
    row.map((key) => ({ key, label: key })),
  );
  return (key: string) => asked.find((item) => item.key === key)?.from;
};

test("what the priority row asks for is the user's to give, the priority list is the office's own", () => {
  const whose = from(supportJson, ['tenderCode']);
  expect(whose('tenderCode')).toBe('user');
  expect(whose('priorityList')).toBe('office');
  expect(whose('problemKind')).toBe('office');
});

test('SOP Error Aplikasi: the data of step 1 is checked for completeness in 1.3 and so asked of the user', () => {
  const whose = from(errorJson);
  for (const key of ['committeeName', 'userId', 'tenderCode', 'tenderName', 'phoneNumber', 'screenshot'])
    expect(whose(key)).toBe('user');
  for (const key of ['committeeData', 'serverReachable', 'serverAccess']) expect(whose(key)).toBe('office');
});

test('SOP E-mail: papers of the office that its steps name are not asked of the user', () => {
  const whose = from(emailJson);
  for (const key of ['priorityList', 'enoughData', 'analysisResult', 'dataRequestNotice'])
    expect(whose(key)).toBe('office');
});
