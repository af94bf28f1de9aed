import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileSecrets } from '../../../../main/hosts/secrets.ts';
import { useGateway } from '../../../support/escalating.ts';
import { testOffice } from '../../../support/office.ts';
import { keptFiles, secretsIn } from '../../../support/traces.ts';
import { planted } from '../../features/escalations/planting.ts';

const program = join(import.meta.dirname, 'crashing-host.ts');
const token = 'gerbang-tanpa-kata-pengantar-4471';

it.each(['exception', 'rejection'])(
  'saat program jatuh (%s), keluarannya dan log-nya tidak memuat satu rahasia pun',
  async (how) => {
    const office = await testOffice();
    await useGateway(await office.as('supervisor'), { url: 'http://127.0.0.1:9', token });
    await office.core.close();
    const child = spawn(process.execPath, [program, office.folder, how], { stdio: ['pipe', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    child.stdin.end(JSON.stringify({ token, text: planted.map((each) => each.text).join('\n') }));
    const code = await new Promise((resolve) => child.once('close', resolve));
    const output = Buffer.concat(said);
    const secrets = [token, ...planted.map((each) => each.secret)];
    expect(code, output.toString()).toBe(1);
    expect(output.toString()).toContain(`process.${how}`);
    expect(output.toString()).toContain('fetch failed for [rahasia]');
    expect(secretsIn(output, secrets)).toEqual([]);
    const files = keptFiles(office.folder);
    expect(files.get(join('logs', 'loket.log'))?.toString()).toContain(`process.${how}`);
    for (const [name, bytes] of files) expect(secretsIn(bytes, secrets), name).toEqual([]);
    expect(await fileSecrets(office.folder).get('lkpp-gateway-token')).toBe(token);
  },
  60_000,
);
