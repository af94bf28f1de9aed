import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFile, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { useSession } from '../../../api/session.tsx';
import { EmptyState, fileSize, useLanguage, useText } from '../../../ui/index.ts';
import type { Attachment } from '../parts/types.ts';
import { useDesk } from '../ticket/desk.ts';
import { FileView } from './FileView.tsx';
import classes from './files.module.css';
import { RemoveFileDialog } from './RemoveFileDialog.tsx';
import { usePicture } from './useFile.ts';

/** Every attachment of the ticket. */
export function FilesPanel() {
  const { ticket, canWork } = useDesk();
  const t = useText(ticketPageText);
  const [open, setOpen] = useState<Attachment>();
  const [removing, setRemoving] = useState<Attachment>();
  if (ticket.attachments.length === 0) return <EmptyState icon={IconFile} title={t.noFiles} body={t.noFilesBody} />;
  return (
    <>
      <ul className={classes.files} aria-label={t.filesTitle}>
        {ticket.attachments.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            onOpen={() => setOpen(file)}
            onRemove={canWork ? () => setRemoving(file) : undefined}
          />
        ))}
      </ul>
      {open !== undefined && <FileView file={open} onClose={() => setOpen(undefined)} />}
      {removing !== undefined && <RemoveFileDialog file={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

function FileLine(props: { file: Attachment; onOpen: () => void; onRemove: (() => void) | undefined }) {
  const { file, onOpen, onRemove } = props;
  const t = useText(ticketPageText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const picture = usePicture(file);
  return (
    <li className={classes.file}>
      <button type="button" className={classes.open} onClick={onOpen}>
        <span className={classes.thumb}>
          {picture === undefined ? (
            <IconFile size={22} stroke={1.4} aria-hidden="true" />
          ) : (
            <img src={picture} alt="" />
          )}
        </span>
        <span className={classes.about}>
          <span className={classes.name}>{file.name}</span>
          <span className={classes.size}>
            {fileSize(file.size)} · {file.by ?? t.system}, {formatDateTime(file.at, zone, language, { weekday: false })}
          </span>
          <span className={classes.size}>{t.hash(file.sha256.slice(0, 12))}</span>
        </span>
      </button>
      {onRemove !== undefined && (
        <Tooltip label={t.removeFile}>
          <ActionIcon aria-label={`${t.removeFile}: ${file.name}`} onClick={onRemove}>
            <IconTrash size={15} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
