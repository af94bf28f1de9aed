import type { Kernel } from '../../kernel.ts';
import { Rules } from './rules.ts';

/** What every use case of tickets stands on: the kernel and the office's documents in force. */
export type Desk = { readonly kernel: Kernel; readonly rules: Rules };

/** One per core. */
export function createDesk(kernel: Kernel): Desk {
  return { kernel, rules: new Rules(kernel.store.engine) };
}
