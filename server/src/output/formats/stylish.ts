import type { Finding } from '../../rules/finding';
import { guardsIdentity } from '../../rules/rule-ids';
import type { LineIndex, Span } from '../../text/span';
import { displayWidth } from '../../text/width';
import { inflect, listed, plural } from '../../text/words';
import type { Paint } from '../paint';
import {
  type Counts,
  type FileResult,
  identityOffSentence,
  nothing,
  plus,
  suppressedSentence,
} from '../result';
import { inLine } from './escape';
import type { OutputFormat } from './format';

// A longer line is shown around the place of the finding.
const widest = 100;

/** Prints for a person at a terminal: place, message, rule and the line with the place underlined, then a summary. */
export const stylish: OutputFormat = {
  name: 'stylish',
  help: 'readable text (default)',
  readBy: 'people',
  run: ({ paint, quiet, unmasked, fixed }) => {
    let counts = nothing;
    return {
      add(result) {
        counts = plus(counts, result);
        const text = fileText(result, paint, unmasked);
        return text === '' ? '' : `${text}\n`;
      },
      end: () => `${summary(counts, { paint, quiet, fixed })}\n`,
    };
  },
};

function fileText(
  { path, checked, failure, identifying = [] }: FileResult,
  paint: Paint,
  unmasked = false,
): string {
  if (failure) return `${paint('path', inLine(path))}\n  ${paint('error', 'error')}  ${inLine(failure)}\n`;
  if (!checked || checked.findings.length === 0) return '';
  const { findings, lines } = checked;
  // Logs of CI keep what is printed: a detail that identifies somebody must not be among it.
  const masked = unmasked ? unmaskedLines : maskedLines(lines, identifying);
  return `${findings.map((finding) => findingText(finding, { path, lines, masked }, paint)).join('\n')}\n`;
}

/** The file that a finding is in. */
interface FindingFile {
  readonly path: string;
  readonly lines: LineIndex;
  readonly masked: MaskedLines;
}

/** The parts of each line that are not shown, as offsets within the line. */
type MaskedLines = ReadonlyMap<number, readonly Span[]>;

const unmaskedLines: MaskedLines = new Map();

function maskedLines(lines: LineIndex, spans: readonly Span[]): MaskedLines {
  const masked = new Map<number, Span[]>();
  for (const span of spans) {
    const { start, end } = lines.range(span);
    for (let line = start.line; line <= end.line; line++) {
      const parts = masked.get(line) ?? [];
      parts.push({
        start: line === start.line ? start.character : 0,
        end: line === end.line ? end.character : lines.text(line).length,
      });
      masked.set(line, parts);
    }
  }
  return masked;
}

function findingText(finding: Finding, { path, lines, masked }: FindingFile, paint: Paint): string {
  const { line, character } = lines.position(finding.span.start);
  const place = `${inLine(path)}:${line + 1}:${character + 1}`;
  const head = `${paint('path', place)}  ${paint(finding.severity, finding.severity)}  ${oneLine(finding.message)}  ${paint('rule', finding.rule)}`;
  const safe = finding.fixes?.find(({ kind }) => kind === 'safe');
  const notes = (finding.related ?? []).map(({ span, message }) => {
    const other = lines.position(span.start);
    return paint('quiet', `      ${other.line + 1}:${other.character + 1}  ${oneLine(message)}`);
  });
  if (safe) notes.push(paint('quiet', `      fix: ${oneLine(safe.title)}`));
  const hidden = guardsIdentity(finding.rule) && masked !== unmaskedLines;
  const shown = hidden ? [] : excerpt(finding, { lines, masked }, paint);
  return [head, ...shown, ...notes].join('\n');
}

const oneLine = (text: string): string => inLine(text.replace(/[\t\r\n]+/g, ' '));

