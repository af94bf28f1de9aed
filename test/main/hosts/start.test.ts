import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../../main/hosts/data-folder.ts';
import { isRootOnLinux } from '../../../main/hosts/electron-runtime.ts';
import { opener } from '../../../main/hosts/node/open-browser.ts';
import { readOptions } from '../../../main/hosts/options.ts';
import { redact } from '../../../main/hosts/redact.ts';
import { ask } from '../../support/http.ts';

const root = join(import.meta.dirname, '..', '..', '..');
let folder: string;
const children: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-start-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { code: number | null; output: string };
/** Starts one of the programs as a user would. `ready` gives the link, `ended` how it went. */
function run(program: string, ...args: string[]) {
  const env = { ...process.env, LOKET_ELECTRON_DOWNLOAD: '0' };
  const child = spawn(process.execPath, [join(root, 'main', 'hosts', program), ...args], { env });
  children.push(child);
  let output = '';
  const ready = new Promise<string>((resolve) => {
    const hear = (part: Buffer) => {
      output += part.toString('utf8');
      const link = /LOKET_READY (\S+)/.exec(output)?.[1];
      if (link) resolve(link);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, output })));
  return { child, ready, ended };
}
const browser = (data: string) => run('start.ts', '--host', 'browser', '--data', data, '--no-open');

