import { Button } from '@mantine/core';
import { IconFile, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { fileSize } from '../../../ui/index.ts';
import type { Attachment } from '../parts/types.ts';
import { FileView } from './FileView.tsx';
import classes from './files.module.css';
import { isPicture } from './useFile.ts';

/** Attachments of an entry, one small button each; a click shows the picture or saves the file. */
export function FileChips({ files }: { files: Attachment[] }) {
  const [open, setOpen] = useState<Attachment>();
  if (files.length === 0) return null;
  return (
    <div className={classes.chips}>
      {files.map((file) => (
        <Button
          key={file.id}
          size="compact-sm"
          variant="default"
          leftSection={
            isPicture(file) ? <IconPhoto size={14} aria-hidden="true" /> : <IconFile size={14} aria-hidden="true" />
          }
          onClick={() => setOpen(file)}
        >
          {file.name} <span className={classes.size}>{fileSize(file.size)}</span>
        </Button>
      ))}
      {open !== undefined && <FileView file={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
