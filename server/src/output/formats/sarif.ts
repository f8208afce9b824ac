import { FixIdentities, type IdentifiedFix } from '../../lint/fix-identity';
import type { Finding, Severity } from '../../rules/finding';
import type { RuleMeta } from '../../rules/rule';
import { isOfTeam } from '../../rules/rule-ids';
import { pageBody } from '../../rules/rule-pages';
import type { LineIndex, Span } from '../../text/span';
import { type FileResult, type FormatContext, unreadable } from '../result';
import { jsonText, uriOf } from './escape';
import type { OutputFormat } from './format';
import { type OneBasedRange, oneBased, oneBasedRange } from './range';
import { allFindings, type ReportedFinding } from './reported-finding';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0, for code scanning and viewers: every rule with its help, findings with fingerprints and fixes, paths
 * from the top of the repository. Findings of the baseline are in it, as “unchanged”, and so are those that comments suppress, with their reasons. A fix that several findings share is
 * on the first of them. A file that could not be read is a notification of the run.
 */
export const sarif: OutputFormat = {
  name: 'sarif',
  help: 'SARIF 2.1.0, for code scanning',
  readBy: 'CI servers',
  save: {
    label: 'SARIF',
    detail: 'For programs that show findings. Its messages may quote your drafts',
    extension: 'sarif',
  },
  run: (context) => {
    const indexes = new Map(context.rules.map(({ id }, index) => [id, index]));
    const others: string[] = [];
    const notices: object[] = [];
    let started = false;
    return {
      add(result) {
        if (result.failure !== undefined) notices.push(notice(result, context));
        const artifactLocation = artifact(result.path, context);
        const found = result.failure === undefined ? allFindings(result, context) : [];
        const fixes = new FixWriter(found, result.checked?.lines, artifactLocation);
        let out = '';
        for (const finding of found) {
          // A rule without a page, such as that of a check that failed.
          if (!indexes.has(finding.rule))
            indexes.set(finding.rule, context.rules.length + others.push(finding.rule) - 1);
          const ruleIndex = indexes.get(finding.rule);
          const lines = result.checked?.lines;
          const hasBaseline = result.known !== undefined;
          const artifactOf = (path: string) => artifact(path, context);
          const place = { ruleIndex, lines, artifactLocation, artifactOf, fixes, hasBaseline };
          const object = resultOf(finding, place);
          out += `${started ? ',\n' : sarifHead}${jsonText(object)}`;
          started = true;
        }
        return out;
      },
      end() {
        const rules = [...context.rules.map(ruleOf), ...others.map(ruleWithoutPage)];
        const rest = {
          columnKind: 'utf16CodeUnits',
          tool: { driver: { name: 'inspection-report', version: context.version, rules } },
          originalUriBaseIds: {
            [base]: {
              description: { text: 'The top of the repository, or the folder in which the command ran.' },
            },
          },
          invocations: [{ executionSuccessful: notices.length === 0, toolExecutionNotifications: notices }],
        };
        return `${started ? '' : sarifHead}],\n${jsonText(rest).slice(1, -1)}}]}\n`;
      },
    };
  },
};

const base = 'SRCROOT';
/** The beginning of the format, up to the first result. */
export const sarifHead = `{"$schema":"${schema}","version":"2.1.0","runs":[{"results":[\n`;

const ruleOf = (meta: RuleMeta): object => ({
  id: meta.id,
  shortDescription: { text: meta.title },
  fullDescription: { text: withoutMarks(meta.what) },
  help: {
    text: withoutMarks(`${meta.what}\n\n${meta.why}`),
    // A page has examples, and a team’s own rules have none.
    ...(!isOfTeam(meta.id) && { markdown: pageBody(meta) }),
  },
  defaultConfiguration: { level: levels[severityOf(meta)] },
  properties: { tags: [meta.id.split('/')[0]] },
});

/** The descriptions of rules that have no page. GitHub requires one of each rule. */
const described: Readonly<Record<string, string>> = {
  'config/invalid': 'Reports faults in the settings, and in the files that they name.',
  'internal/rule-failed': 'Reports a check that could not be completed because of a fault in the product.',
};

function ruleWithoutPage(id: string): object {
  const text = described[id] ?? 'Reports a fault that does not belong to any rule.';
  return { id, shortDescription: { text }, fullDescription: { text }, help: { text } };
}

function severityOf({ about }: RuleMeta): Severity {
  if (about === 'wrong' || about === 'missing') return 'error';
  return about === 'advice' ? 'hint' : 'warning';
}

