import { escalationSendText } from '../../../../shared/text/escalations.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { ErrorState, fileSize, Loading, useText } from '../../../ui/index.ts';
import classes from './send.module.css';
import type { Sending } from './useSend.ts';

/** Exactly what will leave: the words, the files, their fingerprints. */
export function Preview({ sending: { preview, stale } }: { sending: Sending }) {
  const t = useText(escalationSendText);
  const trouble = useTrouble();
  if (preview.isPending) return <Loading lines={8} />;
  if (preview.data === undefined) {
    return <ErrorState body={trouble(preview.error).message} onRetry={() => void preview.refetch()} />;
  }
  const files = preview.data.files.filter(({ included }) => included);
  return (
    <section className={classes.preview} aria-label={t.preview} data-old={stale || undefined}>
      <h3 className={classes.heading}>{t.preview}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre className={classes.paper} tabIndex={0}>
        {preview.data.readable}
      </pre>
      {files.length > 0 && (
        <ul className={classes.gate} aria-label={t.previewFiles}>
          {files.map(({ attachmentId, name, size, sha256 }) => (
            <li key={attachmentId} className={classes.gateLine}>
              <span className={classes.fileName}>
                {name} <span className={classes.dim}>{fileSize(size)}</span>
              </span>
              <code className={classes.hash} title={`${t.fingerprint}: ${sha256}`}>
                {sha256.slice(0, 16)}…
              </code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
