import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** Days in the office's zone, both included, YYYY-MM-DD. */
export interface ReportPeriod {
  from: string;
  to: string;
}

/** A report another feature adds to Laporan; it gets the period that is chosen there. */
export interface ReportTab {
  /** Last part of the address: /laporan/eskalasi. */
  key: string;
  icon: Icon;
  /** Words of the tab, read with the hooks of a component. */
  Title: ComponentType;
  Content: ComponentType<{ period: ReportPeriod }>;
  /** Print buttons at the right of the title. */
  Actions: ComponentType<{ period: ReportPeriod }>;
}

const tabs = new Map<string, ReportTab>();

/** Adds a report; call it once when the application starts. The same key replaces. */
export function registerReportTab(tab: ReportTab): void {
  tabs.set(tab.key, tab);
}

export const reportTabs = (): readonly ReportTab[] => [...tabs.values()];
