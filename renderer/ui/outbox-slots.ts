import type { ComponentType } from 'react';

/** Something another feature sends, shown in Kotak keluar. */
export interface OutboxTab {
  /** Last part of the address: /kotak-keluar/surat. */
  key: string;
  /** Words of the tab, with a count where something waits for a person. */
  Title: ComponentType;
  /** Fills the page and scrolls by itself. */
  Content: ComponentType;
}

const tabs = new Map<string, OutboxTab>();

/** Adds a tab; call it once when the application starts. The same key replaces. */
export function registerOutboxTab(tab: OutboxTab): void {
  tabs.set(tab.key, tab);
}

export const outboxTabs = (): readonly OutboxTab[] => [...tabs.values()];
