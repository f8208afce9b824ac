// `npm run test:ui`: installs the packaged extension into a fresh VS Code and drives it as a person would, with
// screenshots in .vscode-test/screenshots to look at.
import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, openBrowser } from '../browser.mjs';
import { install } from '../install.mjs';
import { root, scratch, workspace } from '../paths.mjs';
import { installExtension, newProfile, startServer } from '../vscode-server.mjs';
import { writeWordFiles } from './word-files.mjs';

const vsix = join(root, 'inspection-report-drafting.vsix');
// `npm run screenshots` takes those of the README in the same way.
const forReadme = process.argv.includes('--pictures');
const shots = forReadme ? join(root, 'docs/images') : join(scratch, 'screenshots');

try {
  if (!existsSync(vsix)) throw new Error('There is no package yet; run "npm run package" first.');
  chromiumPath();
  install();
  await drive();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function drive() {
  const { chromium } = await import('playwright-core');
  const { steps: all } = await import(forReadme ? './pictures.mjs' : './steps.mjs');
  // `-- --only=NAME` takes one picture again, if nothing before it matters.
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const steps = only ? all.filter(([name]) => only.split(',').includes(name)) : all;
  if (!only) rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  const profile = newProfile();
  const drafts = join(profile.folder, 'drafts');
  cpSync(workspace, drafts, { recursive: true });
  if (forReadme) {
    cpSync(join(root, 'examples'), drafts, { recursive: true, filter: (path) => !path.includes('broken') });
    appendFileSync(join(drafts, '.inspection-report.yaml'), 'extends: ./team-pack/inspection-report.yaml\n');
    writeWordFiles(drafts);
  }
  cpSync(join(root, 'examples/dunverley-2026-inadequate.report.md'), join(drafts, 'long.report.md'));
  const extensions = join(profile.folder, 'extensions');
  installExtension(profile, extensions, vsix);
  const server = await startServer(profile, extensions, { dialogs: true });
  const { page, outside, close } = await openBrowser(chromium);
  try {
    await page.goto(`http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(drafts)}`);
    await walk(page, steps, { extensions, drafts });
    if (outside.length > 0) throw new Error(`Something asked for addresses outside this machine: ${outside}`);
  } catch (error) {
    await page.screenshot({ path: join(shots, 'failure.png') });
    throw error;
  } finally {
    await close();
    await server.stop();
    profile.remove();
  }
}

/** Takes the steps one after the other, each with its time and a screenshot; `around` is where the extension is installed. */
async function walk(page, steps, around) {
  for (const [index, [name, step]] of steps.entries()) {
    const start = Date.now();
    await step(page, around);
    console.log(`  ok    ${name} (${Date.now() - start} ms)`);
    const number = String(index + 1).padStart(2, '0');
    const file = forReadme ? name : `${number}-${name.replace(/\W+/g, '-')}`;
    await page.screenshot({ animations: 'disabled', path: join(shots, `${file}.png`) });
  }
}
