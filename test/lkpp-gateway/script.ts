import { sha256Of } from './canonical.ts';
import { caseById, packageOf } from './cases.ts';
import { atomically, type Gateway } from './gateway.ts';
import { doneAt } from './pace.ts';
import { dataRequests } from './replies.ts';
import { act, isWhole, type StaffAction } from './staff.ts';
import type { CaseRow } from './store.ts';
import { levelFor } from './teams.ts';

/** The next thing the automatic staff does with a case, and the working minutes it takes them. */
type Next = { minutes: number; act: StaffAction };

/**
 * From LKPP's Level 0 up to the level that the ticket class belongs to (Keputusan 12/2024), with a data request for the
 * share of cases the dial asks for. The same case always goes the same way.
 */
function nextStep(gateway: Gateway, row: CaseRow): Next | null {
  if (row.state === 'receiving') return isWhole(gateway, row) ? { minutes: 15, act: { action: 'accept' } } : null;
  if (row.state !== 'accepted' && row.state !== 'handling') return null;
  const { ask, sendBack } = gateway.lab.dial;
  if (luck(row, 'ask') < ask && dataRequests(gateway, row.id).length === 0) {
    const items = ['Log aplikasi SPSE', 'Tangkapan layar pesan kesalahan'];
    return { minutes: 60, act: { action: 'requestData', text: 'Mohon melengkapi data berikut.', items } };
  }
  if (luck(row, 'return') < sendBack) {
    return { minutes: 60, act: { action: 'return', text: 'Permasalahan ini diselesaikan di LPSE.' } };
  }
  if (row.level < levelFor(packageOf(row))) {
    const level = row.level === 0 ? 1 : 2;
    return { minutes: 120, act: { action: 'changeLevel', level, text: `Memerlukan penanganan Level ${level}.` } };
  }
  if (row.level === 2 && !hasEvent(gateway, row, 'progress')) {
    return { minutes: 240, act: { action: 'progress', text: 'Perbaikan sedang disiapkan.' } };
  }
  return { minutes: 450, act: { action: 'resolve', text: 'Sudah diperbaiki. Silakan dicoba kembali.' } };
}

/** Between 0 and 1, fixed for the case and the question. */
const luck = (row: CaseRow, about: string): number =>
  Number.parseInt(sha256Of(`${row.key} ${about}`).slice(0, 8), 16) / 0x1_0000_0000;

function hasEvent({ db }: Gateway, row: CaseRow, type: string): boolean {
  return db.prepare('SELECT 1 FROM events WHERE caseId = ? AND type = ? LIMIT 1').get(row.id, type) !== undefined;
}

export type Script = { plan(caseId: string): void; planAll(): void; stop(): void };

/** Runs the automatic staff until stopped: what is due is done, then it sleeps until the next is. */
export function startScript(gateway: Gateway): Script {
  let timer: NodeJS.Timeout | undefined;
  /** Decides anew when the case is worked on next. */
  const plan = (caseId: string) => {
    const row = caseById(gateway, caseId);
    const next = nextStep(gateway, row);
    const at = next && doneAt(gateway.now(), next.minutes, gateway.lab.pace);
    gateway.db.prepare('UPDATE cases SET nextAt = ? WHERE id = ?').run(at, caseId);
    if (at !== null) wake();
  };
  const planAll = () => {
    const open = gateway.db.prepare<[], { id: string }>("SELECT id FROM cases WHERE state <> 'closed'").all();
    atomically(gateway, () => {
      for (const { id } of open) plan(id);
    });
  };
  const work = () => {
    const due = gateway.db
      .prepare<[number], CaseRow>('SELECT * FROM cases WHERE nextAt <= ? ORDER BY nextAt LIMIT 20')
      .all(gateway.now());
    // One transaction for all: one wait for the disk.
    atomically(gateway, () => {
      for (const row of due) {
        const next = nextStep(gateway, row);
        if (next) act(gateway, row.id, next.act);
        else plan(row.id);
      }
    });
    wake();
  };
  const wake = () => {
    clearTimeout(timer);
    const first = gateway.db.prepare<[], { at: number | null }>('SELECT min(nextAt) AS at FROM cases').get()?.at;
    if (typeof first === 'number') timer = setTimeout(work, Math.min(Math.max(0, first - gateway.now()), 60_000));
  };
  wake();
  return { plan, planAll, stop: () => clearTimeout(timer) };
}
