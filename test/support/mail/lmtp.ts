import { connect, type Socket } from 'node:net';

/**
 * Hands a message to a mail server by LMTP (RFC 2033), with its bytes as they are: no line is mended, only a leading dot
 * is doubled as the protocol wants.
 * @throws Error with the server's words when it does not take it
 */
export async function deliverByLmtp(
  port: number,
  { from, to, bytes }: { from: string; to: string; bytes: string | Uint8Array },
): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  const lines = replies(socket);
  const expect = async (wanted: string) => {
    const { value, done } = await lines.next();
    if (done || !value.startsWith(wanted)) throw new Error(`LMTP: ${value ?? 'the connection broke'}`);
  };
  try {
    await expect('220');
    socket.write('LHLO uji\r\n');
    await expect('250');
    socket.write(`MAIL FROM:<${from}>\r\n`);
    await expect('250');
    socket.write(`RCPT TO:<${to}>\r\n`);
    await expect('250');
    socket.write('DATA\r\n');
    await expect('354');
    socket.write(stuffed(Buffer.from(bytes)));
    await expect('250');
    socket.write('QUIT\r\n');
  } finally {
    socket.end();
  }
}

/** Doubles dots at the start of lines and ends with the lonely dot. */
function stuffed(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/^\./gm, '..');
  return Buffer.from(`${text}${text.endsWith('\r\n') ? '' : '\r\n'}.\r\n`, 'latin1');
}

/** The last line of each answer of the server (those before it have a dash after the number). */
async function* replies(socket: Socket): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const part of socket) {
    rest += String(part);
    const whole = rest.split('\r\n');
    rest = whole.pop() ?? '';
    for (const line of whole) if (line[3] !== '-') yield line;
  }
  return undefined;
}
