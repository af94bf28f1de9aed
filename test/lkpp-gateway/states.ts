import type { GatewayState } from '../../shared/lkpp/messages.ts';
import type { Gateway } from './gateway.ts';
import type { CaseRow } from './store.ts';

/** Brings the case into a state and marks it as touched now. */
export function moveTo(gateway: Gateway, row: CaseRow, state: GatewayState, level = row.level): void {
  gateway.db
    .prepare('UPDATE cases SET state = ?, level = ?, updatedAt = ? WHERE id = ?')
    .run(state, level, gateway.now(), row.id);
}
