import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client } from '../../../api/client.ts';
import { saveFile } from '../../../ui/index.ts';
import type { Attachment } from '../parts/types.ts';

const imageKinds = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const largestThumbnail = 6_000_000;

/** Whether the application shows a file as a picture. */
export const isPicture = ({ mime }: Attachment): boolean => imageKinds.includes(mime);

/** An address for the picture of an attachment, given back when it is no longer shown. */
export function usePicture(file: Attachment): string | undefined {
  const { data } = useQuery(
    api.tickets.readAttachment.queryOptions({
      input: { attachmentId: file.id },
      enabled: isPicture(file) && file.size <= largestThumbnail,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
    }),
  );
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (data === undefined) return;
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address;
}

/** Fetches an attachment and saves it under its name. */
export async function downloadAttachment(file: Attachment): Promise<void> {
  const content = await client.tickets.readAttachment({ attachmentId: file.id });
  saveFile(new File([content], file.name, { type: content.type }));
}
