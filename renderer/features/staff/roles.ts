import { staffRoles } from '../../../shared/domain/roles.ts';
import { staffRoleText } from '../../../shared/text/vocabulary.ts';
import { useText } from '../../ui/index.ts';

/** The roles as choices. */
export function useRoles() {
  const words = useText(staffRoleText);
  return staffRoles.map((value) => ({ value, label: words[value] }));
}
