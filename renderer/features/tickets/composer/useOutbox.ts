import { useRef, useState } from 'react';
import { maxFileBytes } from '../../../../shared/contract/common.ts';
import { client } from '../../../api/client.ts';
import { type FileProblem, takeFiles } from '../../../ui/files.ts';

/** A file waiting to go with a message; its key makes a repeated try harmless. */
interface Waiting {
  file: File;
  clientKey: string;
  /** Set once the core has it. */
  attachmentId?: string;
}

const rules = { maxBytes: maxFileBytes, maxFiles: 20 };

/** Files chosen, dropped or pasted, and sent once each however often sending is tried. */
export function useOutbox(ticketId: string) {
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [problems, setProblems] = useState<FileProblem[]>([]);
  const messageKey = useRef(crypto.randomUUID());

  const add = (offered: Iterable<File>) => {
    const taken = takeFiles(
      waiting.map(({ file }) => file),
      [...offered].map(named),
      rules,
    );
    setProblems(taken.problems);
    setWaiting(
      taken.files.map(
        (file) => waiting.find((known) => known.file === file) ?? { file, clientKey: crypto.randomUUID() },
      ),
    );
  };
  const remove = (file: File) => setWaiting(waiting.filter((other) => other.file !== file));
  const clear = () => {
    setWaiting([]);
    setProblems([]);
    messageKey.current = crypto.randomUUID();
  };
  /** Uploads what is not there yet and gives the ids of all. */
  const upload = async (): Promise<string[]> => {
    const ids: string[] = [];
    for (const item of waiting) {
      const id =
        item.attachmentId ??
        (await client.tickets.attach({ id: ticketId, clientKey: item.clientKey, file: item.file })).id;
      item.attachmentId = id;
      ids.push(id);
    }
    return ids;
  };
  return { files: waiting.map(({ file }) => file), problems, add, remove, clear, upload, messageKey, rules };
}

/** A pasted screenshot arrives as "image.png"; its time tells one from the next. */
function named(file: File): File {
  if (file.name !== 'image.png') return file;
  const stamp = new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-');
  return new File([file], `tangkapan-layar-${stamp}.png`, { type: file.type });
}
