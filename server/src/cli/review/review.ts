import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { optionsFor } from '../../config/options';
import { applyEdits } from '../../lint/apply-edits';
import { type Checked, check, withoutBaseline } from '../../lint/check';
import { chosen } from '../../review/choose';
import { readReview } from '../../review/review';
import type { ReviewedChange } from '../../review/types';
import { strangerMessage } from '../../review/wording';
import { completeConfigs } from '../../session/configs';
import { fileSource } from '../../session/drafts';
import { UsageError } from '../../session/usage-error';
import { quoted } from '../../text/words';
import { rewrite } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { asJson, printing, readArgs } from '../options';
import { reviewHelp } from './help';
import { asData, asText } from './print';
import { readCopies } from './read-copies';
import { storeComments } from './stored-comments';

const options = {
  ...printing,
  accept: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean', default: false },
} as const;

/**
 * `inspection-report review`: reads reviewers’ Word files, keeps their comments, and applies the changes that are chosen.
 * @throws UsageError if an option is wrong, or a file cannot be read or written
 */
export async function review(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('review', args, options);
  if (values.help) {
    host.out(reviewHelp);
    return exit.clean;
  }
  const json = asJson(values.format);
  const { copies, draft } = namedFiles(positionals);
  const source = await fileSource(draft, host.cwd, completeConfigs(host));
  const { decoded, config } = source;
  if ('failure' in decoded) throw new UsageError(`${draft}: ${decoded.failure}`);
  const { href } = pathToFileURL(resolve(host.cwd, draft));
  const checked = check(decoded.text, draft, withoutBaseline(optionsFor(config, href)));
  const found = readReview(await readCopies(copies, host.cwd), checked);
  if (found.stranger !== undefined) throw new UsageError(`${copies[found.stranger]}: ${strangerMessage}`);
  const { suggestions, unknown } = chosen(found, values.accept ?? []);
  if (unknown.length > 0)
    throw new UsageError(`Choose from the changes listed. None matches ${quoted(unknown, 'or')}.`);
  const dryRun = values['dry-run'];
  const comments = storeComments(found.comments, { draft, cwd: host.cwd, dryRun });
  if (suggestions.length > 0 && !dryRun)
    apply(suggestions, checked, { draft, cwd: host.cwd, mark: decoded.bom ? '\uFEFF' : '' });
  const outcome = { draft, copies, review: found, applied: suggestions, comments, dryRun };
  if (json) host.out(asData(outcome, checked), 'file');
  else host.out(asText(outcome, checked));
  return found.conflicts.length > 0 ? exit.errors : exit.clean;
}

/** The Word files and the draft, in whatever order they are named. */
function namedFiles(paths: readonly string[]): {
  readonly copies: readonly string[];
  readonly draft: string;
} {
  const isWord = (path: string): boolean => /\.docx$/i.test(path);
  const drafts = paths.filter((path) => !isWord(path));
  const [draft] = drafts;
  if (draft === undefined)
    throw new UsageError('Give the draft after the Word files, such as home.report.md.');
  const copies = paths.filter(isWord);
  if (copies.length === 0) throw new UsageError('Give the Word files (.docx) first, and then the draft.');
  if (drafts.length > 1)
    throw new UsageError(
      `Give only one draft, not ${quoted(drafts)}. All other files must be Word files (.docx).`,
    );
  return { copies, draft };
}

interface ApplyOptions {
  readonly draft: string;
  readonly cwd: string;
  /** The byte order mark of the file, if it has one. */
  readonly mark: string;
}

function apply(
  suggestions: readonly ReviewedChange[],
  { draft: { text } }: Checked,
  { draft, cwd, mark }: ApplyOptions,
): void {
  const edits = suggestions.flatMap((suggestion) => suggestion.edits);
  const failure = rewrite(resolve(cwd, draft), mark + text, mark + applyEdits(text, edits).text);
  if (failure) throw new UsageError(`${draft}: ${failure}`);
}
