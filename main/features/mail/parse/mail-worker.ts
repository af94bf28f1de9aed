import { parentPort } from 'node:worker_threads';
import type { ReadMessage } from './message.ts';
import { readMessage } from './read.ts';

export type ReadJob = { id: number; bytes: Uint8Array };
export type ReadAnswer = { type: 'ready' } | { type: 'read'; id: number; read: ReadMessage };

// The thread that opens strangers' letters: one message in, what was read out. Started and ended by reading-room.ts.
const port = parentPort;
if (!port) throw new Error('mail-worker.ts runs as a worker thread only');

port.on('message', async ({ id, bytes }: ReadJob) => {
  const read = await readMessage(bytes);
  // Parts may share one buffer with each other, so each travels as a copy of its own.
  const parts = read.parts.map((part) => ({ ...part, bytes: part.bytes.slice() }));
  const answer: ReadAnswer = { type: 'read', id, read: { ...read, parts } };
  port.postMessage(
    answer,
    parts.map((part) => part.bytes.buffer),
  );
});

const ready: ReadAnswer = { type: 'ready' };
port.postMessage(ready);
