import { DraftBanner } from './DraftBanner.tsx';
import { Frame } from './Frame.tsx';
import type { TableVersion } from './types.ts';
import { useDraftEditor } from './useDraftEditor.ts';
import type { View } from './view.ts';

/** The draft being edited, with its banner. */
export function DraftView({ view, draft, own }: { view: View; draft: TableVersion; own: string | undefined }) {
  const editor = useDraftEditor(draft, own);
  return (
    <Frame
      view={view}
      version={editor.saved}
      sheet={editor.sheet}
      faults={editor.checked.faults}
      table={editor.checked.table}
      onChange={editor.change}
      banner={<DraftBanner view={view} editor={editor} />}
    />
  );
}
