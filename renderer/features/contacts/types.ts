import type { z } from 'zod';
import type { contact, contactRow } from '../../../shared/contract/contacts.ts';

export type ContactRow = z.infer<typeof contactRow>;
export type Contact = z.infer<typeof contact>;
