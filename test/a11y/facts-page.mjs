// Whether the form of facts is accessible in each theme, fits narrow columns, and can be used by keys alone: called by run.mjs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { build } from 'esbuild';
import { targetsFor } from '../../build/targets.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');

/** VS Code gives its colours as properties, and a class for the kind of theme. */
const themes = {
  light: { kind: 'vscode-light', colors: {} },
  dark: {
    kind: 'vscode-dark',
    colors: {
      'editor-background': '#1f1f1f',
      foreground: '#cccccc',
      'input-background': '#313131',
      'input-foreground': '#cccccc',
      'dropdown-background': '#313131',
      'dropdown-foreground': '#cccccc',
      'panel-border': '#5a5a5a',
      focusBorder: '#3794ff',
      'button-secondaryBackground': '#313131',
      'button-secondaryForeground': '#cccccc',
      'textLink-foreground': '#4daafc',
      'editorError-foreground': '#f14c4c',
      'inputValidation-errorBorder': '#f14c4c',
    },
  },
  'high contrast': {
    kind: 'vscode-high-contrast',
    colors: {
      'editor-background': '#000000',
      foreground: '#ffffff',
      'input-background': '#000000',
      'input-foreground': '#ffffff',
      'dropdown-background': '#000000',
      'dropdown-foreground': '#ffffff',
      'panel-border': '#6fc3df',
      contrastBorder: '#6fc3df',
      focusBorder: '#f38518',
      'button-secondaryForeground': '#ffffff',
      'textLink-foreground': '#21a6ff',
      'editorError-foreground': '#f48771',
      'inputValidation-errorBorder': '#f48771',
    },
  },
};

const names = ['childrens-home-good.report.md', 'joint-inspection.report.md', 'tolbermouth-2026.report.yaml'];

/** The faults of the form, a sentence each. */
export async function factsFaults(page, folder, shots) {
  const formOf = await serverForm(folder);
  const drafts = names.map((name) => ({ name, text: read(join('examples', name)) }));
  const [home] = drafts;
  const wrong = home.text.replace(/^urn: .*$/m, 'urn: SC1').replace(/^( +start: ).*$/m, '$1"12 June"');
  const broken = home.text.replace(/^provider: */m, 'provider: "');
  drafts.push({ name: 'wrong.report.md', text: wrong }, { name: 'broken.report.md', text: broken });
  const faults = [];
  for (const { name, text } of drafts) {
    await load(page, formOf(text, name));
    for (const [theme, { kind, colors }] of Object.entries(themes)) {
      await page.emulateMedia({ forcedColors: 'none' });
      await page.evaluate(paint, { kind, colors });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      for (const { id, help, nodes } of violations)
        faults.push(
          `facts of ${name} (${theme}) ${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`,
        );
      if (shots && name === 'wrong.report.md')
        await page.screenshot({ path: join(shots, `facts-${theme.replace(' ', '-')}.png`), fullPage: true });
    }
    for (const width of [320, 480, 640]) {
      await page.setViewportSize({ width, height: 600 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) faults.push(`facts of ${name}: ${over} pixels wider than ${width}`);
    }
    await page.setViewportSize({ width: 900, height: 700 });
  }
  faults.push(...(await keyFaults(page, formOf, home)).map((fault) => `facts by keys: ${fault}`));
  return faults;
}

async function serverForm(folder) {
  const outfile = join(folder, 'facts-data.mjs');
  const [{ alias, plugins, loader, mainFields }] = targetsFor();
  const entryPoints = [fileURLToPath(new URL('./facts-data.ts', import.meta.url))];
  const shared = { bundle: true, format: 'esm', platform: 'node', logLevel: 'error' };
  await build({ ...shared, entryPoints, outfile, alias, plugins, loader, mainFields });
  return (await import(pathToFileURL(outfile).href)).formOf;
}

/** Loads the page with a form; what it sends is kept in `globalThis.sent`. */
async function load(page, form) {
  await page.goto('about:blank');
  await page.setContent(
    `<!DOCTYPE html><html lang="en-GB"><head><title>Facts</title><style>${read('dist/client/facts.css')}</style></head><body><main id="facts"></main><nav id="gaps" aria-label="Next Gap" hidden><p></p><button type="button" id="next-gap"></button></nav><p id="status" role="status"></p></body></html>`,
  );
  await page.evaluate(() => {
    globalThis.sent = [];
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => globalThis.sent.push(message),
      getState: () => undefined,
      setState: () => undefined,
    });
  });
  await page.addScriptTag({ content: read('dist/client/facts.js') });
  await post(page, { type: 'form', form });
  await page.locator('h1').waitFor();
}

