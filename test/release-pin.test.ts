import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  commitIn,
  networkResolver,
  PinError,
  type PinResolver,
  pinned,
  pinTemplates,
  templates,
} from '../build/release/pin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const commit = '0123456789abcdef0123456789abcdef01234567';
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const asked: string[] = [];
const resolver: PinResolver = {
  commit: async (repository, ref) => {
    asked.push(`${repository}@${ref}`);
    return commit;
  },
  digest: async (name, tag) => {
    asked.push(`${name}:${tag}`);
    return digest;
  },
};
const nowhere: PinResolver = { commit: async () => undefined, digest: async () => undefined };

let folder: string;
beforeEach(() => {
  asked.length = 0;
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pin-')));
  for (const path of templates) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('the templates for CI', () => {
  it('are pinned by commit and digest, and keep the name for people', async () => {
    await pinTemplates(folder, resolver);
    expect(read('action.yml')).toContain(`uses: github/codeql-action/upload-sarif@${commit} # v4\n`);
    expect(parse(read('ci/gitlab.yml'))['inspection-report'].image).toBe(`node:24@${digest}`);
    expect(read('Dockerfile').match(/^FROM .*$/gm)).toEqual([
      `FROM node:24-slim@${digest} AS build`,
      `FROM node:24-slim@${digest}`,
    ]);
    expect([...new Set(asked)].sort()).toEqual(['github/codeql-action@v4', 'node:24', 'node:24-slim']);
  });

  it('change in nothing else, and are not pinned twice', async () => {
    await pinTemplates(folder, resolver);
    for (const path of templates) {
      const without = read(path).replaceAll(`@${digest}`, '').replace(`@${commit} # v4`, '@v4');
      expect(without).toBe(readFileSync(join(root, path), 'utf8'));
      expect(await pinned(read(path), nowhere)).toBe(read(path));
    }
  });

  it('stay as they are if one of them cannot be pinned', async () => {
    const half = {
      ...resolver,
      digest: async (_: string, tag: string) => (tag === '24' ? digest : undefined),
    };
    await expect(pinTemplates(folder, half)).rejects.toThrow(
      new PinError('node:24-slim could not be pinned. Check the network, or leave out --pin.'),
    );
    for (const path of templates) expect(read(path)).toBe(readFileSync(join(root, path), 'utf8'));
  });

  it.each(['v4', `${commit}0`, `${digest} `, '', '$(id)'])(
    'take no other form of a pin: “%s”',
    async (pin) => {
      const wrong = { commit: async () => pin, digest: async () => pin };
      await expect(pinned('      uses: a/b@v1\n', wrong)).rejects.toThrow('a/b@v1 could not be pinned.');
      await expect(pinned('FROM node:24\n', wrong)).rejects.toThrow('node:24 could not be pinned.');
    },
  );

  it('are all that name an action or an image', () => {
    for (const path of ['ci/azure-pipelines.yml', 'ci/pre-commit', '.pre-commit-hooks.yaml'])
      expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/\buses: |\bimage: |^FROM /m);
  });
});

describe('the network', () => {
  it('lists the commit of an annotated tag after the tag', () => {
    const listed = `${'a'.repeat(40)}\trefs/tags/v4\n${commit}\trefs/tags/v4^{}\n${'b'.repeat(40)}\trefs/heads/v4\n`;
    expect(commitIn(listed, 'v4')).toBe(commit);
    expect(commitIn(`${commit}\trefs/heads/main\n`, 'main')).toBe(commit);
    expect(commitIn(`${commit}\trefs/tags/v40\n`, 'v4')).toBe(undefined);
    expect(commitIn('', 'v4')).toBe(undefined);
  });

  it('is asked for the digest of all systems, with a token for reading', async () => {
    const addresses: unknown[] = [];
    const get = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
      addresses.push([address, init?.method]);
      if (!init) return new Response(JSON.stringify({ token: 'T' }));
      expect(init.headers).toMatchObject({ authorization: 'Bearer T' });
      return new Response(null, { headers: { 'docker-content-digest': digest } });
    };
    expect(await networkResolver(get).digest('node', '24')).toBe(digest);
    expect(addresses).toEqual([
      [
        'https://auth.docker.io/token?service=registry.docker.io&scope=repository:library/node:pull',
        undefined,
      ],
      ['https://registry-1.docker.io/v2/library/node/manifests/24', 'HEAD'],
    ]);
    const none = async (): Promise<Response> => Promise.reject(new Error('offline'));
    expect(await networkResolver(none).digest('node', '24')).toBe(undefined);
  });
});
