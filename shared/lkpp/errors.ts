import { z } from 'zod';

/** What is wrong, for a person; `fields` says where when the content does not fit. */
export const problem = z.object({
  reason: z.string().max(2_000),
  fields: z
    .array(z.object({ path: z.string().max(300), message: z.string().max(1_000) }))
    .max(200)
    .optional(),
});
export type Problem = z.infer<typeof problem>;
/** Where an upload stands. */
export const standing = z.object({ offset: z.int().min(0) });
/** The last event there is. */
export const feedEnd = z.object({ last: z.int().min(0) });

/** What any call may answer with. 408, 429, 500, 502, 503, 504 and a broken connection mean: later again, same key. */
export const everywhere = {
  BAD_REQUEST: { status: 400, data: problem, message: 'The request cannot be read.' },
  UNAUTHORIZED: { status: 401, data: problem, message: 'The token is missing, wrong, expired or withdrawn.' },
  UNPROCESSABLE: { status: 422, data: problem, message: 'The content does not fit the contract; `fields` says where.' },
  TOO_MANY: { status: 429, data: problem, message: 'Slow down; Retry-After says how long to wait.' },
  INTERNAL_SERVER_ERROR: { status: 500, message: 'The gateway failed. The call may have taken effect: repeat it.' },
  UNAVAILABLE: { status: 503, data: problem, message: 'Not now; Retry-After may say how long to wait.' },
} as const;

export const notFound = {
  NOT_FOUND: { status: 404, data: problem, message: 'There is nothing of this office under this id.' },
} as const;
export const keyReused = {
  KEY_REUSED: { status: 409, data: problem, message: 'The same idempotency key came with a different content.' },
} as const;
export const wrongState = {
  WRONG_STATE: { status: 409, data: problem, message: 'The case does not allow this now.' },
} as const;
export const chunkErrors = {
  WRONG_OFFSET: {
    status: 409,
    data: standing,
    message: 'The chunk does not continue where the upload stands; go on from `offset`.',
  },
  TOO_LARGE: { status: 413, data: problem, message: 'The chunk, or the file with it, is longer than allowed.' },
  WRONG_CONTENT: {
    status: 422,
    data: problem,
    message: 'The chunk does not match its hash, or the whole file does not (then the upload starts again at 0).',
  },
} as const;
export const cursorAhead = {
  CURSOR_AHEAD: {
    status: 409,
    data: feedEnd,
    message: 'The cursor lies beyond the last event: the feed is not the one that was read before.',
  },
} as const;

/** Every code of the contract. */
export const contractErrors = {
  ...everywhere,
  ...notFound,
  ...keyReused,
  ...wrongState,
  ...chunkErrors,
  ...cursorAhead,
} as const;
export type ContractErrorCode = keyof typeof contractErrors;
