import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { contactText } from '../../../shared/text/contacts-screen.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { api, client } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useTrouble } from '../../api/useTrouble.ts';
import { SectionCard, useLanguage, useNotices, useText } from '../../ui/index.ts';
import classes from './contacts.module.css';
import type { Contact } from './types.ts';

/** Who was merged into this person, each with its way back. */
export function Merges({ contact }: { contact: Contact }) {
  const t = useText(contactText);
  const { language } = useLanguage();
  const { zone, can } = useSession();
  const queries = useQueryClient();
  const notices = useNotices();
  const trouble = useTrouble();
  if (contact.merges.length === 0) return null;
  const undo = async (mergeId: string) => {
    try {
      await client.contacts.undoMerge({ mergeId });
      await queries.invalidateQueries({ queryKey: api.contacts.key() });
      notices.done(t.mergeUndone);
    } catch (error) {
      notices.failed(trouble(error).message);
    }
  };
  return (
    <SectionCard title={t.merges}>
      <ul className={classes.people}>
        {contact.merges.map((merge) => (
          <li key={merge.mergeId}>
            <span>
              {t.mergedBy(merge.mergedName || t.noName, merge.by, formatDateTime(merge.at, zone, language))}
              {merge.undoneAt !== null && <span className={classes.because}>{t.undone}</span>}
            </span>
            {merge.undoneAt === null && can('work') && (
              <Button variant="default" onClick={() => void undo(merge.mergeId)}>
                {t.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
