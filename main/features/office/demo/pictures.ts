import type { Kernel } from '../../../kernel.ts';
import { keepFile } from '../../tickets/service.ts';
import type { AttachmentRow } from '../../tickets/table.ts';
import { demoScreenshot } from './logo.ts';
import type { Random } from './random.ts';
import type { Played } from './ticket.ts';
import type { World } from './world.ts';

/** A picture on disk that tickets may hold. */
export type Picture = { sha256: string; size: number };
const names = ['tangkapan-layar.png', 'layar-galat.png', 'foto-layar.png', 'pesan-kesalahan.png'];

/** A dozen pictures standing in for screenshots, kept as attached files are. */
export async function keepPictures(kernel: Kernel): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (let number = 1; number <= 12; number += 1) {
    const bytes = demoScreenshot(number);
    pictures.push({ sha256: await keepFile(kernel.host.dataDir, bytes), size: bytes.length });
  }
  return pictures;
}

/** Some of those who have something to show send a picture of it with their report; all of whom one was ticked have. */
export function attachedPicture(
  world: World,
  random: Random,
  ticketId: string,
  played: Played,
  isTicked: boolean,
): AttachmentRow | null {
  const { story, course, receivedAt } = played;
  const canShow = story.problem.asked.some((item) => item.includes('layar')) && story.channel !== 'phone';
  const at = receivedAt + 20_000;
  if (at > world.now || !(isTicked || (canShow && random.chance(0.4)))) return null;
  const { sha256, size } = random.pick(world.pictures);
  return {
    id: random.id(at),
    ticketId,
    entryId: random.id(at),
    name: random.pick(names),
    mime: 'image/png',
    size,
    sha256,
    at,
    byName: course.officer.name,
    removedAt: null,
    clientKey: random.id(at),
  };
}
