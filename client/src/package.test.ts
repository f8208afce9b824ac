import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, test } from 'vitest';
import { withPictures } from '../../build/page/extension-readme.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

/** The files that may be in the package as well as those that are built. */
const allowed =
  /^(package\.json|dist\/README\.md|CHANGELOG\.md|LICENSE|NOTICE|client\/icon\.png|docs\/rules\/.+\.md|docs\/images\/.+\.png|schemas\/.+\.json)$/;
const built = [
  'dist/client/extension.node.cjs',
  'dist/client/extension.web.js',
  'dist/client/facts.css',
  'dist/client/facts.js',
  'dist/client/preview.css',
  'dist/client/preview.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'server/dist/cli/main.mjs',
  'server/dist/lsp.worker.js',
  'server/dist/language/acronyms.tsv',
  'server/dist/language/confusables.tsv',
  'server/dist/language/terms.tsv',
  'server/dist/language/given-names.txt',
  'server/dist/language/localities.tsv',
  'server/dist/language/places.txt',
  'server/dist/language/rare-words.txt',
  'server/dist/language/words.txt',
  'server/dist/language/word-counts.tsv',
  'server/dist/language/word-pairs.txt',
  'server/dist/cli/own-rules-worker.mjs',
  'server/dist/cli/pdf-worker.mjs',
];

// The types of vsce leave out the page.
const options = { cwd: root, packageManager: PackageManager.None, readmePath: 'dist/README.md' };

describe('the packaged extension', async () => {
  const files = await listFiles(options);

  test('has what it runs, and no sources, tests or examples', () => {
    expect(files).toEqual(expect.arrayContaining([...built, 'package.json', 'LICENSE', 'NOTICE']));
    // The code of a command or a request is in a separate file, whose name changes with its content.
    const piece = /^server\/dist\/cli\/[\w.-]+-[A-Z0-9]{8}\.mjs$/;
    const other = (file: string) => !built.includes(file) && !allowed.test(file) && !piece.test(file);
    expect(files.filter(other)).toEqual([]);
  });

  test('has the files that its manifest names', () => {
    const { main, browser, icon, contributes } = JSON.parse(read('package.json'));
    const [tour] = contributes.walkthroughs;
    const pictures = tour.steps.map(({ media }: { media: { image: string } }) => media.image);
    const named = [main, browser, icon, ...pictures].map((path: string) => path.replace(/^\.\//, ''));
    expect(files).toEqual(expect.arrayContaining(named));
  });

  test('has a tour whose buttons are commands, each step with an event that completes it', () => {
    const { contributes } = JSON.parse(read('package.json'));
    const known = contributes.commands.map(({ command }: { command: string }) => command);
    const own = (command: string) => command.startsWith('inspectionReport.');
    for (const { description, completionEvents } of contributes.walkthroughs[0].steps) {
      const buttons = [...description.matchAll(/\]\(command:([\w.]+)\)/g)].map(([, command]) => command);
      const events = completionEvents.map((event: string) => event.replace(/^on\w+:/, ''));
      expect(buttons.length).toBeGreaterThan(0);
      expect(completionEvents).toEqual(
        completionEvents.filter((event: string) => /^on(?:Command|View):/.test(event)),
      );
      const views = Object.values(contributes.views)
        .flat()
        .map((view) => (view as { id: string }).id);
      expect(
        [...buttons, ...events].filter((name) => own(name) && !known.includes(name) && !views.includes(name)),
      ).toEqual([]);
    }
  });

  test('has a page that shows its pictures without a file or a network', () => {
    const page = withPictures(read('client/README.md'), (path) => readFileSync(`${root}client/${path}`));
    const targets = [...page.matchAll(/\]\(([^)]{0,40})/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(2);
    expect(targets.filter((target) => !target.startsWith('data:image/png;base64,'))).toEqual([]);
  });

  test('has key bindings for drafts alone', () => {
    const { contributes } = JSON.parse(read('package.json'));
    for (const { key, mac, when } of contributes.keybindings) {
      if (key === 'enter') continue;
      expect(key).toMatch(/^ctrl\+' [a-z]$/);
      expect(mac).toBe(key.replace('ctrl', 'cmd'));
      expect(when).toMatch(/inspectionReport\.draftIn(?:Editor|Front)/);
    }
  });
});

test('Enter is the extension’s only in drafts, and makes VS Code’s own line break first', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const bindings = contributes.keybindings.filter(({ key }: { key: string }) => key === 'enter');
  const conditions = bindings.map(({ when }: { when: string }) => when.split(' && '));
  expect(conditions).toEqual([
    expect.arrayContaining([
      'editorTextFocus',
      'inspectionReport.continuesLists',
      '!editorReadonly',
      '!editorHasSelection',
      '!editorHasMultipleSelections',
      '!suggestWidgetVisible',
      '!inSnippetMode',
    ]),
  ]);
  const [{ command, args }] = bindings;
  expect([command, args.commands[0]]).toEqual(['runCommands', { command: 'type', args: { text: '\n' } }]);
});

test('every command of the manifest exists, and the other way round', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const contributed = contributes.commands.map(({ command }: { command: string }) => command);
  const sources = readdirSync(`${root}client/src`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const registered = sources.flatMap((name) =>
    [...read(`client/src/${name}`).matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, command]) => command),
  );
  // Those that begin with an underscore are for the extension itself, as VS Code has it.
  const shown = registered.filter((command) => !command?.startsWith('_'));
  expect(shown.sort()).toEqual(contributed.sort());
});

test('every menu leads to a command of the manifest, and every view that is meant is there', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const commands = contributes.commands.map(({ command }: { command: string }) => command);
  const items: { command: string; when?: string }[] = Object.values(contributes.menus).flat() as never;
  expect(items.filter(({ command }) => !commands.includes(command))).toEqual([]);
  const views = Object.values<{ id: string }[]>(contributes.views)
    .flat()
    .map(({ id }) => id);
  const viewIds = items.flatMap(({ when }) => /\bview == ([\w.]+)/.exec(when ?? '')?.[1] ?? []);
  expect(
    new Set([...viewIds, ...contributes.viewsWelcome.map(({ view }: { view: string }) => view)]),
  ).toEqual(new Set(views));
});
