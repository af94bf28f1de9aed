import { type Icon, IconAddressBook, IconPhone, IconTicket, IconWalk } from '@tabler/icons-react';
import type { z } from 'zod';
import type { hit } from '../../../shared/contract/search.ts';

export type Hit = z.infer<typeof hit>;
export const kinds = ['ticket', 'call', 'visit', 'contact'] as const satisfies Hit['kind'][];

/** Where a found record lives, and its sign. */
export const places: Record<Hit['kind'], { path: (id: string) => string; icon: Icon }> = {
  ticket: { path: (id) => `/tiket/${id}`, icon: IconTicket },
  call: { path: (id) => `/telepon/${id}`, icon: IconPhone },
  visit: { path: (id) => `/tamu/${id}`, icon: IconWalk },
  contact: { path: (id) => `/kontak/${id}`, icon: IconAddressBook },
};
