import { People0010 } from './0010-people.ts';
import { Rules0020 } from './0020-rules.ts';
import { Work0030 } from './0030-work.ts';
import { Search0040 } from './0040-search.ts';
import { Escalations0050 } from './0050-escalations.ts';
import { Mail0060 } from './0060-mail.ts';

/** Every migration, in order. New ones go at the end; released ones never change. */
export const migrations = [People0010, Rules0020, Work0030, Search0040, Escalations0050, Mail0060];
const names: string[] = migrations.map((migration) => new migration().name);

/** Names still to be applied, or 'newer' when the database knows migrations this program does not. */
export function migrationsAfter(applied: string[]): string[] | 'newer' {
  if (applied.some((name) => !names.includes(name))) return 'newer';
  return names.filter((name) => !applied.includes(name));
}
