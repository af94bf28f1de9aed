import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client } from '../../../api/client.ts';
import { saveFile } from '../../../ui/index.ts';
import type { MailPart } from '../parts/types.ts';
import { previewOf } from './preview.ts';

const longestText = 200_000;

/** The content for a preview: the address of a picture, or the text. */
export function usePart(part: MailPart) {
  const kind = previewOf(part);
  const { data, error, isPending } = useQuery(
    api.mail.part.queryOptions({
      input: { partId: part.id },
      enabled: kind !== 'none',
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
    }),
  );
  const [address, setAddress] = useState<string>();
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (data === undefined) return;
    if (kind === 'image') {
      // The type is ours and not the file's: a picture is decoded as a picture or not at all.
      const made = URL.createObjectURL(new Blob([data], { type: part.mime }));
      setAddress(made);
      return () => URL.revokeObjectURL(made);
    }
    let wanted = true;
    data.text().then(
      (read) => {
        if (wanted) setText(read.slice(0, longestText));
      },
      () => setText(''),
    );
    return () => {
      wanted = false;
    };
  }, [data, kind, part.mime]);
  return { kind, address, text, error, isPending: kind !== 'none' && isPending };
}

/** Saves a part under its name. */
export async function downloadPart({ id, name }: MailPart): Promise<void> {
  const content = await client.mail.part({ partId: id });
  saveFile(new File([content], name, { type: 'application/octet-stream' }));
}

/** Saves the message as it came, byte for byte. */
export async function downloadRaw(id: string): Promise<void> {
  const content = await client.mail.raw({ id });
  saveFile(new File([content], content.name.endsWith('.eml') ? content.name : `surat-${id}.eml`));
}
