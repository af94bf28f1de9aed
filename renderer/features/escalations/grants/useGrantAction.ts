import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useNotices } from '../../../ui/index.ts';
import type { AccessGrant } from '../parts/types.ts';

/** Every list of grants asks again. */
export const refreshGrants = () => queries.invalidateQueries({ queryKey: api.escalations.grants.list.key() });

/** One change of an access; what was typed stays when it is refused. */
export function useGrantAction<I>(run: (input: I) => Promise<AccessGrant>, said: string, onDone?: () => void) {
  const notices = useNotices();
  const trouble = useTrouble();
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      void refreshGrants();
      notices.done(said);
      onDone?.();
    },
    onError: (error) => {
      if (trouble(error).code === 'CONFLICT') void refreshGrants();
    },
  });
}