const post = (page, message) =>
  page.evaluate((data) => {
    window.dispatchEvent(new MessageEvent('message', { data }));
  }, message);

function paint({ kind, colors }) {
  document.body.className = kind;
  document.documentElement.removeAttribute('style');
  for (const [name, color] of Object.entries(colors))
    document.documentElement.style.setProperty(`--vscode-${name}`, color);
}

/** What does not work for somebody who has no mouse. */
async function keyFaults(page, formOf, { name, text }) {
  const faults = [];
  const expect = (isRight, fault) => {
    if (!isRight) faults.push(fault);
  };
  const sent = (type) => page.evaluate((kind) => globalThis.sent.filter((one) => one.type === kind), type);
  const focused = () => page.evaluate(() => document.activeElement?.id);
  faults.push(...(await gapFaults(page, formOf, { sent, focused })));
  await load(page, formOf(text, name));
  // The form gives the focus to its first field, or to a gap. Tab begins before it.
  await page.evaluate(() => document.querySelector('input, select, textarea')?.focus());
  await page.keyboard.press('Shift+Tab');

  // Every control is reached by Tab, in the order of the page.
  const controls = await page.evaluate(() =>
    [...document.querySelectorAll('input, select, textarea, button')].map(({ id }) => id),
  );
  const reached = [];
  for (const _ of controls) {
    await page.keyboard.press('Tab');
    reached.push(await focused());
  }
  expect(JSON.stringify(reached) === JSON.stringify(controls), `Tab reaches ${reached.join(', ')}`);

  // A text is sent when its field is left, once, and not while it is typed.
  const urn = page.locator('[id="field-urn"]');
  await urn.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('77');
  expect((await sent('write')).length === 0, 'a field is sent while it is typed');

  // The draft changes from elsewhere: the text, the focus and the caret stay, also if other fields are there.
  const other = text.replace(/^stage: .*$/m, 'stage: drafting');
  await post(page, { type: 'form', form: formOf(other, name) });
  await page.keyboard.press('ArrowLeft');
  await post(page, { type: 'form', form: formOf(other.replace(/^previous:[\s\S]*?(?=^\S)/m, ''), name) });
  await page.keyboard.type('5');
  const written = await urn.inputValue();
  expect(/757$/.test(written), `the text that is written becomes “${written}”`);
  expect((await focused()) === 'field-urn', 'the focus is lost');
  await page.keyboard.press('Tab');
  const [first, second] = await sent('write');
  expect(
    first?.id === 'urn' && first.value === written && !second,
    `sent: ${JSON.stringify(await sent('write'))}`,
  );

  // A refused text stays, with its reason at the field; Escape brings back that of the draft.
  await post(page, { type: 'refused', id: 'urn', message: 'Not like this.' });
  await post(page, { type: 'form', form: formOf(other, name) });
  expect((await urn.inputValue()) === written, 'a refused text is lost');
  const described = await urn.getAttribute('aria-describedby');
  const reasons = await page.evaluate(
    (ids) =>
      ids
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    described ?? '',
  );
  expect(reasons.includes('Not like this.'), 'the reason is not tied to its field');
  await urn.focus();
  await page.keyboard.press('Escape');
  expect(
    (await urn.inputValue()) === formOf(text, name).groups[0].fields.find(({ id }) => id === 'urn')?.value,
    'Escape does not bring the text back',
  );

  // An item is added by keys, and its further fields get its number.
  await page.locator('[id="add-inspection/team"]').focus();
  await page.keyboard.press('Enter');
  expect(
    (await focused()) === 'field-inspection/team/new/name',
    `after Add the focus is in ${await focused()}`,
  );
  await page.keyboard.type('A');
  await page.keyboard.press('Tab');
  await page.keyboard.type('R');
  const team = other.includes('\n  team:')
    ? other.replace(/^( {2}team:\n(?: {4}.*\n)*)/m, '$1    - A\n')
    : other.replace(/^( {2}lead-inspector: .*\n)/m, '$1  team:\n    - A\n');
  const after = formOf(team, name);
  await post(page, { type: 'written', id: 'inspection/team/new/name' });
  await post(page, { type: 'form', form: after });
  await page.keyboard.type('ole');
  const role = await focused();
  expect(/^field-inspection\/team\/\d+\/role$/.test(role ?? ''), `the role is written into ${role}`);
  await page.keyboard.press('Tab');
  const last = (await sent('write')).at(-1);
  expect(last?.value === 'Role' && `field-${last.id}` === role, `sent last: ${JSON.stringify(last)}`);

  // Saving asks for the text that is being written.
  await urn.focus();
  await page.keyboard.type('9');
  await post(page, { type: 'saving' });
  expect((await sent('unsent')).at(-1)?.id === 'urn', 'the text that is written is not saved');
  return faults;
}

