// Makes the files of a release from the commit that is checked out: `npm run release`. It writes to release/ the
// package for npm, the extension, the GitHub Action and their SHA-256 sums, and publishes nothing. The same commit gives the same bytes: it is
// built in a folder of its own, with the packages of the lock file and times from the commit.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAction } from './action.mjs';
import { networkResolver, PinError, pinTemplates, templates } from './pin.mjs';

const git = (root, ...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const json = (root, path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The reason why a checkout cannot be released, as a sentence with what to do; undefined if it can. */
export function refusal(root) {
  if (git(root, 'status', '--porcelain') !== '')
    return 'There are changes that are not committed; commit them, or put them away with "git stash -u".';
  const { version } = json(root, 'package.json');
  const lock = json(root, 'package-lock.json');
  const others = {
    'server/package.json': json(root, 'server/package.json').version,
    'package-lock.json': lock.version,
    'package-lock.json (server)': lock.packages.server.version,
  };
  for (const [file, other] of Object.entries(others)) {
    if (other !== version)
      return `package.json has version ${version} and ${file} has ${other}; give all the same, and run "npm install".`;
  }
  const log = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').replaceAll('\r\n', '\n');
  const [, said = ''] =
    log
      .split(/^## /m)
      .map(entryOf)
      .find(([name]) => name === version) ?? [];
  if (said === '') return `CHANGELOG.md says nothing of ${version}; write what is new under "## ${version}".`;
  const tag = `v${version}`;
  if (
    git(root, 'tag', '--list', tag) !== '' &&
    git(root, 'rev-list', '-1', tag) !== git(root, 'rev-parse', 'HEAD')
  )
    return `The tag ${tag} is on another commit; check that out, or raise the version.`;
  return undefined;
}

/** The first line of an entry of the changelog, without the date after it, and the text below. */
function entryOf(entry) {
  const [heading = '', ...lines] = entry.split('\n');
  return [heading.split(' ')[0].trim(), lines.join('\n').trim()];
}

/** Puts the files of the commit into a folder, with a way to run npm there. */
function checkOut(root, build) {
  const source = join(build, 'source');
  mkdirSync(source);
  // Line ends as they are committed, whatever system this is.
  git(
    root,
    '-c',
    'core.autocrlf=false',
    '-c',
    'core.eol=lf',
    'archive',
    '-o',
    join(build, 'source.tar'),
    'HEAD',
  );
  execFileSync('tar', ['-xf', '../source.tar'], { cwd: source });
  // The times in a .vsix are local ones.
  const env = { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: git(root, 'log', '-1', '--format=%ct') };
  const npm = (...args) =>
    execFileSync('npm', args, {
      cwd: source,
      env,
      stdio: ['ignore', 2, 2],
      // On Windows npm is a script.
      shell: process.platform === 'win32',
    });
  return { source, npm };
}

/** The lines of SHA256SUMS, with paths in the form of every system. */
function sumsOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map(
      (path) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex')}  ${path}\n`,
    );
}

/** Copies the templates that are not in another part of the release. */
function copyTemplates(source, folder) {
  mkdirSync(folder);
  for (const path of templates.filter((name) => name !== 'action.yml'))
    cpSync(join(source, path), join(folder, basename(path)));
}

/**
 * Makes a release.
 * @param {string} root
 * @param {string[]} args `--pin` or nothing
 */
async function release(root, args) {
  const isPinned = args.includes('--pin');
  const why = args.every((arg) => arg === '--pin')
    ? refusal(root)
    : 'Use "npm run release" or "npm run release -- --pin".';
  if (why) {
    process.stderr.write(`${why}\n`);
    return 1;
  }
  const { version } = json(root, 'package.json');
  const out = join(root, 'release');
  const build = mkdtempSync(join(tmpdir(), 'inspection-report-release-'));
  process.umask(0o022);
  try {
    const { source, npm } = checkOut(root, build);
    // Before anything that takes time.
    if (isPinned) await pinTemplates(source, networkResolver());
    npm('ci', '--no-audit', '--no-fund');
    npm('run', 'build');
    const made = join(build, 'made');
    mkdirSync(made);
    npm('pack', '-w', 'server', '--pack-destination', made);
    npm('run', 'package');
    cpSync(
      join(source, 'inspection-report-drafting.vsix'),
      join(made, `inspection-report-drafting-${version}.vsix`),
    );
    writeAction(source, join(made, 'action'));
    if (isPinned) copyTemplates(source, join(made, 'ci'));
    const sums = sumsOf(made);
    writeFileSync(join(made, 'SHA256SUMS'), sums.join(''));
    rmSync(out, { recursive: true, force: true });
    cpSync(made, out, { recursive: true });
    const commit = git(root, 'rev-parse', 'HEAD');
    process.stdout.write(
      `${sums.filter((line) => !line.includes('action/')).join('')}\nrelease/ has version ${version} of commit ${commit}. Nothing was published.\n`,
    );
    return 0;
  } catch (error) {
    if (!isPinned || !(error instanceof PinError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await release(fileURLToPath(new URL('../..', import.meta.url)), process.argv.slice(2));
}
