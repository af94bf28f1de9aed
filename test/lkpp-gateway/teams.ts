import { ticketClasses } from '../../shared/lkpp/classes.ts';
import type { EscalationPackage, Level } from '../../shared/lkpp/messages.ts';

/** Keputusan 12/2024: who works on which level. */
const teams: Record<Level, string> = {
  0: 'Resolution Center',
  1: 'Technical Operation',
  2: 'Development dan Product',
};
export const teamOf = (level: Level): string => teams[level];

/** The level whose list of work the ticket class stands on; without a class what the office expects, or 1. */
export function levelFor({ ticketClass, expectedLevel }: EscalationPackage): Level {
  return ticketClasses.find((each) => each.code === ticketClass)?.level ?? expectedLevel ?? 1;
}