describe('npm start', () => {
  it('survives kill -9: the next start finds the stale lock, opens the data and answers', async () => {
    const data = join(folder, 'kill');
    const first = browser(data);
    await first.ready;
    first.child.kill('SIGKILL');
    await first.ended;
    expect(existsSync(join(data, 'loket.lock'))).toBe(true);
    const second = browser(data);
    const link = new URL(await second.ready);
    const { status } = await ask(link.origin, { path: link.pathname + link.search });
    expect(status).toBe(303);
  });

  it('a second start on the same folder says so and ends with 1; the first goes on', async () => {
    const data = join(folder, 'twice');
    const first = browser(data);
    const link = new URL(await first.ready);
    const { code, output } = await browser(data).ended;
    expect(code).toBe(1);
    expect(output).toContain('sedang dibuka oleh Loket yang lain');
    expect((await ask(link.origin, { path: link.pathname + link.search })).status).toBe(303);
  });

  it('ends in order when asked to, and leaves no lock', async () => {
    const data = join(folder, 'stop');
    const { child, ready, ended } = browser(data);
    await ready;
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(existsSync(join(data, 'loket.lock'))).toBe(false);
  });

  it('a port in use is named, not dumped', async () => {
    const { ready } = browser(join(folder, 'port-a'));
    const { port } = new URL(await ready);
    const { code, output } = await run(
      'start.ts',
      '--host',
      'browser',
      '--port',
      port,
      '--data',
      join(folder, 'port-b'),
      '--no-open',
    ).ended;
    expect(code).toBe(1);
    expect(output).toContain('Port itu sedang dipakai');
    expect(output).not.toContain('    at ');
  });

  it.skipIf(!isRootOnLinux())(
    'where the desktop cannot open, one line says so and the browser host opens',
    async () => {
      const { child, ready, ended } = run('start.ts', '--data', join(folder, 'desktop'), '--no-open');
      await ready;
      child.kill('SIGTERM');
      const { output } = await ended;
      expect(output.split('\n').filter((line) => line.includes('dibuka di peramban sebagai gantinya'))).toHaveLength(1);
    },
  );

  it.each([
    [['--host', 'mobil'], 'pilih desktop atau browser'],
    [['--port', '99999'], 'isi angka 0 sampai 65535'],
    [['--database', 'mysql://x'], 'postgres://'],
    [['--dta', 'x'], 'dta'],
    [['x'], 'x'],
  ])('%j is explained', (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });

  it('keeps data where the operating system wants it', () => {
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/x' }, '/home/a')).toBe('/x/Loket');
    expect(defaultDataFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/Loket');
    expect(defaultDataFolder('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Loket');
    expect(defaultDataFolder('win32', { APPDATA: 'R' }, 'C')).toBe(join('R', 'Loket'));
  });

  it('opens the link without a shell that could read it as a command', () => {
    expect(opener('http://127.0.0.1:1/?a&b', 'win32')).toEqual([
      'rundll32',
      'url.dll,FileProtocolHandler',
      'http://127.0.0.1:1/?a&b',
    ]);
  });
});

describe('the diary', () => {
  it.each([
    ['NIK 3374012345678901 ditolak', 'NIK [nomor…901] ditolak'],
    ['NPWP 01.234.567.8-901.000', 'NPWP [nomor…000]'],
    ['surat ke orang.contoh@dinas.go.id', 'surat ke [surel]'],
    ['telepon +6281234567890 dan 081234567890', 'telepon [telepon] dan [telepon]'],
    ['Authorization: Bearer loket_abc-DEF', 'Authorization: Bearer [rahasia]'],
    ['postgres://loket:sandi@server/x', 'postgres://loket:[rahasia]@server/x'],
    ['/masuk?kunci=abc_DEF', '/masuk?kunci=[rahasia]'],
    ['{"password":"Rahasia1!"}', '{"password":"[rahasia]"}'],
    ['di /home/petugas/x.ts', 'di ~/x.ts'],
  ])('%s', (line, safe) => expect(redact(line, '/home/petugas')).toBe(safe));
});

describe('npm run setup', () => {
  const password = 'Rahasia-2026!';
  const office = {
    profile: { name: 'LPSE Kota Contoh', path: 'kotacontoh', zone: 'Asia/Jakarta' },
    supervisor: { username: 'ketua', name: 'Kania Ketua', password },
    staff: [{ username: 'petugas', name: 'Panji Petugas', role: 'officer', password }],
    procedures: { version: 1, rules: [], otherwise: 'application-error' },
    token: { name: 'Dasbor', role: 'auditor' },
  };
  const write = (name: string, content: unknown) => {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  const setUp = (file: string, data: string) =>
    run(join('node', 'setup.ts'), '--file', file, '--data', join(folder, data)).ended;

  it('sets an office up, prints the token once, and never writes over one', async () => {
    const file = write('office.json', office);
    const first = await setUp(file, 'office');
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toContain('LPSE Kota Contoh siap');
    expect(first.output).toMatch(/hanya ditampilkan sekali ini: loket_[\w-]{43}/);
    expect(first.output).not.toContain(password);
    const second = await setUp(file, 'office');
    expect(second.code).toBe(2);
    expect(second.output).toContain('Kantor ini sudah disiapkan');
  });

  it('names everything that is wrong with the file at once, with its place, and changes nothing', async () => {
    const wrong = {
      ...office,
      profil: {},
      profile: { ...office.profile, zone: 'Asia/Tokyo', path: 'Kota Contoh' },
      staff: [
        { username: 'ketua', name: '', role: 'bos', password: 'pendek' },
        { username: 'ketua', name: 'Kembar', role: 'officer', password: 'panjangtapilemah' },
      ],
    };
    const { code, output } = await setUp(write('wrong.json', wrong), 'wrong');
    expect(code).toBe(1);
    for (const line of [
      'profile.zone: Pilih salah satu: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.',
      'profile.path: ',
      'staff[0].name: Wajib diisi.',
      'staff[0].role: Pilih salah satu: officer, lpseAdmin, supervisor, auditor.',
      'staff[0].password: Minimal 10 karakter.',
      'staff[1].password: Kata sandi minimal 10 karakter dan memuat huruf besar',
      'berkas: Isian yang tidak dikenal: profil.',
    ]) {
      expect(output).toContain(line);
    }
    expect(existsSync(join(folder, 'wrong'))).toBe(false);
  });

  it('names a person given twice and a SOP that does not exist', async () => {
    const wrong = {
      ...office,
      staff: [{ ...office.staff[0], username: 'ketua' }],
      procedures: { version: 1, rules: [], otherwise: 'sop-baru' },
    };
    const { output } = await setUp(write('twice.json', wrong), 'twice-file');
    expect(output).toContain('staff[0].username: Nama pengguna ini sudah dipakai');
    expect(output).toContain('procedures.otherwise: SOP "sop-baru" tidak ada. Pilih salah satu: ');
  });

  it('a file that is no JSON, or not there, is said plainly', async () => {
    expect(await setUp(write('broken.json', '{"profile":'), 'broken')).toMatchObject({
      code: 1,
      output: expect.stringContaining('bukan JSON yang benar'),
    });
    expect(await setUp(join(folder, 'tidak-ada.json'), 'none')).toMatchObject({
      code: 3,
      output: expect.stringContaining('tidak dapat dibaca'),
    });
  });
});
