import { programActor } from '../../../connection.ts';
import { announce, type Kernel } from '../../../kernel.ts';
import { writeAudit } from '../../audit/service.ts';
import { type MailAccountRow, mailAccountTable } from '../table.ts';

const most = 3;
const counts = new WeakMap<Kernel, Map<string, number>>();
const ofKernel = (kernel: Kernel): Map<string, number> => {
  const known = counts.get(kernel) ?? new Map<string, number>();
  counts.set(kernel, known);
  return known;
};

/**
 * Logins refused in a row, by account. One may be a passing fault; three pause the account with one clear message, before
 * the server locks it for good.
 */
export const rejections = {
  async count(kernel: Kernel, account: MailAccountRow): Promise<void> {
    const known = ofKernel(kernel);
    const now = (known.get(account.id) ?? 0) + 1;
    known.set(account.id, now);
    if (now < most) return;
    known.delete(account.id);
    await kernel.store.write(async (writer) => {
      const { affected } = await writer.update(
        mailAccountTable,
        { id: account.id, state: 'active' },
        {
          state: 'paused',
          pausedBecause: 'loginPaused',
          version: () => 'version + 1',
          updatedAt: kernel.clock.now(),
        },
      );
      if (affected !== 1) return;
      await writeAudit(kernel, writer, programActor, {
        action: 'mail.pauseAccount',
        entity: 'mailAccount',
        entityId: account.id,
        summary: `Kotak surat ${account.name} dijeda: server menolak masuk`,
        after: { state: 'paused', pausedBecause: 'loginPaused' },
      });
      announce(kernel, writer, 'mail', account.id, null);
    });
  },
  forget(kernel: Kernel, accountId: string): void {
    ofKernel(kernel).delete(accountId);
  },
};
