// The rows of the table: what is measured in each turn, and what each row takes from it.
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { markdownDraft, places, writeLarge, yamlDraft } from './drafts.mjs';
import { quantile, runOnce } from './runs.mjs';
import { session } from './session.mjs';

const p50 = (values) => quantile(values, 0.5);
const p95 = (values) => quantile(values, 0.95);

/** Rows of a session: what they are called, what they take from it, and their goals in milliseconds or MB. */
const sessionRows = [
  { id: 'first', title: 'start to first findings', of: ({ first }) => first, goal: 200 },
  { id: 'text', title: 'start to findings on words', of: ({ text }) => text, goal: 300, alone: true },
  { id: 'key', title: 'keystroke to findings, p50', of: ({ keys }) => p50(keys), goal: 3 },
  { id: 'key95', title: 'keystroke to findings, p95', of: ({ keys }) => p95(keys), goal: 8 },
  { id: 'worst', title: 'worst of the first ten keystrokes', of: ({ worst }) => worst, goal: 20 },
  { id: 'cpu', title: 'CPU for a keystroke, findings on words included', of: ({ cpu }) => cpu },
  { id: 'completion', title: 'completion, p50', of: ({ completion }) => p50(completion), goal: 2 },
  { id: 'completion95', title: 'completion, p95', of: ({ completion }) => p95(completion), goal: 5 },
  {
    id: 'memory',
    title: 'memory at the end of the session',
    of: ({ memory }) => memory,
    unit: 'MB',
    goal: 100,
  },
];

const user = ({ user: time }) => time;
const wall = ({ wall: time }) => time;
const memory = ({ memory: peak }) => peak;

/**
 * What is measured in one turn, each with its rows. A program gives the same figures as its peer, where there is one.
 * @param {{ folder: string, work: string, cli: string, root: string, peers: object }} options
 * `folder`: the drafts; `work`: an empty folder for copies; `cli`: the program as it is installed
 */
export function measurements({ folder, work, cli, root, peers }) {
  const names = readdirSync(folder).filter((name) => /\.report\.(md|ya?ml)$/.test(name));
  const example = readFileSync(join(root, 'examples/pellingshaw-2026.report.md'), 'utf8');
  const yaml = readFileSync(join(root, 'examples/tolbermouth-2026.report.yaml'), 'utf8');
  const drafts = join(work, 'drafts');
  mkdirSync(drafts, { recursive: true });
  for (const name of names) cpSync(join(folder, name), join(drafts, name));
  const large = writeLarge(join(work, 'large'), example);
  const lint = (...args) => runOnce([process.execPath, cli, 'lint', '--no-config', ...args], work);
  const cached = ['--cache', '--cache-location', join(work, 'cache'), 'drafts'];
  const draftOf = (name, languageId, text) => ({
    draft: { uri: `${pathToFileURL(join(root, 'examples')).href}/${name}`, languageId, text },
    ...places(text, languageId),
  });
  const ours = { command: [process.execPath, cli, 'lsp', '--stdio'], steps: 2 };
  const inYaml = draftOf('bench.report.yaml', 'yaml', yamlDraft(yaml));
  const inMarkdown = draftOf('bench.report.md', 'markdown', markdownDraft(example));
  const one = (id, title, of, rest = {}) => ({ id, title, of, ...rest });
  return [
    {
      id: 'yaml',
      title: 'YAML draft of 37 KB: ',
      ours: () => session({ ...ours, ...inYaml }),
      ...(peers.server && {
        peer: () => session({ ...peers.server, ...inYaml }),
        peerName: peers.server.name,
      }),
      rows: sessionRows,
    },
    {
      id: 'markdown',
      title: 'Markdown draft of 37 KB: ',
      ours: () => session({ ...ours, ...inMarkdown }),
      rows: sessionRows,
    },
    {
      id: 'structure',
      title: `${names.length} drafts without words: `,
      ours: () => lint('--no-language', 'drafts'),
      ...(peers.linter && {
        peer: () => runOnce([...peers.linter.command, 'drafts/*.md'], work),
        peerName: peers.linter.name,
      }),
      rows: [
        one('user', 'CPU', user),
        one('wall', 'wall time', wall),
        one('memory', 'memory', memory, { unit: 'MB' }),
      ],
    },
    {
      id: 'all',
      title: `${names.length} drafts, all rules: `,
      ours: () => lint('drafts'),
      rows: [one('user', 'CPU', user), one('memory', 'memory', memory, { unit: 'MB' })],
    },
    {
      id: 'cache',
      title: `${names.length} drafts, nothing changed, with --cache: `,
      ours: () => lint(...cached),
      first: () => lint(...cached),
      rows: [one('wall', 'wall time', wall, { goal: 400 })],
    },
    ...large.map(({ megabytes, name }) => ({
      id: `large-${megabytes}`,
      title: `one draft of ${megabytes} MB without words: `,
      ours: () => lint('--no-language', join('large', name)),
      rows: [
        one('user', 'CPU', user, megabytes > 9 ? { goal: 4000 } : {}),
        one('memory', 'memory', memory, { unit: 'MB', ...(megabytes > 9 && { goal: 400 }) }),
      ],
    })),
    {
      id: 'version',
      title: 'inspection-report --version: ',
      ours: () => runOnce([process.execPath, cli, '--version'], work),
      rows: [one('user', 'CPU', user)],
    },
  ];
}

export const yardstick = [process.execPath, fileURLToPath(new URL('yardstick.mjs', import.meta.url))];
