import { selectProcedure } from '../../../../shared/domain/procedure/selection.ts';
import type { Channel } from '../../../../shared/domain/vocabulary.ts';
import type { Course } from './course.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { arrivals } from './schedule.ts';
import { type Story, tellStory } from './story.ts';
import type { Played } from './ticket.ts';
import { walk } from './walk.ts';
import type { World } from './world.ts';

const channels: [Channel, number][] = [
  ['phone', 34],
  ['lpseSupport', 36],
  ['walkIn', 15],
  ['email', 15],
];

/** The tickets of the year, worked from receipt to closing; those of the last days as far as they have come. */
export function ticketsOfYear(world: World, random: Random, people: readonly Person[], total: number): Played[] {
  return arrivals(world, random, total).map((receivedAt) => {
    const own = random.fork(String(receivedAt));
    const story = tellStory(world, own, people, own.weighted(channels), receivedAt);
    const procedure = procedureOf(world, story);
    const course = courseOf(world, own, story, receivedAt);
    const walked = walk(world, own, course, procedure, receivedAt);
    return { story, course, walked, receivedAt, random: own, taken: true };
  });
}

function procedureOf(world: World, story: Story): string {
  const row = world.table.document.rows.find(({ code }) => code === story.problem.code);
  return selectProcedure(world.selection, {
    channel: story.channel,
    category: row?.category ?? null,
    problemCode: story.problem.code,
  });
}

/** How tickets usually go; the office got quicker over the year, and the last days are all routine. */
function courseOf(world: World, random: Random, story: Story, receivedAt: number): Course {
  const age = (world.now - receivedAt) / 86_400_000;
  const recent = age < 6;
  const hard = story.problem.type === 'incident' ? 1 : 0.4;
  return {
    officer: random.pick(world.officers),
    asks: random.chance(recent ? 0.05 : 0.27) ? (random.chance(0.12) ? 2 : 1) : 0,
    level: recent
      ? 'helpdesk'
      : random.weighted([
          ['helpdesk', 70],
          ['admin', 18 * hard],
          ['lkpp', 12 * hard],
        ]),
    lkppAsks: random.chance(0.25),
    refusals: !recent && random.chance(0.07) ? 1 : 0,
    pace: recent ? 0.3 : 0.7 + age / 500,
    lateness: 0.07 + age / 4_000,
    carelessness: 0.09,
    stop: null,
  };
}
