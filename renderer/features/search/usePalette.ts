import { useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconLanguage,
  IconLock,
  IconLogout,
  IconMoon,
  IconPhonePlus,
  IconSearch,
  IconSun,
  IconTicket,
  IconUserPlus,
} from '@tabler/icons-react';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { searchText } from '../../../shared/text/search.ts';
import { client } from '../../api/client.ts';
import { type Command, type SearchSource, useCommands, useLanguage, useText } from '../../ui/index.ts';
import { places } from './hits.ts';

export type PaletteActions = { newCall?: () => void; work: boolean; lock: () => void; signOut: () => void };
const shown = 8;

/** What Ctrl+K offers everywhere: things to do, and live search over all records. */
export function usePalette({ newCall, work, lock, signOut }: PaletteActions): SearchSource {
  const t = useText(searchText);
  const [, navigate] = useLocation();
  const { setColorScheme } = useMantineColorScheme();
  const { setLanguage } = useLanguage();
  const actions: Command[] = work
    ? [
        ...(newCall
          ? [{ id: 'call', label: t.newCall, icon: IconPhonePlus, shortcut: 'F2', keywords: ['telepon'], run: newCall }]
          : []),
        { id: 'ticket', label: t.newTicket, icon: IconTicket, run: () => navigate('/tiket/baru') },
        { id: 'visitor', label: t.newVisitor, icon: IconUserPlus, run: () => navigate('/tamu/baru') },
      ]
    : [];
  const look: Command[] = [
    { id: 'light', label: t.light, icon: IconSun, run: () => setColorScheme('light') },
    { id: 'dark', label: t.dark, icon: IconMoon, run: () => setColorScheme('dark') },
    { id: 'auto', label: t.auto, icon: IconDeviceDesktop, run: () => setColorScheme('auto') },
    { id: 'id', label: t.toIndonesian, icon: IconLanguage, run: () => setLanguage('id') },
    { id: 'en', label: t.toEnglish, icon: IconLanguage, keywords: ['inggris'], run: () => setLanguage('en') },
  ];
  useCommands([
    ...actions.map((command) => ({ ...command, group: t.actions })),
    { id: 'search', label: t.title, icon: IconSearch, group: t.actions, run: () => navigate('/cari') },
    { id: 'lock', label: t.lock, icon: IconLock, group: t.actions, run: lock },
    { id: 'signOut', label: t.signOut, icon: IconLogout, group: t.actions, run: signOut },
    ...look.map((command) => ({ ...command, group: t.look })),
  ]);
  return useCallback(
    async (query, signal) => {
      const hits = await client.search.find({ query: query.slice(0, 200), limit: shown }, { signal });
      const found = hits.map((hit): Command => {
        const { icon, path } = places[hit.kind];
        const description = [hit.detail, hit.past ? t.past : ''].filter(Boolean).join(' · ');
        return {
          id: `${hit.kind} ${hit.id}`,
          label: hit.title,
          description,
          icon,
          group: t[hit.kind],
          run: () => navigate(path(hit.id)),
        };
      });
      const all = `/cari?q=${encodeURIComponent(query)}`;
      return [
        ...found,
        { id: 'all', label: t.seeAll(query), icon: IconSearch, group: t.title, run: () => navigate(all) },
      ];
    },
    [t, navigate],
  );
}
