import { normalisePhone } from '../../../../shared/domain/phone/phone.ts';
import type { ReporterRole } from '../../../../shared/domain/vocabulary.ts';
import type { ContactRow } from '../../contacts/table.ts';
import { agencies, companyName, mobileNumber, personName, workGroups } from './names.ts';
import type { Random } from './random.ts';

/** A person who calls, visits and writes. */
export type Person = { row: ContactRow; phones: string[]; typed: string };

const roles: [ReporterRole, number][] = [
  ['supplier', 60],
  ['selectionWorkingGroup', 12],
  ['procurementOfficer', 9],
  ['commitmentOfficer', 9],
  ['public', 5],
  ['procurementUnitHead', 2],
  ['auditor', 2],
  ['agencyAdmin', 1],
];

/** The people of the invented regency; the last dozen are earlier ones written down a second time. */
export function makePeople(random: Random, from: number, count: number): Person[] {
  const people = Array.from({ length: count }, (_, index) => person(random, from + index * 1_000));
  const twice = Array.from({ length: 12 }, () => again(random, random.pick(people), from + 90 * 86_400_000));
  return [...people, ...twice];
}

function person(random: Random, at: number): Person {
  const role = random.weighted(roles);
  const name = personName(random);
  const organization = organizationOf(random, role);
  const typed = mobileNumber(random);
  const row: ContactRow = {
    id: random.id(at),
    version: 1,
    name,
    email: random.chance(0.7) ? addressOf({ name, organization, role }) : '',
    organization,
    role,
    spseUserId: random.chance(0.6) ? userIdOf(organization, random.int(1, 9)) : '',
    npwp: role === 'supplier' && random.chance(0.5) ? npwp(random) : '',
    identityNumber: '',
    address:
      role === 'supplier'
        ? `Jalan ${random.pick(['Umpama', 'Teladan', 'Andaian'])} Nomor ${random.int(1, 90)}, Kota Contoh`
        : '',
    note: '',
    mergedInto: null,
    clientKey: random.id(at),
    createdAt: at,
    updatedAt: at,
  };
  return { row, phones: [normalisePhone(typed)?.number ?? typed], typed };
}

/** User ID of an account at SPSE, as such an organisation would have it. */
export const userIdOf = (organization: string, number: number): string =>
  `${slug(organization).slice(0, 12).toUpperCase()}${number}`;

/** The address such a person has; nobody real can have one there. */
export function addressOf({ name, organization, role }: Pick<ContactRow, 'name' | 'organization' | 'role'>): string {
  const mailbox = name
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');
  return `${mailbox}@${role === 'supplier' ? `${slug(organization)}.example` : 'nusacontoh.example'}`;
}

/** The same person written down again by another officer: shortened name, same number. */
function again(random: Random, { row, phones, typed }: Person, at: number): Person {
  const [first = row.name] = row.name.split(' ');
  return {
    row: {
      ...row,
      id: random.id(at),
      name: random.chance(0.5) ? `Pak/Bu ${first}` : row.name.toUpperCase(),
      organization: row.organization.replace(/^(CV|PT|UD)\b/, '$1.'),
      email: '',
      npwp: '',
      spseUserId: '',
      clientKey: random.id(at),
      createdAt: at,
      updatedAt: at,
    },
    phones: [...phones],
    typed: typed.replace(/^0(\d{3})(\d{4})(\d+)$/, '+62 $1-$2-$3'),
  };
}

function organizationOf(random: Random, role: ReporterRole): string {
  if (role === 'supplier') return companyName(random);
  if (role === 'selectionWorkingGroup') return `${random.pick(workGroups)} UKPBJ Nusa Contoh`;
  return role === 'public' ? '' : random.pick(agencies);
}

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'warga';
const npwp = (random: Random) => `99.${random.int(100, 999)}.${random.int(100, 999)}.${random.int(1, 9)}-999.000`;
