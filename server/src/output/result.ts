import type { SuppressedFinding } from '../lint/suppressions/suppress';
import type { Finding, Severity } from '../rules/finding';
import type { RuleMeta } from '../rules/rule';
import type { LineIndex, Span } from '../text/span';
import { inflect, listed, plural } from '../text/words';
import type { DraftFigures } from './figures/draft-figures';
import type { Paint } from './paint';
import type { PreviousRun } from './previous';
import type { RunChanges } from './report-table';

/** A text and its findings. */
export interface CheckedText {
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
}

/** What a comparison with an earlier run adds to a result, for programs. */
export interface ComparedResult {
  readonly finding: (finding: Finding) => object;
  readonly file: object;
}

/** The result of one file. */
export interface FileResult {
  /** The path as it is shown. */
  readonly path: string;
  /** Says that it is a file of a snippet library, not a draft. */
  readonly library?: boolean;
  /** Absent if the file could not be checked. */
  readonly checked?: CheckedText;
  /** The findings that the baseline has, in the order of the text; absent if no baseline applies to it. */
  readonly known?: readonly Finding[];
  /** The findings that comments in the draft suppress, in the order of the text. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** The places of details that may identify somebody, with those of findings that are not printed, and of comments. */
  readonly identifying?: readonly Span[];
  /** The reason why it could not be checked, as a sentence with what to do. */
  readonly failure?: string;
  /** The people who are responsible for the draft, as far as it names them. */
  readonly people?: { readonly inspector?: string | undefined; readonly team?: string | undefined };
  /** The rules on identity that are off for it. */
  readonly identityOff?: readonly string[];
  /** Its figures, null if its framework is not known; absent if no format shows figures. */
  readonly figures?: DraftFigures | null;
  /** Its fingerprints and changes, if they are asked for. */
  readonly compared?: ComparedResult;
  /** Says that it is not a draft but a file that drafts are checked with. */
  readonly config?: boolean;
}

/** A result with only some of its findings. */
export const onlyFindings = (result: FileResult, wanted: (finding: Finding) => boolean): FileResult => ({
  ...result,
  ...(result.checked && {
    checked: { ...result.checked, findings: result.checked.findings.filter(wanted) },
  }),
  ...(result.known && { known: result.known.filter(wanted) }),
  ...(result.suppressed && { suppressed: result.suppressed.filter(({ finding }) => wanted(finding)) }),
});

/** A result with only the findings of some rules. */
export const wantedOnly = (result: FileResult, wanted: (rule: string) => boolean): FileResult =>
  onlyFindings(result, ({ rule }) => wanted(rule));

/** The surroundings that a format prints for. */
export interface FormatContext {
  readonly paint: Paint;
  /** Says that what is printed is seen by one person and not kept, so that lines of the draft may be shown in full. */
  readonly unmasked?: boolean;
  /** Says that the results have errors only. */
  readonly quiet?: boolean;
  /** The version of the product. */
  readonly version: string;
  /** The date of today, such as 2026-06-08. */
  readonly today: string;
  /** Says that the safe fixes of the drafts have been made, as far as they could be. */
  readonly fixed?: boolean;
  /** Every rule that may be at work, with a team’s own. */
  readonly rules: readonly RuleMeta[];
  /** Makes a path absolute, as tools that read JSON expect it. */
  readonly absolute: (path: string) => string;
  /** The path of a file from the top of its repository, with slashes; undefined if it is elsewhere. */
  readonly inRepository: (path: string) => string | undefined;
  /** Asks for totals by lead inspector in reports for managers. */
  readonly byInspector?: boolean;
  /** Asks for messages in reports for managers, which may quote drafts. */
  readonly showsText?: boolean;
  /** An earlier run to compare with. */
  readonly previous?: PreviousRun | undefined;
  /** The changes since then, once all results are there. */
  readonly changes?: (() => RunChanges | undefined) | undefined;
}

