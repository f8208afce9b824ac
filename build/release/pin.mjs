// Pins what the templates for CI take from others: actions by the commit of their tag, and images by their digest. Only
// `npm run release -- --pin` asks the network, and no code of the product does.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The failure to find a commit or a digest. */
export class PinError extends Error {}

const actionPattern = /(\buses: )([\w.-]+\/[\w.-]+)((?:\/[\w.-]+)*)@([\w.-]+)[ \t]*$/gm;
const imagePattern = /((?:^FROM|^[ \t]*image:) )([a-z][\w./-]*):([\w.-]+)(?![\w.@-])/gm;
const commitForm = /^[0-9a-f]{40}$/;
const digestForm = /^sha256:[0-9a-f]{64}$/;

/**
 * A text with its actions and images pinned. What is pinned already stays as it is.
 * @param {string} text of an action, a template for CI, or a Dockerfile
 * @param {import('./pin.mjs').PinResolver} resolver
 * @throws PinError if there is no commit or digest
 */
export async function pinned(text, resolver) {
  const pins = new Map();
  for (const [, , repository = '', , ref = ''] of text.matchAll(actionPattern)) {
    if (commitForm.test(ref)) continue;
    pins.set(
      `${repository}@${ref}`,
      valid(await resolver.commit(repository, ref), commitForm, `${repository}@${ref}`),
    );
  }
  for (const [, , name = '', tag = ''] of text.matchAll(imagePattern))
    pins.set(`${name}:${tag}`, valid(await resolver.digest(name, tag), digestForm, `${name}:${tag}`));
  return text
    .replace(actionPattern, (...found) => {
      const [whole, key, repository, path, ref] = found;
      const commit = pins.get(`${repository}@${ref}`);
      return commit === undefined ? whole : `${key}${repository}${path}@${commit} # ${ref}`;
    })
    .replace(imagePattern, (image) => `${image}@${pins.get(image.split(' ').at(-1))}`);
}

/** The templates for CI that take actions or images from others. */
export const templates = ['action.yml', 'ci/gitlab.yml', 'Dockerfile'];

/**
 * Pins the templates of a folder, all or none.
 * @param {string} folder a copy of the sources
 * @param {import('./pin.mjs').PinResolver} resolver
 * @throws PinError as `pinned`
 */
export async function pinTemplates(folder, resolver) {
  const paths = templates.map((path) => join(folder, path));
  const texts = await Promise.all(paths.map((path) => pinned(readFileSync(path, 'utf8'), resolver)));
  for (const [index, path] of paths.entries()) writeFileSync(path, texts[index]);
}

function valid(pin, form, name) {
  if (pin !== undefined && form.test(pin)) return pin;
  throw new PinError(`${name} could not be pinned. Check the network, or leave out --pin.`);
}

/** The commit of a tag or branch in what `git ls-remote` prints; an annotated tag has its commit under “^{}”. */
export function commitIn(listed, ref) {
  const commits = new Map(
    listed
      .trim()
      .split('\n')
      .map((line) => {
        const [commit = '', name = ''] = line.split('\t');
        return [name, commit];
      }),
  );
  return [`refs/tags/${ref}^{}`, `refs/tags/${ref}`, `refs/heads/${ref}`].flatMap(
    (name) => commits.get(name) ?? [],
  )[0];
}

const manifests = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

/**
 * Asks GitHub and Docker Hub, without an account.
 * @returns {import('./pin.mjs').PinResolver}
 */
export const networkResolver = (get = fetch) => ({
  commit: async (repository, ref) => {
    const address = `https://github.com/${repository}`;
    try {
      const listed = execFileSync('git', ['ls-remote', address, ref, `${ref}^{}`], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
      });
      return commitIn(listed, ref);
    } catch {
      return undefined;
    }
  },
  digest: async (name, tag) => {
    const repository = name.includes('/') ? name : `library/${name}`;
    try {
      const scope = `repository:${repository}:pull`;
      const granted = await get(`https://auth.docker.io/token?service=registry.docker.io&scope=${scope}`);
      const { token } = await granted.json();
      const answer = await get(`https://registry-1.docker.io/v2/${repository}/manifests/${tag}`, {
        method: 'HEAD',
        headers: { authorization: `Bearer ${token}`, accept: manifests },
      });
      return answer.headers.get('docker-content-digest') ?? undefined;
    } catch {
      return undefined;
    }
  },
});
