// Collects the licences of the packages that a build has put into its bundles: their texts have to go with the code. A
// package may itself be a bundle of others, whose own texts are looked for as well.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Code that a package contains without saying where it comes from, and the words that tell its notice: those of
 * its authors, in a comment that the package keeps for them.
 */
const unnamed = { docx: { events: 'Copyright Joyent, Inc. and other Node contributors.' } };

/**
 * The notices for all packages in some esbuild metafiles.
 * @throws Error if a package, or one that is put into it, has no licence text
 */
export function thirdPartyNotices(metafiles) {
  const folders = new Map();
  for (const path of new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)))) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
    if (folder) folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const notices = [...folders].flatMap(([folder, paths]) => [notice(folder), ...within(folder, paths)]);
  const sorted = [...new Set(notices)].sort((a, b) => a.localeCompare(b, 'en'));
  return `Inspection Report Drafting contains code of these packages, under their own licences.\n\n${sorted.join('\n')}`;
}

const line = '-'.repeat(80);

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const outer = folder.replace(/\/node_modules\/[^@][^/]*$/, '');
  const path = file ? `${folder}/${file}` : `${outer}/LICENSE`;
  if (!existsSync(path)) throw new Error(`${name} is bundled and has no licence text`);
  return `${line}\n${name} ${version} (${license})\n\n${readFileSync(path, 'utf8').trim()}\n`;
}

/** The notices for what the files of a package hold of other packages. */
function within(folder, paths) {
  const own = /[^/]+$/.exec(folder)[0];
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const inlined = texts.flatMap((text) => [...text.matchAll(marks)]).map(([, name]) => name);
  const packages = [...new Set(inlined)].map((name) => notice(folderOf(name, folder)));
  const comments = texts.flatMap((text) => text.match(licences) ?? []).map(plain);
  for (const text of texts) {
    for (const [, name] of text.matchAll(commonJs)) {
      const known = unnamed[own]?.[name];
      if (!known || !comments.some((comment) => comment.includes(known)))
        throw new Error(`${own} holds ${name}, and there is no notice for it: see build/notices.mjs`);
    }
  }
  return [...packages, ...comments.map((text) => `${line}\nPart of ${own}\n\n${text}\n`)];
}

/** The comment by which bundlers say which file of which package follows. */
const marks = /^\s*\/\/ ?(?:#region )?[^\n]*\bnode_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;

/** Their wrapper around CommonJS, with the name of the package. */
const commonJs = /\bimport_(\w+) = (?:\/\* @__PURE__ \*\/ )?\(?(?:\/\* @__PURE__ \*\/ )?__commonJS/g;

/** A comment with the whole text of a licence. */
const licences = /\/\*(?:(?!\*\/)[\s\S])*Permission is hereby granted(?:(?!\*\/)[\s\S])*\*\//g;

const plain = (comment) =>
  comment
    .replace(/^\/\*+|\*+\/$/g, '')
    .replace(/^[ \t]*\*[ \t]?/gm, '')
    .trim();

/** The folder of a package that another one was built with: next to it, or up the tree. */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(`${folder}/node_modules/${name}/package.json`)) return `${folder}/node_modules/${name}`;
    if (folder === dirname(folder))
      throw new Error(`${name} is put into ${from}, and its licence text is not there`);
  }
}
