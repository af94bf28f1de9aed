import { Button } from '@mantine/core';
import { IconFile, IconFileText, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { fileSize, useText } from '../../../ui/index.ts';
import type { MailPart } from '../parts/types.ts';
import { PartView } from './PartView.tsx';
import { previewOf } from './preview.ts';
import classes from './read.module.css';

const icons = { image: IconPhoto, text: IconFileText, none: IconFile };

/** Attachments as small buttons; what stands inside the HTML is not among them. */
export function Parts({ parts }: { parts: MailPart[] }) {
  const t = useText(mailText);
  const [open, setOpen] = useState<MailPart>();
  const files = parts.filter(({ inline }) => !inline);
  if (files.length === 0) return null;
  return (
    <section className={classes.parts} aria-label={t.attachments(files.length)}>
      {files.map((part) => {
        const PartIcon = icons[previewOf(part)];
        return (
          <Button
            key={part.id}
            size="compact-sm"
            variant="default"
            leftSection={<PartIcon size={14} aria-hidden="true" />}
            aria-label={t.openPart(part.name)}
            title={part.name}
            onClick={() => setOpen(part)}
          >
            <span className={classes.partName}>{part.name}</span>
            <span className={classes.partSize}>{fileSize(part.size)}</span>
          </Button>
        );
      })}
      {open !== undefined && <PartView part={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
