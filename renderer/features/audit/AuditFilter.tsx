import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { auditEntityText } from '../../../shared/text/audit.ts';
import { auditText } from '../../../shared/text/settings.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../ui/index.ts';

interface AuditFilterProps {
  /** '' = everything. */
  entity: string;
  onEntity: (entity: string) => void;
  /** undefined = everyone. */
  staffId: string | undefined;
  onStaff: (staffId: string | undefined) => void;
}

/** Narrows the trail to one person's doing or one kind of record. */
export function AuditFilter({ entity, onEntity, staffId, onStaff }: AuditFilterProps) {
  const t = useText(auditText);
  const entities = useText(auditEntityText);
  const { data: staff = [] } = useQuery(api.staff.names.queryOptions());
  return (
    <>
      <Select
        aria-label={t.person}
        placeholder={t.everyone}
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={staffId ?? null}
        onChange={(id) => onStaff(id ?? undefined)}
        searchable
        clearable
        w={180}
      />
      <Select
        aria-label={t.entity}
        placeholder={t.everything}
        data={Object.entries(entities).map(([value, label]) => ({ value, label }))}
        value={entity === '' ? null : entity}
        onChange={(value) => onEntity(value ?? '')}
        clearable
        w={180}
      />
    </>
  );
}
