import { backupDaily } from '../features/backup/service.ts';
import { followFeed, remindManual, watchGrants, workOutbox } from '../features/escalations/service.ts';
import { copySent, workMail } from '../features/mail/send/service.ts';
import { receiveMail } from '../features/mail/service.ts';
import { refreshSessions } from '../features/staff/service.ts';
import { createDesk } from '../features/tickets/service.ts';
import type { Kernel } from '../kernel.ts';
import type { Job } from './scheduler.ts';

const second = 1_000;
const minute = 60 * second;

/** Everything Loket does by itself, on one page. */
export function createJobs(kernel: Kernel): Job[] {
  const desk = createDesk(kernel);
  return [
    {
      name: 'clock',
      everyMs: 30 * second,
      run: async () => {
        if (!kernel.clockWatch.look()) return;
        kernel.log.warn('clock.jumped');
        kernel.live.publish({ topic: 'session', id: 'clock', at: kernel.clock.now(), by: null });
      },
    },
    { name: 'sessions', everyMs: minute, run: () => refreshSessions(kernel) },
    { name: 'outbox', everyMs: 5 * second, run: (signal) => workOutbox(desk, signal) },
    { name: 'mail-copies', everyMs: 20 * second, run: (signal) => copySent(desk, signal) },
    { name: 'mail-outbox', everyMs: 5 * second, run: (signal) => workMail(desk, signal) },
    { name: 'feed', everyMs: 5 * second, run: (signal) => followFeed(desk, signal) },
    { name: 'mail', everyMs: 5 * second, run: (signal) => receiveMail(desk, signal) },
    { name: 'manual-checks', everyMs: 5 * minute, run: () => remindManual(desk) },
    { name: 'access-grants', everyMs: 5 * minute, run: () => watchGrants(desk) },
    { name: 'backup', everyMs: 30 * minute, run: () => backupDaily(kernel) },
  ];
}
