import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { reporterRoles, ticketTypes } from '../../../../shared/domain/vocabulary.ts';
import { client, type LoketClient } from '../../../api/client.ts';
import { knownTicket, ownVersion, refreshTicket, takeTicket } from '../parts/ticket-cache.ts';
import type { TicketDetail } from '../parts/types.ts';
import { useTrouble } from '../parts/useTrouble.ts';
import { type Clash, clashes, type EditableField } from './fields.ts';

type Update = Parameters<LoketClient['tickets']['update']>[0];
export type Patch = Partial<Record<EditableField, string>>;

/**
 * Saves fields on the version they were read at. Where somebody else changed other fields meanwhile, the save goes
 * through on the new version; where they changed the same field, `clash` holds both texts for the officer to choose.
 */
export function useSaveFields(ticket: TicketDetail, onSaved: () => void) {
  const trouble = useTrouble();
  const [clash, setClash] = useState<{ list: Clash[]; patch: Patch }>();
  const save = useMutation({
    mutationFn: async ({ patch, version }: { patch: Patch; version: number }) => {
      const update = async (at: number) => {
        const next = await client.tickets.update({ id: ticket.id, version: at, patch: asUpdate(patch) });
        takeTicket(next, at);
        return next;
      };
      try {
        return await update(ownVersion(ticket.id, version));
      } catch (error) {
        const { code, detail } = trouble(error);
        if (code !== 'CONFLICT') throw error;
        await refreshTicket(ticket.id);
        const list = clashes(patch, detail.changed ?? []);
        const newest = knownTicket(ticket.id)?.version ?? version;
        if (list.length === 0 && newest !== version) return await update(newest);
        setClash({ list, patch });
        return undefined;
      }
    },
    onSuccess: (next) => {
      if (next === undefined) return;
      setClash(undefined);
      onSaved();
    },
  });
  /** Saves what the officer chose, on the newest version. */
  const settle = (chosen: Patch) => {
    const version = knownTicket(ticket.id)?.version ?? ticket.version;
    save.mutate({ patch: chosen, version });
  };
  const drop = () => setClash(undefined);
  return { save, clash, settle, drop };
}

/** The patch with its closed lists checked; the values of selects come from those lists. */
function asUpdate(patch: Patch): Update['patch'] {
  const { ticketType, reporterRole, ...texts } = patch;
  return {
    ...texts,
    ...(ticketType === undefined ? {} : { ticketType: ticketTypes.find((known) => known === ticketType) }),
    ...(reporterRole === undefined ? {} : { reporterRole: reporterRoles.find((known) => known === reporterRole) }),
  };
}
