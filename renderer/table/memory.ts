import type { ColumnSizingState, ColumnVisibilityState } from '@tanstack/react-table';
import { useState } from 'react';
import { remember, remembered } from '../ui/preferences.ts';
import type { Column } from './columns.ts';

/** What a table remembers on this PC about its columns. */
interface Layout {
  widths: ColumnSizingState;
  visible: ColumnVisibilityState;
}

/** Where each table was scrolled to and which row was current, while the application runs. */
export const places = new Map<string, { offset: number; currentId: string | undefined }>();

/** Widths and visibility of a table's columns, remembered under `table.<key>`. */
export function useLayout<T>(key: string, columns: Column<T>[]) {
  const original = (): Layout => ({
    widths: {},
    visible: Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.id, false])),
  });
  const [layout, setState] = useState<Layout>(() => readLayout(remembered(`table.${key}`)) ?? original());
  const setLayout = (change: (old: Layout) => Layout) =>
    setState((old) => {
      const next = change(old);
      remember(`table.${key}`, JSON.stringify(next));
      return next;
    });
  return { layout, setLayout, reset: () => setLayout(original) };
}

function readLayout(text: string | undefined): Layout | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('widths' in value) || !('visible' in value)) return undefined;
    return { widths: entries(value.widths, 'number'), visible: entries(value.visible, 'boolean') };
  } catch {
    return undefined; // somebody edited the storage: the original layout is the right answer
  }
}

function entries(value: unknown, kind: 'number'): Record<string, number>;
function entries(value: unknown, kind: 'boolean'): Record<string, boolean>;
function entries(value: unknown, kind: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, item]) => typeof item === kind));
}
