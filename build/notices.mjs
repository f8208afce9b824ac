// Collects the licences of the packages that a build has put into its bundles: their texts have to go with the code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * The notices for all packages in some esbuild metafiles.
 * @throws Error where a package has no licence text
 */
export function thirdPartyNotices(metafiles) {
  const folders = new Set();
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
      if (folder) folders.add(folder);
    }
  }
  const notices = [...folders].map(notice);
  const sorted = [...new Set(notices)].sort((a, b) => a.localeCompare(b, 'en'));
  return `Inspection Report Drafting contains code of these packages, under their own licences.\n\n${sorted.join('\n')}`;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const outer = folder.replace(/\/node_modules\/[^@][^/]*$/, '');
  const path = file ? `${folder}/${file}` : `${outer}/LICENSE`;
  if (!existsSync(path)) throw new Error(`${name} is bundled and has no licence text`);
  const line = '-'.repeat(80);
  return `${line}\n${name} ${version} (${license})\n\n${readFileSync(path, 'utf8').trim()}\n`;
}
