import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contactText } from '../../../shared/text/contacts-screen.ts';
import { api, client } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useTrouble } from '../../api/useTrouble.ts';
import { SectionCard, useNotices, useText } from '../../ui/index.ts';
import classes from './contacts.module.css';
import type { Contact } from './types.ts';

/** People who may be the same one; merging keeps everything and can be taken back. */
export function Duplicates({ contact }: { contact: Contact }) {
  const t = useText(contactText);
  const { can } = useSession();
  const queries = useQueryClient();
  const notices = useNotices();
  const trouble = useTrouble();
  const [busy, setBusy] = useState(false);
  const { data: alike = [] } = useQuery(api.contacts.possibleDuplicates.queryOptions({ input: { id: contact.id } }));
  if (alike.length === 0) return null;
  const reasons: Record<string, string> = { phone: t.samePhone, email: t.sameEmail, nameAndOrganization: t.sameName };
  const take = (saved: Contact) => {
    queries.setQueryData(api.contacts.get.queryKey({ input: { id: contact.id } }), saved);
    return queries.invalidateQueries({ queryKey: api.contacts.key() });
  };
  const merge = async (mergedId: string, name: string) => {
    setBusy(true);
    try {
      const saved = await client.contacts.merge({ survivorId: contact.id, mergedId });
      const merged = saved.merges.find((one) => one.mergedId === mergedId && one.undoneAt === null);
      await take(saved);
      if (merged) {
        notices.undo(t.merged(name || t.noName), () => {
          client.contacts
            .undoMerge({ mergeId: merged.mergeId })
            .then(take, (error: unknown) => notices.failed(trouble(error).message));
        });
      }
    } catch (error) {
      notices.failed(trouble(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <SectionCard title={t.duplicates}>
      <ul className={classes.people}>
        {alike.map((row) => (
          <li key={row.id}>
            <span>
              <a href={`#/kontak/${row.id}`}>{row.name || t.noName}</a>
              {row.organization !== '' && ` · ${row.organization}`}
              {row.phone !== '' && <span className="tabular"> · {row.phone}</span>}
              <span className={classes.because}>{reasons[row.because] ?? row.because}</span>
            </span>
            {can('work') && (
              <Button variant="default" disabled={busy} onClick={() => void merge(row.id, row.name)}>
                {t.merge}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
