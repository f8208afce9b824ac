import type { Severity } from '../../rules/finding';
import { plural } from '../../text/words';
import { inLine } from './escape';
import type { OutputFormat } from './format';
import { type ReportedFinding, reportedFindings, repositoryPath } from './reported-finding';

const commands: Record<Severity, 'error' | 'warning' | 'notice'> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

// GitHub shows so many of each kind and step next to the lines (docs.github.com, “Limits on annotations”).
const most = 10;

/**
 * Workflow commands of GitHub Actions, which become annotations. Escaped as its toolkit does
 * (github.com/actions/toolkit, packages/core/src/command.ts). The end of the log counts those that GitHub will not show.
 */
export const github: OutputFormat = {
  name: 'github',
  help: 'annotations of GitHub Actions',
  readBy: 'CI servers',
  run: (context) => {
    const counts = { error: 0, warning: 0, notice: 0 };
    return {
      add(result) {
        const found = reportedFindings(result, context);
        const path = repositoryPath(result, context);
        for (const { severity } of found) counts[commands[severity]]++;
        return found.map((finding) => commandOf(finding, path)).join('');
      },
      end() {
        const kinds = Object.entries(counts).filter(([, n]) => n > 0);
        if (kinds.every(([, n]) => n <= most)) return '';
        const all = kinds.map(([kind, n]) => plural(n, kind)).join(', ');
        return `${all}. GitHub shows the first ${most} of each kind next to their lines. This log has all findings.\n`;
      },
    };
  },
};

function commandOf(
  { line, endLine, column, endColumn, severity, message, rule }: ReportedFinding,
  path: string,
): string {
  const place = [
    ['file', path],
    ['line', String(line)],
    ['endLine', String(endLine)],
    // GitHub refuses columns for a range of several lines.
    ...(line === endLine
      ? [
          ['col', String(column)],
          ['endColumn', String(endColumn)],
        ]
      : []),
    ['title', rule],
  ];
  const properties = place.map(([key, value = '']) => `${key}=${property(value)}`).join(',');
  return `::${commands[severity]} ${properties}::${data(message)}\n`;
}

// Signs that a log obeys have no escape there, so that they are shown as pictures.
const data = (text: string): string =>
  text
    .replaceAll('%', '%25')
    .split(/(\r\n?|\n)/)
    .map((part, at) => (at % 2 === 1 ? part.replace('\r', '%0D').replace('\n', '%0A') : inLine(part)))
    .join('');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
