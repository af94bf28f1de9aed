import { runBrowserHost } from '../../../../main/hosts/node/run.ts';
import { tinyRenderer } from '../../../support/http.ts';

/** Child of crash-output.test.ts: the real browser host, until something nobody caught carries secrets with it. */
const [folder = '', how = 'exception'] = process.argv.slice(2);
const pages = tinyRenderer();
await runBrowserHost({
  dataDir: folder,
  database: { engine: 'sqlite', folder },
  port: 0,
  open: false,
  rendererDir: pages.folder,
  appVersion: '0.0.0-test',
});
pages.remove();
const lines: string[] = [];
for await (const part of process.stdin) lines.push(String(part));
const { token, text }: { token: string; text: string } = JSON.parse(lines.join(''));
const fault = () => {
  const kept = { token, text }; // in reach of the stack, as in any function that works with them
  const error = new Error(`fetch failed for ${token}\n${text}`, { cause: new TypeError(`header ${kept.token}`) });
  error.name = `Gagal ${text.split('\n')[0]}`;
  return Object.assign(error, { headers: { authorization: `Bearer ${token}` }, body: text });
};
// By now the program has used the token: the jobs asked for it.
setTimeout(() => {
  if (how === 'rejection') void Promise.reject(fault());
  else throw fault();
}, 500);