/** The line of a finding with its place underlined; the first line of a finding over several. */
function excerpt(
  { span, severity }: Finding,
  { lines, masked }: Pick<FindingFile, 'lines' | 'masked'>,
  paint: Paint,
): string[] {
  const { start, end } = lines.range(span);
  const whole = (masked.get(start.line) ?? []).reduce(withoutPart, lines.text(start.line));
  const to = end.line === start.line ? end.character : whole.length;
  const from = start.character;
  const cut =
    whole.length > widest && to > widest - 10 ? Math.max(0, Math.min(from - 20, whole.length - widest)) : 0;
  const [first, last] = [characterStart(whole, cut), characterStart(whole, cut + widest)];
  const shown = (at: number, end: number): string => inLine(whole.slice(at, end).replaceAll('\t', ' '));
  const left = first > 0 ? '…' : '';
  const right = last < whole.length ? '…' : '';
  const number = String(start.line + 1).padStart(5);
  const before = displayWidth(left + shown(first, from));
  // A character may be wider than one column, and take what is after it into it.
  const marks = Math.max(1, displayWidth(left + shown(first, Math.min(to, last))) - before);
  return [
    `${paint('quiet', `${number} |`)} ${left}${shown(first, last)}${right}`,
    `      ${paint('quiet', '|')} ${' '.repeat(before)}${paint(severity, '^'.repeat(marks))}`,
  ];
}

/** A line with blocks in place of a part, of the same length. */
const withoutPart = (line: string, { start, end }: Span): string =>
  line.slice(0, start) + '█'.repeat(end - start) + line.slice(end);

/** The offset itself, or the start of the pair of units that it would part. */
function characterStart(text: string, offset: number): number {
  const inPair =
    /^[\uDC00-\uDFFF]/.test(text.slice(offset)) && /[\uD800-\uDBFF]$/.test(text.slice(0, offset));
  return inPair ? offset - 1 : Math.min(offset, text.length);
}

/** The settings that a summary depends on. */
interface SummaryContext {
  readonly paint: Paint;
  readonly quiet: boolean | undefined;
  readonly fixed: boolean | undefined;
}

function summary(counts: Counts, { paint, quiet, fixed }: SummaryContext): string {
  const none = quiet ? 'no errors found' : 'nothing found';
  const files = filesCounted(counts);
  const sentences = [identityOffSentence(counts), suppressedSentence(counts)];
  const off = sentences.map((sentence) => (sentence === '' ? '' : `\n${sentence}`)).join('');
  if (counts.errors + counts.warnings + counts.others === 0) return `${files} checked: ${none}.${off}`;
  const text = `${files} checked: ${findingsCounted(counts)}.`;
  return paint('bold', text) + off + (counts.fixable > 0 ? `\n${fixesSentence(counts, fixed)}` : '');
}

/** The sentence on findings with a safe fix. Those that are left after --fix would be left by it again. */
const fixesSentence = ({ fixable }: Counts, fixed = false): string =>
  fixed
    ? `--fix left ${plural(fixable, 'finding')}, because ${inflect(fixable, 'its fix', 'their fixes')} would not help, or would cause others. Correct ${inflect(fixable, 'it', 'them')} yourself.`
    : `To fix ${plural(fixable, 'finding')} safely, run this again with --fix, or use “Apply all safe fixes” in the editor.`;

function filesCounted({ files, libraries }: Counts): string {
  const drafts = files - libraries;
  const parts = [
    ...(drafts > 0 || libraries === 0 ? [plural(drafts, 'draft')] : []),
    ...(libraries > 0 ? [plural(libraries, 'library file')] : []),
  ];
  return listed(parts);
}

function findingsCounted({ errors, warnings, infos, others, failures }: Counts): string {
  const unread = failures > 0 ? ` (${failures} could not be read)` : '';
  const hints = others - infos;
  const first = `${plural(errors, 'error')}${unread}, ${plural(warnings, 'warning')}`;
  // As the findings above are labelled: “info”.
  const info = `${infos} info`;
  if (infos > 0 && hints > 0) return `${first}, ${info} and ${plural(hints, 'hint')}`;
  if (infos > 0) return `${first} and ${info}`;
  return hints > 0 ? `${first} and ${plural(hints, 'hint')}` : first;
}
