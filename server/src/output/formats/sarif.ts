import type { Finding, Fix, Severity } from '../../rules/finding';
import type { RuleMeta } from '../../rules/rule';
import { pageBody } from '../../rules/rule-pages';
import type { LineIndex, Span } from '../../text/span';
import { type FileResult, type Format, type FormatContext, unreadable } from '../result';
import { uriOf } from './escape';
import { type Found, foundIn } from './found';
import { placeOf } from './place';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0, for code scanning and viewers: every rule with its help, findings with fingerprints and fixes, paths
 * relative to the folder that the command ran in. A file that could not be read is said as a notification of the run.
 */
export const sarif: Format = (context) => {
  const indexes = new Map(context.rules.map(({ id }, index) => [id, index]));
  const others: string[] = [];
  const notices: object[] = [];
  let started = false;
  return {
    add(result) {
      if (result.failure !== undefined) notices.push(notice(result, context));
      let out = '';
      for (const found of result.failure === undefined ? foundIn(result) : []) {
        // A rule without a page, such as that of a check that failed.
        if (!indexes.has(found.rule))
          indexes.set(found.rule, context.rules.length + others.push(found.rule) - 1);
        out += `${started ? ',\n' : head}${JSON.stringify(resultOf(found, result, indexes, context))}`;
        started = true;
      }
      return out;
    },
    end() {
      const rules = [...context.rules.map(ruleOf), ...others.map((id) => ({ id }))];
      const rest = {
        columnKind: 'utf16CodeUnits',
        tool: { driver: { name: 'inspection-report', version: context.version, rules } },
        originalUriBaseIds: { [base]: { description: { text: 'The folder that the command ran in.' } } },
        invocations: [{ executionSuccessful: notices.length === 0, toolExecutionNotifications: notices }],
      };
      return `${started ? '' : head}],\n${JSON.stringify(rest).slice(1, -1)}}]}\n`;
    },
  };
};

const base = 'SRCROOT';
const head = `{"$schema":"${schema}","version":"2.1.0","runs":[{"results":[\n`;

function ruleOf(meta: RuleMeta): object {
  return {
    id: meta.id,
    shortDescription: { text: meta.title },
    fullDescription: { text: plain(meta.what) },
    help: { text: plain(`${meta.what}\n\n${meta.why}`), markdown: pageBody(meta) },
    defaultConfiguration: {
      level:
        levels[
          meta.about === 'wrong' || meta.about === 'missing'
            ? 'error'
            : meta.about === 'advice'
              ? 'hint'
              : 'warning'
        ],
    },
    properties: { tags: [meta.id.split('/')[0]] },
  };
}

const plain = (markdown: string): string => markdown.replace(/[`*]/g, '');

function resultOf(
  found: Found,
  { path, checked }: FileResult,
  indexes: ReadonlyMap<string, number>,
  context: FormatContext,
): object {
  const { rule, severity, message, fingerprint, finding } = found;
  const lines = checked?.lines;
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(path, context), region: region(found) } }],
    // The name that GitHub's code scanning looks for.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(lines && finding && more(finding, lines, artifact(path, context))),
    properties: { severity },
  };
}

function more({ related, fixes }: Finding, lines: LineIndex, artifactLocation: object): object {
  return {
    ...(related?.length && {
      relatedLocations: related.map(({ span, message }) => ({
        message: { text: message },
        physicalLocation: { artifactLocation, region: regionOf(span, lines) },
      })),
    }),
    ...(fixes?.length && { fixes: fixes.map((fix) => fixOf(fix, lines, artifactLocation)) }),
  };
}

const fixOf = ({ title, kind, edits }: Fix, lines: LineIndex, artifactLocation: object): object => ({
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
  properties: { kind },
});

const region = ({
  line,
  column,
  endLine,
  endColumn,
}: Omit<Found, 'finding'> | ReturnType<typeof placeOf>): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const regionOf = (span: Span, lines: LineIndex): object => region(placeOf(span, lines));

/** A path below the folder is relative to it; any other is a URI of its own. */
function artifact(path: string, { absolute }: FormatContext): object {
  const slashed = path.replaceAll('\\', '/');
  if (!/^(?:\/|[a-z]:|\.\.\/)/i.test(slashed)) return { uri: uriOf(slashed), uriBaseId: base };
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
