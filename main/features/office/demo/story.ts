import { TENDER_STAGES } from '../../../../shared/domain/priority/index.ts';
import { DAY_MS, dayOf, dayStart, HOUR_MS } from '../../../../shared/domain/time/zone.ts';
import type { Channel } from '../../../../shared/domain/vocabulary.ts';
import type { Facts, TicketRow } from '../../tickets/table.ts';
import { agencies, companyName, rooms, tenderCode, tenderName, workGroups } from './names.ts';
import type { Person } from './people.ts';
import { type ProblemText, problemTexts } from './problems/index.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** What is reported: words and facts, before anything is done about it. */
export type Story = {
  person: Person;
  channel: Channel;
  problem: ProblemText;
  facts: Facts;
  solution: string;
  asked: string[];
  fields: Pick<
    TicketRow,
    | 'subject'
    | 'description'
    | 'application'
    | 'applicationVersion'
    | 'errorCode'
    | 'tenderCode'
    | 'tenderName'
    | 'workUnit'
    | 'packageCode'
    | 'rupCode'
  >;
};

export function tellStory(
  world: World,
  random: Random,
  people: readonly Person[],
  channel: Channel,
  at: number,
  code?: string,
): Story {
  const problem =
    problemTexts.find((each) => each.code === code) ?? random.weighted(problemTexts.map((each) => [each, each.weight]));
  const fitting = people.filter(({ row }) => problem.roles.includes(row.role));
  const person = random.pick(fitting.length > 0 ? fitting : people);
  const year = new Date(at + 8 * HOUR_MS).getUTCFullYear();
  const tender = problem.tender ? tenderName(random, year) : '';
  const stage = random.pick(TENDER_STAGES.filter(({ decisive }) => decisive));
  const company = person.row.role === 'supplier' ? person.row.organization : companyName(random);
  const fill = (text: string) =>
    text
      .replaceAll('{tender}', tender)
      .replaceAll('{kode}', codeOfTender)
      .replaceAll('{perusahaan}', company)
      .replaceAll('{instansi}', random.pick(agencies))
      .replaceAll('{pokja}', random.pick(workGroups))
      .replaceAll('{ruang}', random.pick(rooms))
      .replaceAll('{tahap}', stage.label)
      .replaceAll('{jam}', `${random.int(8, 15)}.${random.pick(['05', '10', '20', '35', '45'])} WITA`)
      .replaceAll('{ukuran}', String(random.int(8, 180)))
      .replaceAll('{persen}', String(random.int(12, 97)))
      .replaceAll('{nomorSurat}', `027/${random.int(10, 980)}/REKAAN/${year}`);
  const codeOfTender = problem.tender ? tenderCode(random) : '';
  return {
    person,
    channel,
    problem,
    facts: factsOf(world, random, problem, stage.code, at),
    solution: fill(random.pick(problem.solutions)),
    asked: [...problem.asked].slice(0, random.int(1, problem.asked.length)),
    fields: {
      subject: fill(random.pick(problem.subjects)).slice(0, 200),
      description: fill(random.pick(problem.descriptions)),
      application: problem.application,
      applicationVersion: problem.application === 'SPSE' ? random.pick(['4.5', '4.5', '5.0']) : '',
      errorCode: problem.errors ? random.pick(problem.errors) : '',
      tenderCode: codeOfTender,
      tenderName: tender,
      workUnit: problem.tender || problem.application === 'SiRUP' ? random.pick(agencies) : '',
      packageCode: problem.application === 'e-Katalog' ? `EP-99${random.int(100000, 999999)}` : '',
      rupCode: problem.application === 'SiRUP' ? `99${random.int(100000, 999999)}` : '',
    },
  };
}

/** Tenders have stages that close: some tomorrow, most later. */
function factsOf(world: World, random: Random, problem: ProblemText, stage: string, at: number): Facts {
  const days = random.weighted([
    [1, 4],
    [2, 2],
    [4, 2],
    [8, 2],
  ]);
  const deadline = dayStart(dayOf(at, world.zone) + days, world.zone) + random.int(9, 15) * HOUR_MS;
  return {
    problemCode: problem.code,
    stage: problem.tender ? stage : '',
    stageDeadline: problem.tender ? Math.max(deadline, at + DAY_MS / 2) : null,
    affectsAll: problem.code === 'P01',
    stageMissed: false,
    dataRisk: problem.code === 'P21',
    headOrder: null,
    override: null,
  };
}
