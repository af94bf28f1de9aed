import type { TableVersion, TableVersionRow } from './types.ts';

/** Which versions there are, which one is shown, and how to show another. */
export type View = {
  current: TableVersion;
  versions: TableVersionRow[];
  draft: TableVersionRow | null;
  shownId: string;
  /** null shows the one in force. */
  show: (id: string | null) => void;
  openDraft: (fromId?: string) => void;
};

export const tabs = ['tabel', 'matriks', 'sasaran', 'riwayat'] as const;
export type Tab = (typeof tabs)[number];
export const tabOf = (text: string | undefined): Tab => tabs.find((tab) => tab === text) ?? 'tabel';
