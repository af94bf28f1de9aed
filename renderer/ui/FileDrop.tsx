import { ActionIcon, Button, Text } from '@mantine/core';
import { IconFile, IconPaperclip, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import classes from './filedrop.module.css';
import { type FileProblem, type FileRules, fileSize, takeFiles } from './files.ts';
import { useText } from './i18n.tsx';

interface FileDropProps {
  label: string;
  files: readonly File[];
  onChange: (files: File[]) => void;
  rules: FileRules;
}

/** Attachments by button, by dragging, or by pasting a screenshot while the zone or a field inside it has the focus. */
export function FileDrop({ label, files, onChange, rules }: FileDropProps) {
  const t = useText(uiText);
  const labelId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problems, setProblems] = useState<FileProblem[]>([]);
  const take = (offered: Iterable<File>) => {
    const taken = takeFiles(files, [...offered], rules);
    setProblems(taken.problems);
    onChange(taken.files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files);
  };
  const explain = (problem: FileProblem) => {
    if (problem.kind === 'many') return t.fileTooMany(rules.maxFiles);
    if (problem.kind === 'big') return t.fileTooBig(problem.name, fileSize(rules.maxBytes));
    return t.fileWrongKind(problem.name);
  };
  return (
    <section
      aria-labelledby={labelId}
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <Text id={labelId} size="sm" fw={500}>
        {label}
      </Text>
      <div className={classes.offer}>
        <IconPaperclip size={16} aria-hidden="true" />
        <span>{t.fileDrop}</span>
        <Button variant="default" size="compact-sm" onClick={() => input.current?.click()}>
          {t.fileChoose}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-labelledby={labelId}
          accept={rules.endings?.join(',')}
          onChange={(event) => {
            take(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file, index) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <IconFile size={14} aria-hidden="true" />
              <span className={classes.name}>{file.name}</span>
              <span className={classes.size}>{fileSize(file.size)}</span>
              <ActionIcon
                size="sm"
                aria-label={t.fileRemove(file.name)}
                onClick={() => onChange(files.filter((_, other) => other !== index))}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div role="alert">
        {problems.map((problem) => (
          <Text key={explain(problem)} size="sm" c="red">
            {explain(problem)}
          </Text>
        ))}
      </div>
    </section>
  );
}