const gaps = `---
framework: sccif
setting: childrens-home
stage: drafting
provider:
  name: A
  address: B
  responsible-individual: 
  registered-manager: C
urn: SC999999
inspection:
  type: full
  start: 2026-06-08
  end: 2026-06-09
  lead-inspector: D
judgements:
  overall-experiences-and-progress: good
  helped-and-protected: 
  leaders-and-managers: good
requirements: []
recommendations: []
---
`;

/** What does not work for somebody who goes from one gap to the next. */
async function gapFaults(page, formOf, { sent, focused }) {
  const faults = [];
  const expect = (isRight, fault) => {
    if (!isRight) faults.push(fault);
  };
  await load(page, formOf(gaps, 'gaps.report.md'));
  expect(
    (await focused()) === 'field-provider/responsible-individual',
    `the form begins in ${await focused()}`,
  );
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  expect((await focused()) === 'field-judgements/helped-and-protected', `Enter leads to ${await focused()}`);
  expect((await sent('write')).at(-1)?.value === 'Ada', 'Enter does not write the field');
  // A letter chooses the grade. Enter after the last gap leads to the button, and does not close the form.
  await page.keyboard.press('g');
  await page.keyboard.press('Enter');
  expect((await sent('write')).at(-1)?.value === 'good', `G chooses ${(await sent('write')).at(-1)?.value}`);
  expect((await focused()) === 'next-gap', `after the last gap Enter leads to ${await focused()}`);
  expect((await sent('finished')).length === 0, 'Enter closes the form');
  expect(
    (await page.locator('#next-gap').textContent()) === 'Go to the Text',
    'the button does not say where it leads',
  );
  await page.keyboard.press('Enter');
  expect((await sent('finished')).length === 0, 'the form closes before everything is written');
  await post(page, { type: 'written', id: 'provider/responsible-individual' });
  await post(page, { type: 'refused', id: 'judgements/helped-and-protected', message: 'Not now.' });
  expect((await sent('finished')).length === 0, 'the form closes over a text that was refused');
  expect(
    (await focused()) === 'field-judgements/helped-and-protected',
    'a text that was refused does not get the focus',
  );
  await post(page, { type: 'written', id: 'judgements/helped-and-protected' });
  const filled = gaps.replace('individual: ', 'individual: Ada').replace('protected: ', 'protected: good');
  await post(page, { type: 'form', form: formOf(filled, 'gaps.report.md') });
  await post(page, { type: 'nextGap' });
  expect((await sent('finished')).length === 1, 'Next Gap after the last does not lead to the text');
  // The second key of a shortcut is not typed.
  await page.locator('[id="field-urn"]').focus();
  const before = await page.locator('[id="field-urn"]').inputValue();
  await page.keyboard.press("Control+'");
  await page.keyboard.press('n');
  expect((await page.locator('[id="field-urn"]').inputValue()) === before, 'a shortcut types its letter');
  await post(page, { type: 'toText' });
  expect((await sent('toText')).at(-1)?.id === 'urn', 'the field is not shown in the text');
  return faults;
}
