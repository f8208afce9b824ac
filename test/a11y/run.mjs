// Whether the HTML of every example is valid, and accessible by axe-core's rules in each theme, whether all of the
// preview's page can be seen, and whether the form of facts can be used by everybody: `npm run test:a11y`
// Folders of drafts may be named instead of the examples. `--shots DIR` takes a picture of one report in each theme.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import { openBrowser } from '../vscode/browser.mjs';
import { factsFaults } from './facts-page.mjs';
import { previewFaults } from './preview-page.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const shots = args.includes('--shots') ? args[args.indexOf('--shots') + 1] : undefined;
const named = args.filter((arg, at) => arg !== '--shots' && args[at - 1] !== '--shots');
const sources = named.length > 0 ? named : [join(root, 'examples'), join(root, 'examples/broken')];

/** What a reader's system may ask for. */
const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
};

// How the document is written out, and how long a title is, are no matter of validity. What marks a draft stands before
// the report, with headings below that of the report.
const config = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'heading-level': ['error', { minInitialRank: 'h2' }],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'a11y-'));
const faults = [];
try {
  const pages = [...rendered(), ...checked()];
  await validate(pages);
  await audit(pages);
  for (const fault of faults) console.log(fault);
  console.log(
    `${pages.length} documents, ${Object.keys(themes).length} themes: ${faults.length === 0 ? 'valid and accessible' : `${faults.length} faults`}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = faults.length > 0 ? 1 : 0;

/** The documents of the drafts, marked where something is open in them. */
function rendered() {
  const cli = join(root, 'server/bin/inspection-report.mjs');
  return sources.flatMap((source, at) => {
    const out = join(folder, String(at));
    const drafts = readdirSync(source).filter((name) => /\.report\.(md|ya?ml)$/.test(name));
    const paths = drafts.map((name) => join(source, name));
    const run = spawnSync(process.execPath, [cli, 'render', '--out', `${out}/`, ...paths], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return readdirSync(out).map((name) => join(out, name));
  });
}

/** The reports for managers on all of them, with changes, messages and lead inspectors, and the figures. */
function checked() {
  const cli = join(root, 'server/bin/inspection-report.mjs');
  const command = (...words) => {
    const run = spawnSync(process.execPath, [cli, ...words, ...sources], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return run.stdout;
  };
  const lint = (...options) => command('lint', '--fail-on', 'never', ...options);
  const names = ['before.json', 'findings.html', 'findings-in-full.html', 'figures.html'];
  const [before, plain, full, figures] = names.map((name) => join(folder, name));
  lint('--format', `json=${before}`, '--rule', 'judgement/*');
  lint('--format', `html=${plain}`);
  lint('--format', `html=${full}`, '--previous', before, '--by', 'lead-inspector', '--show-text');
  writeFileSync(figures, command('stats', '--format', 'html'));
  return [plain, full, figures];
}

async function validate(pages) {
  const validator = new HtmlValidate(new FileSystemConfigLoader(config));
  for (const page of pages) {
    const { results } = await validator.validateString(readFileSync(page, 'utf8'), page);
    for (const { messages } of results) {
      for (const { ruleId, message, line, column } of messages) {
        faults.push(`${nameOf(page)}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
}

async function audit(pages) {
  // The documents let nothing run; the audit has to.
  const { page, close, outside } = await openBrowser(chromium, { bypassCSP: true });
  try {
    for (const path of pages) {
      await page.goto(pathToFileURL(path).href);
      await page.evaluate(axe.source);
      for (const [theme, media] of Object.entries(themes)) {
        await page.emulateMedia(media);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        for (const { id, help, nodes } of violations) {
          faults.push(
            `${nameOf(path)} (${theme}) ${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`,
          );
        }
        if (shots && path === pages.at(-1)) await shoot(page, theme);
      }
    }
    await page.emulateMedia(themes.light);
    faults.push(...(await previewFaults(page)));
    if (shots) mkdirSync(shots, { recursive: true });
    faults.push(...(await factsFaults(page, folder, shots)));
    if (outside.length > 0) faults.push(`Something asked for addresses outside this machine: ${outside}`);
  } finally {
    await close();
  }
}

async function shoot(page, theme) {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${theme.replace(' ', '-')}.png`), fullPage: false });
}

function nameOf(path) {
  return path.slice(folder.length + 1);
}
