/**
 * Whether something that came over the port can be a call of our client at all. A frame of another shape would make
 * the decoder fail where nobody can catch it (models.md, finding 6), so it is dropped before.
 */
export function isCallFrame(frame: unknown): frame is string | Uint8Array {
  if (typeof frame === 'string') return isCall(frame);
  if (!(frame instanceof Uint8Array)) return false;
  const end = frame.indexOf(0xff); // text first, then 0xff, then the bytes of files
  return isCall(new TextDecoder().decode(end === -1 ? frame : frame.subarray(0, end)));
}

function isCall(text: string): boolean {
  const message = parse(text);
  if (!isRecord(message) || (typeof message.i !== 'string' && typeof message.i !== 'number')) return false;
  const { t: type = 1, p: payload } = message;
  if (type === 4) return true; // the caller hung up
  if (type === 3) return isRecord(payload);
  return type === 1 && isRecord(payload) && typeof payload.u === 'string' && isAddress(payload.u) && fits(payload.h);
}

function isAddress(url: string): boolean {
  return URL.canParse(url.startsWith('/') ? `http://orpc${url}` : url);
}

function fits(headers: unknown): boolean {
  return headers === undefined || isRecord(headers);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not ours
  }
}
