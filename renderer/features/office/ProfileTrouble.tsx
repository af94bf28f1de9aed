import { Alert, Button } from '@mantine/core';
import { profileText } from '../../../shared/text/settings.ts';
import { uiText } from '../../../shared/text/ui.ts';
import type { Trouble } from '../../api/refusals.ts';
import { ChangedMeanwhile, useText } from '../../ui/index.ts';
import { ladders } from './ladders.ts';
import { useZones } from './zones.ts';

interface ProfileTroubleProps {
  trouble: Trouble;
  onTheirs: () => void;
}

/** Why the office's data was not saved; where somebody else saved first, what they wrote. */
export function ProfileTrouble({ trouble, onTheirs }: ProfileTroubleProps) {
  const t = useText(profileText);
  const ui = useText(uiText);
  const zones = useZones();
  const changed = trouble.detail.changed ?? [];
  if (changed.length === 0)
    return (
      <Alert color="red" role="alert">
        {trouble.message}
      </Alert>
    );
  const { ladderYear: _, ...words } = t;
  const names: Record<string, string | undefined> = {
    ...words,
    autoLockMinutes: t.autoLock,
    dueSoonMinutes: t.dueSoon,
    logo: t.logoAlt,
  };
  // `signatories.approved.name` is "Disahkan oleh: Nama".
  const signatory: Record<string, string | undefined> = { position: t.position, name: t.person, nip: t.nip };
  const nameOf = (field: string) => {
    const [whole = field, who, part] = field.split('.');
    if (who === undefined || part === undefined) return names[whole];
    return `${names[who] ?? who}: ${signatory[part] ?? part}`;
  };
  const choices: Record<string, { value: string; label: string }[] | undefined> = { zone: zones, ladder: ladders(t) };
  return (
    <ChangedMeanwhile
      title={trouble.message}
      changed={changed}
      nameOf={nameOf}
      wordOf={(field, value) => choices[field]?.find((choice) => choice.value === value)?.label}
    >
      <Button variant="default" mt="sm" onClick={onTheirs}>
        {ui.takeTheirs}
      </Button>
    </ChangedMeanwhile>
  );
}
