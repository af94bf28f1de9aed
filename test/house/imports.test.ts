import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The import rules of the house (README, "Peta rumah"): read from the files themselves, so that they cannot rot.
 */
const top = join(import.meta.dirname, '..', '..');
const rooms = ['shared', 'main', 'renderer'];
const packagesOf: Record<string, RegExp> = {
  shared: /^(zod|@orpc\/contract)(\/|$)/,
};
/** What another feature may be asked for: its service, its table and the few files that are services by another name. */
const doors = /\/(service|table|settings|create|set-up|recompute)\.ts$|^main\/features\/reports\/paper\//;

type Import = { from: string; to: string; line: string };

const files = rooms.flatMap((room) => filesIn(join(top, room)));
const imports = files.flatMap(importsOf);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*)?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(pattern)].map((match) => {
    const wanted = match[1] ?? match[2] ?? match[3] ?? '';
    const to = wanted.startsWith('.') ? relative(top, join(dirname(file), wanted)) : wanted;
    const from = relative(top, file);
    return { from, to, line: `${from} → ${to}` };
  });
}

/** Imports from one place that break a rule, as readable lines. */
function offences(from: RegExp, isForbidden: (to: string, from: string) => boolean): string[] {
  return imports.filter((each) => from.test(each.from) && isForbidden(each.to, each.from)).map((each) => each.line);
}
const isLocal = (to: string) => /^(shared|main|renderer|resources|test)\//.test(to);
const featureOf = (path: string) => /^(?:main|renderer)\/features\/([^/]+)\//.exec(path)?.[1];

describe('who may import whom', () => {
  it('finds the imports at all', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.some((each) => each.line === 'main/core.ts → main/router.ts')).toBe(true);
  });

  it('shared knows only shared, resources, zod and the contract builder', () => {
    expect(
      offences(/^shared\//, (to) => (isLocal(to) ? !/^(shared|resources)\//.test(to) : !packagesOf.shared?.test(to))),
    ).toEqual([]);
  });

  it('the renderer never reaches into main, Node or tests', () => {
    expect(offences(/^renderer\/(?!vite)/, (to) => /^(main|test)\//.test(to) || /^node:|^electron$/.test(to))).toEqual(
      [],
    );
  });

  it('a renderer feature never imports another one', () => {
    expect(
      offences(/^renderer\/features\//, (to, from) => {
        const other = featureOf(to);
        return other !== undefined && other !== featureOf(from);
      }),
    ).toEqual([]);
  });

  it('renderer foundations do not know the features', () => {
    expect(offences(/^renderer\/(ui|table|api)\//, (to) => to.startsWith('renderer/features/'))).toEqual([]);
  });

  it('a main feature asks another one only at its door', () => {
    expect(
      offences(/^main\/features\//, (to, from) => {
        const other = featureOf(to);
        return other !== undefined && other !== featureOf(from) && !doors.test(to);
      }),
    ).toEqual([]);
  });

  it('only the store knows the engines', () => {
    expect(offences(/^main\/(?!store\/)/, (to) => /^(better-sqlite3|pg)$/.test(to))).toEqual([]);
    const outside = files.filter((file) => /^main\/(?!store\/)/.test(relative(top, file)));
    expect(outside.filter((file) => /\bDataSource\b|\bEntityManager\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('electron lives in its host only, and an HTTP server in the node host only', () => {
    expect(offences(/^main\/(?!hosts\/electron\/)/, (to) => /^electron(-updater)?$/.test(to))).toEqual([]);
    expect(offences(/^main\/(?!hosts\/)/, (to) => /^node:https?$|^node:net$/.test(to))).toEqual([]);
  });

  it('nothing imports a host, and nothing imports a test', () => {
    expect(offences(/^main\/(?!hosts\/)/, (to) => to.startsWith('main/hosts/'))).toEqual([]);
    expect(offences(/./, (to) => to.startsWith('test/'))).toEqual([]);
  });
});
