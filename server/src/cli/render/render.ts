import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { optionsFor, withoutIgnored } from '../../config/options';
import {
  describeUnfinished,
  describeWithheld,
  ExportError,
  type ExportFormat,
  exportFormats,
  type Print,
  publicStem,
} from '../../export/index';
import { exportedReport } from '../../export/own-files';
import { type Checked, check, withoutBaseline } from '../../lint/check';
import { browserPrint } from '../../node/print';
import { compose } from '../../render/compose';
import type { Published } from '../../render/document';
import type { CommentThread } from '../../render/review/comment-thread';
import { commentThreads } from '../../review/comment-places';
import { findingThreads } from '../../review/finding-threads';
import { type DraftSource, draftsToRead, noDraftsIn } from '../../session/drafts';
import { oneOf, UsageError } from '../../session/usage-error';
import { capital, listed } from '../../text/words';
import { forceOption, type WriteGuard } from '../disk/guard';
import { writeOver } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { readArgs } from '../options';
import { storedComments } from '../review/stored-comments';
import { renderHelp } from './help';
import { targetsOf } from './render-targets';
import { withTemplate } from './template';

const options = {
  to: { type: 'string', default: 'html' },
  out: { type: 'string' },
  template: { type: 'string' },
  browser: { type: 'string' },
  strict: { type: 'boolean', default: false },
  force: forceOption,
  compare: { type: 'boolean', default: false },
  comments: { type: 'string' },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The settings that all drafts of a run share. */
interface RenderRun {
  readonly format: ExportFormat;
  readonly print: Print;
  readonly strict: boolean;
  /** Writes findings as comments. */
  readonly withFindings: boolean;
  readonly guard: WriteGuard;
  readonly host: Host;
}

/**
 * `inspection-report render`: writes drafts as they will be read.
 * @throws UsageError if an option is wrong, there is no draft, or a file cannot be written
 */
export async function render(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('render', args, options);
  if (values.help) {
    host.out(renderHelp);
    return exit.clean;
  }
  const known = formatNamed(values.to);
  if (values.browser !== undefined && known !== exportFormats.pdf) {
    throw new UsageError('Add --to pdf, or leave out --browser.');
  }
  const withFindings = wantsFindings(values.comments, known);
  const format = withTemplate(known, values.template, host);
  const print = browserPrint({ browser: values.browser, env: host.env, cwd: host.cwd });
  const { sources, missing } = await sourcesOf(positionals, values['stdin-filename'], host);
  const files = sources.filter(({ stdin }) => !stdin);
  const drafts = files.map(({ path }) => resolve(host.cwd, path));
  const guard: WriteGuard = { kind: exportedReport, force: values.force, drafts };
  const run: RenderRun = { format, print, strict: values.strict, withFindings, guard, host };
  const stemOf = (stem: string, index: number): string => publicName(stem, sources[index], host);
  const targets = targetsOf(sources, { out: values.out, format, cwd: host.cwd, stemOf });
  for (const path of missing) host.err(`${noDraftsIn([path])}\n`);
  const all = values.compare ? sources.map((source) => checkedDraft(source, host)) : undefined;
  const compare = all?.flatMap((checked) => checked ?? []);
  let failed = missing.length > 0;
  for (const [index, source] of sources.entries()) {
    const checked = all ? all[index] : checkedDraft(source, host);
    const published = checked && compose(checked, compare && { compare });
    const target = targets[index] as RenderedDraft['target'];
    const draft = { path: source.path, target, checked, isFile: !source.stdin };
    const isWritten = published !== undefined && (await write(published, draft, run));
    failed ||= !isWritten;
  }
  return failed ? exit.errors : exit.clean;
}

function formatNamed(name: string): ExportFormat {
  const format = Object.hasOwn(exportFormats, name) ? exportFormats[name] : undefined;
  if (format) return format;
  const all = listed(Object.keys(exportFormats), 'or');
  throw new UsageError(`Unknown format "${name}". Use ${all}.`);
}

/** The drafts in the order in which they are written: standard input last. */
async function sourcesOf(
  paths: readonly string[],
  stdinName: string | undefined,
  host: Host,
): Promise<{ readonly sources: readonly DraftSource[]; readonly missing: readonly string[] }> {
  if (paths.length === 0) throw new UsageError('Give the drafts to export, or - for standard input.');
  const { drafts, missing } = await draftsToRead(paths, host, { stdinName });
  const sources = [...drafts.filter(({ stdin }) => !stdin), ...drafts.filter(({ stdin }) => stdin)];
  return { sources, missing };
}

/** The name of a draft’s file as that of an export, in which the home is not named. */
function publicName(stem: string, source: DraftSource | undefined, host: Host): string {
  const decoded = source?.decoded;
  if (!source || !decoded || 'failure' in decoded || !/\bhome/i.test(decoded.text)) return stem;
  const checked = checkedDraft(source, host);
  return checked ? publicStem(stem, checked) : stem;
}

/** Checks one draft; undefined, after a message to the user, if it cannot be read. */
function checkedDraft({ path, decoded, config }: DraftSource, host: Host): Checked | undefined {
  if ('failure' in decoded) {
    host.err(`${path}: ${decoded.failure}\n`);
    return undefined;
  }
  const { href } = pathToFileURL(resolve(host.cwd, path));
  // Known errors and those of an ignored draft are still errors, with which nothing must be published as final.
  return check(decoded.text, path, withoutBaseline(optionsFor(withoutIgnored(config), href)));
}

/** The path of a draft, and the file that it is written to; `-` for standard output. */
interface RenderedDraft {
  readonly path: string;
  readonly target: (isDraft: boolean) => string;
  readonly checked: Checked | undefined;
  /** False for standard input, which no file of comments is next to. */
  readonly isFile: boolean;
}

/** Writes one draft; resolves to false if `--strict` refuses it. */
async function write(published: Published, draft: RenderedDraft, run: RenderRun): Promise<boolean> {
  const { path, target: targetOf } = draft;
  const { format, print, strict, guard, host } = run;
  const reason = describeUnfinished(published);
  const withheld = describeWithheld(published);
  if (strict && reason) {
    host.err(`${path} was not exported: ${reason}. ${adviceOn(published)}`);
    return false;
  }
  if (run.withFindings && published.properties.stage === 'final') {
    host.err(
      `${path} was not exported: its stage is “final”. Leave out --comments, or write “stage: review”.\n`,
    );
    return false;
  }
  if (withheld) host.err(`${path}: ${withheld}\n`);
  const comments = commentsOn(published, draft, run);
  const marked = reason !== undefined;
  const written = await format.write(published, { marked, print, comments }).catch((error: unknown) => {
    if (!(error instanceof ExportError)) throw error;
    throw new UsageError([error.message, error.onCommandLine].filter(Boolean).join(' '));
  });
  const target = targetOf(marked);
  if (target === '-') {
    host.out(String(written), 'file');
    return true;
  }
  writeOver({ path: resolve(host.cwd, target), shown: target, content: written }, guard);
  host.out(`${target} was written${reason ? `, marked as a draft: ${reason}` : ''}.\n`);
  return true;
}

/** True if findings are to be comments. */
function wantsFindings(comments: string | undefined, format: ExportFormat): boolean {
  if (comments === undefined) return false;
  oneOf('comments', comments, ['findings']);
  if (format !== exportFormats.docx) throw new UsageError('Add --to docx, or leave out --comments.');
  return true;
}

/** The comments of reviewers that are kept next to a draft, and its findings if they are wanted. */
function commentsOn(
  published: Published,
  { path, checked, isFile }: RenderedDraft,
  { format, withFindings, host }: RenderRun,
): readonly CommentThread[] {
  const isFinal = published.properties.stage === 'final';
  if (!checked || isFinal || format.extension !== exportFormats.docx?.extension) return [];
  const stored = isFile ? storedComments(path, host.cwd) : [];
  return [
    ...commentThreads(stored, checked, published),
    ...(withFindings ? findingThreads(checked, published) : []),
  ];
}

/** The way to an export with `--strict`: the errors and open items a line each, in the order of the draft. */
function adviceOn({ errors, open, properties }: Published): string {
  const all = [...errors, ...open].sort((a, b) => a.source.start - b.source.start);
  const steps = [
    ...(all.length > 0 ? ['fix the items below'] : []),
    ...(properties.stage === 'final' ? [] : ['write “stage: final” in the draft when it is ready']),
  ];
  const advice = capital(`${listed(steps)}, or leave out --strict`);
  if (all.length === 0) return `${advice}.\n`;
  return `${advice}:\n${all.map(({ line, message }) => `  line ${line}: ${message}\n`).join('')}`;
}
