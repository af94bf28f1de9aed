import {
  type Icon,
  IconArrowBackUp,
  IconCircleCheck,
  IconFilePlus,
  IconFlag,
  IconListCheck,
  IconLock,
  IconMail,
  IconMessageQuestion,
  IconNote,
  IconPaperclip,
  IconPencil,
  IconPhone,
  IconReplace,
  IconThumbUp,
  IconUserCheck,
  IconWalk,
} from '@tabler/icons-react';
import type { Tone } from '../../../ui/index.ts';
import type { TimelineRecord } from '../parts/types.ts';

type Kind = TimelineRecord['kind'];

/** Icon and tone of each kind of entry. */
export const looks: Record<Kind, { icon: Icon; tone?: Tone }> = {
  created: { icon: IconFilePlus, tone: 'done' },
  call: { icon: IconPhone, tone: 'ontime' },
  visit: { icon: IconWalk, tone: 'ontime' },
  message: { icon: IconMail, tone: 'waiting' },
  note: { icon: IconNote, tone: 'duesoon' },
  file: { icon: IconPaperclip },
  step: { icon: IconListCheck },
  change: { icon: IconPencil },
  priority: { icon: IconFlag, tone: 'duesoon' },
  dataRequest: { icon: IconMessageQuestion, tone: 'waiting' },
  resolution: { icon: IconCircleCheck, tone: 'done' },
  confirmation: { icon: IconThumbUp, tone: 'done' },
  closed: { icon: IconLock, tone: 'done' },
  reopened: { icon: IconArrowBackUp, tone: 'duesoon' },
  procedureChanged: { icon: IconReplace, tone: 'duesoon' },
  assigned: { icon: IconUserCheck },
};

/** The filters of the timeline, and which kinds each shows. */
export const timelineFilters = {
  filterAll: undefined,
  filterMessages: ['message', 'note', 'dataRequest', 'resolution', 'confirmation'],
  filterContact: ['call', 'visit'],
  filterSteps: ['step', 'procedureChanged'],
  filterChanges: ['created', 'change', 'priority', 'assigned', 'closed', 'reopened', 'procedureChanged'],
  filterFiles: ['file'],
} as const satisfies Record<string, readonly Kind[] | undefined>;
export type TimelineFilter = keyof typeof timelineFilters;

/** Whether a filter shows an entry; the file filter also shows messages with attachments. */
export function passes(filter: TimelineFilter, entry: TimelineRecord): boolean {
  const kinds: readonly Kind[] | undefined = timelineFilters[filter];
  if (kinds === undefined) return true;
  return kinds.includes(entry.kind) || (filter === 'filterFiles' && entry.files.length > 0);
}

/** Older and newer parts of a timeline put together: every entry once, oldest first. */
export function joined(...parts: readonly TimelineRecord[][]): TimelineRecord[] {
  const all = new Map(parts.flat().map((entry) => [entry.id, entry]));
  return [...all.values()].toSorted((a, b) => a.at - b.at || a.id.localeCompare(b.id));
}
