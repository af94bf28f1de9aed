/**
 * Every shared part of the screen, one import for features: `import { Page, useText } from '../../ui/index.ts'`.
 * Tables are in `../../table/index.ts`. Words come from `defineText` (shared/text), never from a component.
 *
 * Frame
 * - `UiProvider` once at the root; `AppShell` once inside it. Navigation is data (`NavItem[]`), warnings are a slot.
 * - `Page` for every screen (`fill` when the child scrolls itself: a DataTable, a SplitPage); `SplitPage` list + detail.
 * - `Toolbar` filters above a list; `SectionCard` a titled block; `DefinitionList` facts; `StatTile` one number;
 *   `FieldRow` fields side by side; `FormActions` buttons under a form.
 *
 * State of work (never colour alone)
 * - `TimeLeft` a clock; `PriorityMark` a priority; `StateBadge` any other state, by tone.
 * - `Timeline` what happened.
 *
 * When there is nothing, not yet, or not
 * - `EmptyState` (say what to do next), `Loading` / `SkeletonRows`, `ErrorState` (retry, detail to copy).
 * - `Bulkhead` around whatever must not take the rest of the page down when it breaks.
 *
 * Acting
 * - `useNotices().undo(text, fn)` after anything that can be taken back; `ConfirmDialog` only for what cannot.
 *   `.done(text)` for quiet success, `.failed(text)` for errors (stays until closed).
 * - `useShortcut(keys, label, handler, {group})`: listed in the `?` dialog by itself; show the keys with `KeyHint` and
 *   put `ariaKeys(keys)` on the button. `useCommands([...])` offers actions in Ctrl+K; results come from the `search`
 *   prop of AppShell.
 *
 * Parts of one feature inside another
 * - `registerTicketPanel` / `TicketSlots` on the page of a ticket, `registerReportTab` in Laporan, `registerOutboxTab` in
 *   Kotak keluar, `registerQueueAction` for the ticked tickets of a queue.
 *
 * Typing
 * - `DraftTextarea` for every text longer than a line (give it a `draftKey`, call `clearDraft` after saving);
 *   `FileDrop` attachments by button, drag or paste; `CopyButton` beside numbers people copy.
 *
 * Look: spacing xs 6, sm 8, md 12, lg 16, xl 24; colours only from the `--loket-*` tokens of theme.css and Mantine's.
 */
export { AppShell, type AppShellProps } from './AppShell.tsx';
export { Bulkhead } from './Bulkhead.tsx';
export { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
export { ConfirmDialog } from './ConfirmDialog.tsx';
export { CopyButton } from './CopyButton.tsx';
export { type Command, useCommands } from './commands.ts';
export { clearDraft, DraftTextarea } from './DraftTextarea.tsx';
export { FileDrop } from './FileDrop.tsx';
export { FrontPage, type FrontPageProps } from './FrontPage.tsx';
export { type FileRules, fileSize } from './files.ts';
export { LanguageProvider, useLanguage, useText } from './i18n.tsx';
export { initials } from './initials.ts';
export { ariaKeys, KeyHint } from './KeyHint.tsx';
export { keepTyped } from './keep-typed.ts';
export type { Keys } from './keys.ts';
export { ListPane } from './ListPane.tsx';
export { DefinitionList, FieldRow, FormActions, SectionCard, StatTile, Toolbar } from './layout.tsx';
export type { NavItem } from './NavList.tsx';
export { useNotices } from './notices.tsx';
export type { Officer } from './OfficerMenu.tsx';
export { type CallWish, onOpenCall, openCall } from './open-call.ts';
export { isSafeAddress, openOutside } from './open-outside.ts';
export { type OutboxTab, outboxTabs, registerOutboxTab } from './outbox-slots.ts';
export { Page, type PageProps, SplitPage, type SplitPageProps } from './Page.tsx';
export { type Preferences, remember, remembered } from './preferences.ts';
export { type QueueAction, type QueueActionProps, queueActions, registerQueueAction } from './queue-slots.ts';
export { type ReportPeriod, type ReportTab, registerReportTab, reportTabs } from './report-slots.ts';
export { saveFile } from './save-file.ts';
export { type ShortcutOptions, useShortcut, useSingleKeys } from './shortcuts.tsx';
export { EmptyState, ErrorState, Loading, SkeletonRows } from './states.tsx';
export { type PriorityLevel, PriorityMark, StateBadge, TimeLeft, type TimeState, type Tone } from './status.tsx';
export { Timeline, type TimelineEntry } from './Timeline.tsx';
export {
  registerTicketPanel,
  type TicketDialogPartProps,
  type TicketInSlot,
  type TicketPanel,
  type TicketPartProps,
  TicketSlots,
  ticketDialogFor,
  ticketPanels,
} from './ticket-slots.tsx';
export { type OnPreferences, UiProvider } from './UiProvider.tsx';
export type { SearchSource } from './useSearch.ts';
export { Verdict } from './Verdict.tsx';
