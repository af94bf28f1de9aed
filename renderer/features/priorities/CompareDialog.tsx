import { Modal } from '@mantine/core';
import { IconArrowsExchange, IconMinus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { EmptyState, ErrorState, Loading, StateBadge, useText } from '../../ui/index.ts';
import classes from './priorities.module.css';
import type { TableChange, TableVersion } from './types.ts';

type Version = Pick<TableVersion, 'id' | 'version'> & { document: Pick<TableVersion['document'], 'revision'> };

/** Two versions side by side, difference by difference. */
export function CompareDialog(props: { before: Version; after: Version; onClose: () => void }) {
  const { before, after, onClose } = props;
  const t = useText(prioritiesText);
  const ui = useText(uiText);
  const changes = useCompare(before, after);
  return (
    <Modal
      opened
      onClose={onClose}
      size="90%"
      yOffset="5vh"
      title={`${t.compareTitle}: ${t.compareBase(before.document.revision, after.document.revision)}`}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {changes.isError && (
        <ErrorState body={troubleOf(changes.error, t.unreachable).message} onRetry={() => void changes.refetch()} />
      )}
      {changes.isPending && <Loading />}
      {changes.data?.length === 0 && <EmptyState title={t.compareNone} />}
      {changes.data !== undefined && changes.data.length > 0 && (
        <table className={classes.changes}>
          <thead>
            <tr>
              <th scope="col">{t.where}</th>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.change}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.data.map((change) => (
              <tr key={`${change.where} ${change.field}`}>
                <td>{change.where}</td>
                <td>{change.field}</td>
                <td>
                  <ChangeMark kind={change.kind} />
                </td>
                <Side text={change.before} className={change.before === '' ? undefined : classes.before} />
                <Side text={change.after} className={change.after === '' ? undefined : classes.after} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}

/** The differences between two versions, asked again when the draft was saved again. */
export function useCompare(before: Version, after: Version) {
  const input = { beforeId: before.id, afterId: after.id };
  return useQuery(
    api.priorities.compare.queryOptions({
      input,
      queryKey: [...api.priorities.compare.queryKey({ input }), before.version, after.version],
      staleTime: 0,
    }),
  );
}

/** One side of a difference; nothing is said in words. */
export function Side({ text, className }: { text: string; className?: string | undefined }) {
  const t = useText(prioritiesText);
  return <td className={className}>{text === '' ? <span className={classes.none}>{t.empty}</span> : text}</td>;
}

function ChangeMark({ kind }: { kind: TableChange['kind'] }) {
  const t = useText(prioritiesText);
  if (kind === 'added') return <StateBadge tone="ontime" text={t.added} icon={IconPlus} />;
  if (kind === 'removed') return <StateBadge tone="late" text={t.removed} icon={IconMinus} />;
  return <StateBadge tone="duesoon" text={t.changed} icon={IconArrowsExchange} />;
}
