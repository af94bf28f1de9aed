import { workingMinutesBefore } from '../../../../shared/domain/time/before.ts';
import { elapsed } from '../../../../shared/domain/time/index.ts';
import type { Channel } from '../../../../shared/domain/vocabulary.ts';
import type { Course } from './course.ts';
import type { Person } from './people.ts';
import { Random } from './random.ts';
import { after } from './schedule.ts';
import { type Story, tellStory } from './story.ts';
import type { Played } from './ticket.ts';
import { walk } from './walk.ts';
import type { World } from './world.ts';

/** A ticket that must be found standing at a step, having stood there so many working minutes. */
type Standing = {
  channel: Channel;
  problem: string;
  procedure: string;
  stepId: string;
  minutes: number;
  taken?: boolean;
  course?: Partial<Course>;
};

const lkpp: Partial<Course> = { level: 'lkpp' };
const admin: Partial<Course> = { level: 'admin' };
const asks: Partial<Course> = { asks: 1 };
const support = { channel: 'lpseSupport', procedure: 'lpse-support' } as const;
const mail = { channel: 'email', procedure: 'email' } as const;
const error = { channel: 'phone', procedure: 'application-error' } as const;
const atLkpp = { channel: 'lpseSupport', procedure: 'escalation', course: lkpp } as const;

/** Every queue and state, on time, soon due and late. */
const standings: readonly Standing[] = [
  { ...support, problem: 'P02', stepId: '2', minutes: 6, taken: false },
  { ...support, problem: 'P09', stepId: '2', minutes: 12, taken: false },
  { ...support, problem: 'P12', stepId: '2', minutes: 19, taken: false },
  { ...support, problem: 'P05', stepId: '2', minutes: 47, taken: false },
  { ...mail, problem: 'P13', stepId: '2', minutes: 2, taken: false },
  { ...support, problem: 'P22', stepId: '2', minutes: 21 },
  { ...support, problem: 'P17', stepId: '2', minutes: 9 },
  { ...mail, problem: 'P16', stepId: '2', minutes: 11 },
  { ...error, problem: 'P07', stepId: '1.3', minutes: 18 },
  { ...support, problem: 'P14', stepId: '5', minutes: 95, course: asks },
  { ...support, problem: 'P11', stepId: '5', minutes: 610, course: asks },
  { ...mail, problem: 'P15', stepId: '5', minutes: 240, course: asks },
  { ...mail, problem: 'P10', stepId: '5', minutes: 1_500, course: asks },
  { ...error, problem: 'P04', stepId: '1.4', minutes: 130, course: asks },
  { ...error, problem: 'P06', stepId: '1.4', minutes: 980, course: asks },
  { ...support, problem: 'P02', stepId: '7', minutes: 40 },
  { ...support, problem: 'P18', stepId: '7', minutes: 150 },
  { ...support, problem: 'P08', stepId: '7', minutes: 1_420 },
  { ...mail, problem: 'P12', stepId: '7', minutes: 75 },
  { ...mail, problem: 'P09', stepId: '7', minutes: 860 },
  { ...error, problem: 'P03', stepId: '2', minutes: 12 },
  { ...error, problem: 'P02', stepId: '2', minutes: 22 },
  { ...error, problem: 'P11', stepId: '2', minutes: 64 },
  { ...support, problem: 'P05', stepId: '12', minutes: 55, course: admin },
  { ...support, problem: 'P16', stepId: '12', minutes: 320, course: admin },
  { ...support, problem: 'P15', stepId: '12', minutes: 1_150, course: admin },
  { ...atLkpp, problem: 'P14', stepId: '2', minutes: 24 },
  { ...atLkpp, problem: 'P03', stepId: '6', minutes: 10 },
  { ...atLkpp, problem: 'P11', stepId: '10', minutes: 200 },
  { ...atLkpp, problem: 'P05', stepId: '10', minutes: 1_300 },
  { ...atLkpp, problem: 'P14', stepId: '8', minutes: 90, course: { ...lkpp, lkppAsks: true } },
  { ...error, problem: 'P07', stepId: '9', minutes: 260, course: lkpp },
  { ...error, problem: 'P06', stepId: '7', minutes: 45, course: { ...lkpp, lkppAsks: true } },
  { ...support, problem: 'P13', stepId: '10', minutes: 120 },
  { ...support, problem: 'P19', stepId: '10', minutes: 700 },
  { ...support, problem: 'P18', stepId: '16', minutes: 60, course: admin },
  { ...mail, problem: 'P19', stepId: 'end', minutes: 35 },
  { ...mail, problem: 'P23', stepId: 'end', minutes: 410 },
  { ...error, problem: 'P20', stepId: 'end', minutes: 90 },
];

/** The tickets of today's queues. */
export function openTickets(world: World, random: Random, people: readonly Person[]): Played[] {
  return standings.map((standing, index) => {
    const told = tellStory(world, random, people, standing.channel, world.now, standing.problem);
    const story = index % 3 === 0 ? closingSoon(world, told) : told;
    const course: Course = {
      officer: random.pick(world.officers),
      asks: 0,
      level: 'helpdesk',
      lkppAsks: false,
      refusals: 0,
      pace: random.between(0.6, 5),
      lateness: 0.1,
      carelessness: 0,
      ...standing.course,
      stop: { procedure: standing.procedure, stepId: standing.stepId },
    };
    return playTo(world, `${random.int(0, 1e9)}:${index}`, standing, story, course);
  });
}

/** The stage of the tender closes tomorrow: urgent where the row goes by the rule. */
function closingSoon(world: World, story: Story): Story {
  if (!story.problem.tender) return story;
  return { ...story, facts: { ...story.facts, stageDeadline: after(world, world.now, 420) } };
}

/** Played twice with the same luck: first to learn how long the way is, then so that it ends where and when it should. */
function playTo(world: World, seed: string, standing: Standing, story: Story, course: Course): Played {
  const start = standing.procedure === 'escalation' ? 'lpse-support' : standing.procedure;
  const early = workingMinutesBefore(world.now, 9_000, world.counter.document);
  const trial = walk(world, new Random(seed), course, start, early);
  const reached = trial.acts.at(-1)?.at ?? early;
  const way = Math.ceil(elapsed(early, reached, world.counter.document) / 60);
  const receivedAt = workingMinutesBefore(world.now, way + standing.minutes, world.counter.document);
  const again = new Random(seed);
  const walked = walk(world, again, course, start, receivedAt);
  return { story, course, walked, receivedAt, random: again, taken: standing.taken ?? true };
}
