/** What is known where a message is made: for messages that pretend to belong to a ticket, or come back to us. */
export type Given = {
  /** Our own address. */
  office: string;
  /** Number and mark of an open ticket: `[2026-000001·k7f3qa]` stands in the subject of what we send. */
  number: string;
  mark: string;
  /** Message-ID of something we sent, without brackets. */
  sentId: string;
};
export const nobodyGiven: Given = {
  office: 'helpdesk@lpse.contoh.test',
  number: '2026-000001',
  mark: 'aaaaaa',
  sentId: 'dikirim-1@lpse.contoh.test',
};

/** What must be true of a message after it was read; what is not named is free. */
export type Must = {
  subject?: string;
  from?: string;
  fromName?: string;
  /** Words that must be in the text that is shown. */
  text?: readonly string[];
  /** Words that must not be there. */
  textLacks?: readonly string[];
  /** Attachments that must be kept byte for byte, by size and hash of these bytes. */
  files?: readonly { name?: string; bytes: Uint8Array }[];
  /** Number of parts. */
  parts?: number;
  parse?: readonly ('parsed' | 'partly' | 'raw')[];
  kind?: 'message' | 'autoReply' | 'bounce' | 'list' | 'own';
  /** Something must be said about it to the reader. */
  notice?: true;
  /** Words of the HTML that must have survived the cleaning. */
  html?: readonly string[];
  /** At least so many things are wanted from the network. */
  remote?: number;
  /** Whether it may join the ticket of `Given` by itself. */
  joins?: boolean;
};

export type Category =
  | 'charset'
  | 'broken'
  | 'nested'
  | 'huge'
  | 'files'
  | 'bomb'
  | 'header'
  | 'token'
  | 'identity'
  | 'date'
  | 'loop'
  | 'html'
  | 'mutation';

export type Case = {
  category: Category;
  /** Unique within its category; says what is difficult. */
  name: string;
  bytes(given: Given): Buffer;
  must: Must;
  /** Takes many megabytes or seconds: made only when it is its turn. */
  heavy?: true;
};

/** A list of cases of one category from name → message and what must be true of it. */
export function cases(category: Category, list: Record<string, [Case['bytes'] | Buffer, Must, 'heavy'?]>): Case[] {
  return Object.entries(list).map(([name, [made, must, heavy]]) => ({
    category,
    name,
    bytes: Buffer.isBuffer(made) ? () => made : made,
    must,
    ...(heavy ? { heavy: true } : {}),
  }));
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
