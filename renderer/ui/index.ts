/**
 * Every shared part of the screen, one import for features: `import { Page, useText } from '../../ui/index.ts'`.
 *
 * - `UiProvider` once at the root; `AppShell` once inside it (navigation is data: `NavItem[]`).
 * - `Page` for every screen (`fill` when the child scrolls itself), `SplitPage` for list + detail.
 * - `useText(dict)` with a dict from `defineText` (shared/text): never write a word into a component.
 * - `useShortcut(keys, label, handler, {group})`: listed in the `?` dialog by itself; show the keys with `KeyHint`.
 */
export { AppShell, type AppShellProps } from './AppShell.tsx';
export { CopyButton } from './CopyButton.tsx';
export { LanguageProvider, useLanguage, useText } from './i18n.tsx';
export { initials } from './initials.ts';
export { ariaKeys, KeyHint } from './KeyHint.tsx';
export type { Keys } from './keys.ts';
export type { NavItem } from './NavList.tsx';
export type { Officer } from './OfficerMenu.tsx';
export { Page, type PageProps, SplitPage, type SplitPageProps } from './Page.tsx';
export { type Preferences, remember, remembered } from './preferences.ts';
export { type ShortcutOptions, useShortcut, useSingleKeys } from './shortcuts.tsx';
export { EmptyState, ErrorState, Loading, SkeletonRows } from './states.tsx';
export { type PriorityLevel, PriorityMark, StateBadge, TimeLeft, type TimeState, type Tone } from './status.tsx';
export { type OnPreferences, UiProvider } from './UiProvider.tsx';
