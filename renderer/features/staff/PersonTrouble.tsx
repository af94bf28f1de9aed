import { Alert, Button } from '@mantine/core';
import { staffText } from '../../../shared/text/settings.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { staffRoleText } from '../../../shared/text/vocabulary.ts';
import type { Trouble } from '../../api/refusals.ts';
import { ChangedMeanwhile, useText } from '../../ui/index.ts';

interface PersonTroubleProps {
  trouble: Trouble;
  onTheirs: () => void;
}

/** Why a person was not saved; where somebody else saved first, what they wrote. */
export function PersonTrouble({ trouble, onTheirs }: PersonTroubleProps) {
  const t = useText(staffText);
  const ui = useText(uiText);
  const roles: Record<string, string | undefined> = useText(staffRoleText);
  const changed = trouble.detail.changed ?? [];
  if (changed.length === 0)
    return (
      <Alert color="red" role="alert">
        {trouble.message}
      </Alert>
    );
  const names: Record<string, string | undefined> = {
    name: t.name,
    role: t.role,
    position: t.position,
    nip: t.nip,
    active: t.worksHere,
  };
  const states: Record<string, string | undefined> = { true: t.active, false: t.inactive };
  return (
    <ChangedMeanwhile
      title={trouble.message}
      changed={changed}
      nameOf={(field) => names[field]}
      wordOf={(field, value) => (field === 'role' ? roles[value] : field === 'active' ? states[value] : value)}
    >
      <Button variant="default" mt="sm" onClick={onTheirs}>
        {ui.takeTheirs}
      </Button>
    </ChangedMeanwhile>
  );
}
