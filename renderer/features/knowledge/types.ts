import type { z } from 'zod';
import type { template } from '../../../shared/contract/knowledge.ts';

export type Template = z.infer<typeof template>;
/** A template being written; it has no id until it is saved. */
export type Draft = Pick<Template, 'name' | 'use' | 'body' | 'active'> & { id?: string; version?: number };

export const uses = ['dataRequest', 'resolved', 'escalated', 'general'] as const satisfies Template['use'][];
export const blank: Draft = { name: '', use: 'general', body: '', active: true };
