import { applyEdits } from '../../lint/fix';
import { FixIdentities, type IdentifiedFix } from '../../lint/fix-identity';
import type { SuppressedFinding } from '../../lint/suppressions/suppress';
import type { Edit, Finding, Fix } from '../../rules/finding';
import type { Span } from '../../text/span';
import { type CheckedText, eachFile, type FileResult, listOf, unreadable } from '../result';
import { emptyList, jsonText } from './escape';
import type { OutputFormat } from './format';
import { oneBased, oneBasedRange } from './range';

/**
 * ESLint's JSON: an array of files with `messages`, so that tools which read ESLint's read this. Lines and columns
 * are 1-based, `fix.range` has 0-based UTF-16 offsets. ESLint knows two severities: 2 is an error; warning, info and
 * hint are 1, and `level` tells them apart. A fix that several findings share is once in `fixes` of the file.
 */
export const json: OutputFormat = {
  name: 'json',
  help: "JSON in ESLint's shape",
  readBy: 'programs',
  save: {
    label: 'JSON',
    detail: 'For later comparisons and for other programs. Its messages may quote your drafts',
    extension: 'json',
  },
  run: listOf({ begin: '[', between: ',', end: ']\n', empty: emptyList }, (result, { absolute }) => [
    jsonText({ filePath: absolute(result.path), ...file(result, (path) => ({ filePath: absolute(path) })) }),
  ]),
};

/**
 * A line with a JSON object for each finding, with the path as it is shown: for `jq`, logs and spreadsheets. A fix that
 * several findings share is in the line of the first.
 */
export const jsonl: OutputFormat = {
  name: 'jsonl',
  help: 'JSON, one finding on each line',
  readBy: 'programs',
  run: eachFile((result) => {
    const { messages, fixes } = messagesOf(result, (path) => ({ path }));
    const rest = new Map(fixes.map((fix) => [fix.id, fix]));
    return messages
      .map((object) => {
        const own = object.fixIds.flatMap((id) => rest.get(id) ?? []);
        for (const { id } of own) rest.delete(id);
        return `${jsonText({ path: result.path, ...object.json, ...(own.length > 0 && { fixes: own }) })}\n`;
      })
      .join('');
  }),
};

interface Message {
  readonly json: object;
  /** The ids of all its fixes. */
  readonly fixIds: readonly string[];
}

interface Messages {
  readonly messages: readonly Message[];
  /** The fixes that are not in a message. */
  readonly fixes: readonly ListedFix[];
}

/** A fix next to the messages that name it. */
interface ListedFix {
  readonly id: string;
  readonly desc: string;
  readonly kind: Fix['kind'];
  readonly edits: readonly { readonly range: readonly [number, number]; readonly text: string }[];
}

/** Names another file, as the format names that of a finding. */
type FileNaming = (path: string) => object;

function messagesOf({ checked, failure, identifying = [] }: FileResult, naming: FileNaming): Messages {
  const fatal = { ruleId: unreadable, severity: 2, level: 'error', fatal: true, message: failure };
  if (failure !== undefined)
    return { messages: [{ json: { ...fatal, line: 1, column: 1 }, fixIds: [] }], fixes: [] };
  if (!checked) return { messages: [], fixes: [] };
  const writer = new MessageWriter(checked, naming, identifying);
  return { messages: checked.findings.map((finding) => writer.message(finding)), fixes: writer.listed };
}

function file(result: FileResult, naming: FileNaming): object {
  const { checked, failure, identityOff, compared, suppressed = [] } = result;
  const { messages, fixes } = messagesOf(result, naming);
  const errors = checked?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  const fixable = (checked?.findings ?? []).filter(safeFix);
  const fixableErrors = fixable.filter(({ severity }) => severity === 'error').length;
  return {
    ...compared?.file,
    messages: messages.map(({ json: object }, index) => {
      const finding = checked?.findings[index];
      return compared && finding ? { ...object, ...compared.finding(finding) } : object;
    }),
    // Formatters of ESLint read this list of every file.
    suppressedMessages: checked ? suppressedOf(suppressed, checked) : [],
    ...(fixes.length > 0 && { fixes }),
    errorCount: errors + (failure ? 1 : 0),
    fatalErrorCount: failure ? 1 : 0,
    warningCount: (checked?.findings.length ?? 0) - errors,
    fixableErrorCount: fixableErrors,
    fixableWarningCount: fixable.length - fixableErrors,
    ...(identityOff && { identityRulesOff: identityOff }),
  };
}