/** Prints results one after the other, so that no more than one need be held. */
interface ResultPrinter {
  add(result: FileResult): string;
  end(): string;
}

/** Makes a printer. Each format has a file, and is listed in `formats/index.ts`. */
export type Format = (context: FormatContext) => ResultPrinter;

/** A format that prints each file independently. */
export const eachFile =
  (print: (result: FileResult, context: FormatContext) => string): Format =>
  (context) => ({ add: (result) => print(result, context), end: () => '' });

/** The text around the items of a list. */
interface ListFrame {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  /** The whole text without items, if it is not only the beginning and the end. */
  readonly empty?: string;
}

/** A format that is a list of the items of all files. */
export const listOf =
  (
    { begin, between, end, empty }: ListFrame,
    items: (result: FileResult, context: FormatContext) => readonly string[],
  ): Format =>
  (context) => {
    let started = false;
    return {
      add(result) {
        let out = '';
        for (const item of items(result, context)) {
          out += (started ? between : begin) + item;
          started = true;
        }
        return out;
      },
      end: () => (started ? end : (empty ?? begin + end)),
    };
  };

/** The rule that is named for a file that could not be checked. */
export const unreadable = 'file/unreadable';

export interface Counts {
  /** Drafts, and files of snippet libraries. */
  readonly files: number;
  readonly libraries: number;
  readonly errors: number;
  readonly warnings: number;
  /** Infos and hints. */
  readonly others: number;
  readonly infos: number;
  /** Findings with a fix that may be applied unasked. */
  readonly fixable: number;
  readonly failures: number;
  /** Faults in configs and in the files that they name. */
  readonly configFaults: number;
  /** Findings that comments suppress. */
  readonly suppressed: number;
  /** The rules on identity that are off for any of the files. */
  readonly identityOff: readonly string[];
}

export const nothing: Counts = {
  files: 0,
  libraries: 0,
  errors: 0,
  warnings: 0,
  others: 0,
  infos: 0,
  fixable: 0,
  failures: 0,
  configFaults: 0,
  suppressed: 0,
  identityOff: [],
};

/** Counts the findings of one more file; a file that could not be checked counts as an error too. */
export function plus(counts: Counts, result: FileResult): Counts {
  const { checked, failure, config, library, identityOff, suppressed } = result;
  const findings = checked?.findings ?? [];
  const of = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings, failures] = [of('error'), of('warning'), failure === undefined ? 0 : 1];
  return {
    files: counts.files + (config ? 0 : 1),
    libraries: counts.libraries + (library && !config ? 1 : 0),
    errors: counts.errors + errors + failures,
    warnings: counts.warnings + warnings,
    others: counts.others + findings.length - errors - warnings,
    infos: counts.infos + of('info'),
    fixable:
      counts.fixable + findings.filter(({ fixes }) => fixes?.some(({ kind }) => kind === 'safe')).length,
    failures: counts.failures + failures,
    configFaults: counts.configFaults + (config ? errors : 0),
    suppressed: counts.suppressed + (suppressed?.length ?? 0),
    identityOff: identityOff ? [...new Set([...counts.identityOff, ...identityOff])] : counts.identityOff,
  };
}

/** The sentence of a summary on the findings that comments suppress; empty if there are none. */
export const suppressedSentence = ({ suppressed }: Pick<Counts, 'suppressed'>): string =>
  suppressed === 0
    ? ''
    : `${plural(suppressed, 'finding')} ${inflect(suppressed, 'is', 'are')} suppressed by ${inflect(suppressed, 'a comment', 'comments')}.`;

/** The sentence of a summary on the rules on identity that are off; empty if there are none. */
export const identityOffSentence = ({ identityOff }: Pick<Counts, 'identityOff'>): string =>
  identityOff.length === 0
    ? ''
    : `${plural(identityOff.length, 'rule')} on identity ${inflect(identityOff.length, 'is', 'are')} off: ${listed(identityOff)}.`;
