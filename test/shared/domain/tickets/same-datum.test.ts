import { expect, test } from 'vitest';
import errorJson from '../../../../resources/procedures/application-error.json' with { type: 'json' };
import { procedureDocument } from '../../../../shared/domain/procedure/document.ts';
import { askedData } from '../../../../shared/domain/tickets/evidence.ts';
import { isHad, mergeData } from '../../../../shared/domain/tickets/same-datum.ts';

const sop = new Map([
  ['phoneNumber', 'Nomor telepon yang bisa dihubungi'],
  ['tenderCode', 'Kode Lelang'],
  ['tenderName', 'Nama lelang'],
]);
const row = [
  { key: 'phone', label: 'Telepon' },
  { key: 'tenderCodeName', label: 'Kode dan nama tender' },
  { key: 'npwp', label: 'NPWP' },
];

test('baris P04 pada SOP Error Aplikasi: tiap data diminta satu kali, dengan kata-kata SOP', () => {
  const asked = askedData(procedureDocument.parse(errorJson), [
    ...row,
    { key: 'userId', label: 'User ID' },
    { key: 'panitia', label: 'Nama  Panitia' },
  ]);
  const keys = asked.map(({ key }) => key);
  for (const key of ['phone', 'tenderCodeName', 'panitia']) expect(keys).not.toContain(key);
  expect(asked.find(({ key }) => key === 'phoneNumber')).toMatchObject({
    text: 'Nomor telepon yang bisa dihubungi',
    from: 'user',
    also: ['phone'],
  });
  expect(asked.find(({ key }) => key === 'npwp')).toMatchObject({ text: 'NPWP', from: 'user' });
  expect(new Set(keys).size).toBe(keys.length);
});

test('a datum ticked under its other name is there; half of a pair is not', () => {
  const find = (key: string) => mergeData(sop, row).find((item) => item.key === key);
  const phone = find('phoneNumber');
  expect(phone && isHad(phone, (key) => key === 'phone')).toBe(true);
  const [alone] = mergeData(new Map(), [{ key: 'tenderCodeName', label: 'Kode dan nama tender' }]);
  expect(alone && isHad(alone, (key) => key === 'tenderCode')).toBe(false);
  expect(alone && isHad(alone, (key) => key.startsWith('tender') && key !== 'tenderCodeName')).toBe(true);
});

test('a pair of which the SOP names only one half stays one datum of the priority row', () => {
  const keys = mergeData(new Map([['tenderCode', 'Kode Lelang']]), row).map(({ key }) => key);
  expect(keys).toEqual(['tenderCode', 'phone', 'tenderCodeName', 'npwp']);
});
