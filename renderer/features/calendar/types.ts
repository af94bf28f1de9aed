import type { z } from 'zod';
import type { calendarVersion } from '../../../shared/contract/calendar.ts';

export type CalendarVersion = z.infer<typeof calendarVersion>;
export type Kind = CalendarVersion['kind'];
export const kinds = ['work', 'counter', 'partner'] as const satisfies readonly Kind[];