const withoutMarks = (markdown: string): string => markdown.replace(/[`*]/g, '');

/** The rule and the file of a finding. */
interface ResultPlace {
  readonly ruleIndex: number | undefined;
  readonly lines: LineIndex | undefined;
  readonly artifactLocation: object;
  /** The location of another file. */
  readonly artifactOf: (path: string) => object;
  readonly fixes: FixWriter;
  /** Says that the file was compared with a baseline. */
  readonly hasBaseline: boolean;
}

function resultOf(reported: ReportedFinding, place: ResultPlace): object {
  const { ruleIndex, lines, artifactLocation, fixes, hasBaseline } = place;
  const { rule, severity, message, fingerprint, finding } = reported;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: region(reported) } }],
    ...(hasBaseline && { baselineState: finding?.known ? 'unchanged' : 'new' }),
    ...(reported.suppression && { suppressions: [suppressionOf(reported.suppression)] }),
    // The name that GitHub's code scanning looks for.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(lines && finding && relatedTo(finding, lines, place)),
    ...(finding && fixes.write(finding)),
    properties: { severity, ...(finding && fixes.idOf(finding)) },
  };
}

const suppressionOf = ({ reason }: { readonly reason: string | undefined }): object => ({
  kind: 'inSource',
  ...(reason !== undefined && { justification: reason }),
});

/** The other places of a finding: those in the draft, and then those in other drafts. */
function relatedTo(
  { related = [], elsewhere = [] }: Finding,
  lines: LineIndex,
  { artifactLocation, artifactOf }: ResultPlace,
): object {
  const places = [
    ...related.map(({ span, message }) => ({ artifactLocation, region: regionOf(span, lines), message })),
    ...elsewhere.map(({ path, range, message }) => ({
      artifactLocation: artifactOf(path),
      region: region(oneBased(range)),
      message,
    })),
  ];
  if (places.length === 0) return {};
  return {
    relatedLocations: places.map(({ message, ...physicalLocation }) => ({
      message: { text: message },
      physicalLocation,
    })),
  };
}

/** Writes a fix that several results share on the first of them; the others name it by its id. */
class FixWriter {
  readonly #fixes: FixIdentities;
  readonly #written = new Set<string>();

  constructor(
    found: readonly ReportedFinding[],
    readonly lines: LineIndex | undefined,
    readonly artifactLocation: object,
  ) {
    this.#fixes = new FixIdentities(found.flatMap(({ finding }) => finding ?? []));
  }

  write(finding: Finding): object {
    const { fixes = [] } = finding;
    const { lines } = this;
    if (!lines || fixes.length === 0) return {};
    const main = this.#fixes.mainOf(finding);
    const named = fixes
      .map((fix) => ({ ...fix, id: this.#fixes.idOf(fix) }))
      .filter(({ id }) => id !== main || !this.#written.has(id));
    if (main !== undefined) this.#written.add(main);
    const target = { lines, artifactLocation: this.artifactLocation };
    return named.length > 0 ? { fixes: named.map((fix) => fixOf(fix, target)) } : {};
  }

  idOf(finding: Finding): { readonly fixId?: string } {
    const fixId = this.#fixes.mainOf(finding);
    return fixId === undefined ? {} : { fixId };
  }
}

/** The text that a fix changes. */
interface FixedText {
  readonly lines: LineIndex;
  readonly artifactLocation: object;
}

const fixOf = (
  { id, title, kind, edits }: IdentifiedFix,
  { lines, artifactLocation }: FixedText,
): object => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation,
      replacements: edits.map(({ span, text }) => ({
        deletedRegion: regionOf(span, lines),
        ...(text !== '' && { insertedContent: { text } }),
      })),
    },
  ],
  properties: { kind, id },
});

const region = ({ line, column, endLine, endColumn }: OneBasedRange): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const regionOf = (span: Span, lines: LineIndex): object => region(oneBasedRange(span, lines));

/** A path in the repository is from its top; any other is an absolute URI. */
function artifact(path: string, { absolute, inRepository }: FormatContext): object {
  const own = inRepository(path);
  if (own !== undefined) return { uri: uriOf(own), uriBaseId: base };
  const whole = absolute(path)
    .replaceAll('\\', '/')
    .replace(/^(?!\/)/, '/');
  return { uri: `file://${uriOf(whole).replace(/^\/([a-z])%3A/i, '/$1:')}` };
}

const notice = (result: FileResult, context: FormatContext): object => ({
  level: 'error',
  descriptor: { id: unreadable },
  message: { text: result.failure },
  locations: [{ physicalLocation: { artifactLocation: artifact(result.path, context) } }],
});