/** The findings that comments suppress, as ESLint has them, without their fixes. */
const suppressedOf = (suppressed: readonly SuppressedFinding[], { lines }: CheckedText): object[] =>
  suppressed.map(({ finding, reason = '' }) => ({
    ruleId: finding.rule,
    severity: finding.severity === 'error' ? 2 : 1,
    level: finding.severity,
    message: finding.message,
    ...oneBasedRange(finding.span, lines),
    suppressions: [{ kind: 'directive', justification: reason }],
  }));

/** Writes the findings of a text; what their fixes write grows in proportion to the text. */
class MessageWriter {
  readonly #fixes: FixIdentities;
  readonly #listed = new Map<string, IdentifiedFix>();
  /** The number of characters that fixes in messages may still have: each repeats the text between its edits. */
  #left: number;

  constructor(
    readonly checked: CheckedText,
    readonly naming: FileNaming,
    readonly identifying: readonly Span[],
  ) {
    this.#fixes = new FixIdentities(checked.findings);
    for (const fix of this.#fixes.shared) this.#listed.set(fix.id, fix);
    this.#left = 4 * checked.text.length + 10_000;
  }

  get listed(): readonly ListedFix[] {
    return [...this.#listed.values()].map(({ id, title, kind, edits }) => ({
      id,
      desc: title,
      kind,
      edits: edits.map(({ span, text }) => ({ range: [span.start, span.end], text })),
    }));
  }

  message(finding: Finding): Message {
    const { lines } = this.checked;
    const safe = safeFix(finding);
    const fix = safe && this.#inMessage(safe);
    const suggestions = (finding.fixes ?? []).filter(({ kind }) => kind === 'suggestion');
    const fixId = this.#fixes.mainOf(finding);
    const related = this.#related(finding);
    const json = {
      ruleId: finding.rule,
      severity: finding.severity === 'error' ? 2 : 1,
      level: finding.severity,
      message: finding.message,
      ...oneBasedRange(finding.span, lines),
      ...(fixId !== undefined && { fixId }),
      ...(fix && { fix }),
      ...(suggestions.length > 0 && { suggestions: suggestions.map((each) => this.#suggestion(each)) }),
      ...(related.length > 0 && { related }),
      ...(finding.source && { source: finding.source }),
    };
    return { json, fixIds: (finding.fixes ?? []).map((each) => this.#fixes.idOf(each)) };
  }

  /** Its other places: those in the draft, and then those in other drafts. */
  #related({ related = [], elsewhere = [] }: Finding): object[] {
    const inDraft = related.map(({ span, message }) => {
      const { line, column } = oneBasedRange(span, this.checked.lines);
      return { message, line, column };
    });
    const inOthers = elsewhere.map(({ path, range, message }) => {
      const { line, column } = oneBased(range);
      return { message, ...this.naming(path), line, column };
    });
    return [...inDraft, ...inOthers];
  }

  #suggestion(suggested: Fix): object {
    const fix = this.#inMessage(suggested);
    return { desc: suggested.title, fixId: this.#fixes.idOf(suggested), ...(fix && { fix }) };
  }

  /** Tells if a stretch of the text, which a fix repeats, has a private part. */
  #hasPrivate = ([from, to]: readonly [number, number]): boolean =>
    this.identifying.some(({ start, end }) => start < to && end > from);

  /** A fix as it is in a message; undefined if it is listed next to the messages. */
  #inMessage(fix: Fix): ReturnType<typeof oneEdit> | undefined {
    const id = this.#fixes.idOf(fix);
    if (this.#listed.has(id)) return undefined;
    const edit = oneEdit(fix.edits, this.checked.text);
    this.#left -= edit.text.length;
    if (this.#left >= 0 && (fix.edits.length === 1 || !this.#hasPrivate(edit.range))) return edit;
    this.#listed.set(id, { ...fix, id });
    return undefined;
  }
}

const safeFix = ({ fixes }: Finding): Fix | undefined => fixes?.find(({ kind }) => kind === 'safe');

/** ESLint allows one replacement for a fix: several edits become one, from the first to the last of them. */
function oneEdit(edits: readonly Edit[], text: string): { range: [number, number]; text: string } {
  const start = edits.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  const end = edits.reduce((most, { span }) => Math.max(most, span.end), 0);
  const inside = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  return { range: [start, end], text: applyEdits(text.slice(start, end), inside).text };
}
