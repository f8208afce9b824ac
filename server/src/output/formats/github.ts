import type { Severity } from '../../rules/finding';
import { plural } from '../../text/words';
import type { Format } from '../result';
import { type Found, foundIn } from './found';

const commands: Record<Severity, 'error' | 'warning' | 'notice'> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

// Of each kind and step GitHub shows so many beside the lines (docs.github.com, “Limits on annotations”).
const most = 10;

/**
 * Workflow commands of GitHub Actions, which become annotations. Escaped as its toolkit does
 * (github.com/actions/toolkit, packages/core/src/command.ts). What GitHub will not show is said at the end of the log.
 */
export const github: Format = () => {
  const counts = { error: 0, warning: 0, notice: 0 };
  return {
    add(result) {
      const found = foundIn(result);
      for (const { severity } of found) counts[commands[severity]]++;
      return found.map((one) => commandOf(one, result.path)).join('');
    },
    end() {
      const kinds = Object.entries(counts).filter(([, n]) => n > 0);
      if (kinds.every(([, n]) => n <= most)) return '';
      const all = kinds.map(([kind, n]) => plural(n, kind)).join(', ');
      return `${all}: GitHub shows the first ${most} of each kind beside the lines; all are in this log.\n`;
    },
  };
};

function commandOf(
  { line, endLine, column, endColumn, severity, message, rule }: Found,
  path: string,
): string {
  const place = [
    ['file', path.replaceAll('\\', '/')],
    ['line', String(line)],
    ['endLine', String(endLine)],
    // Columns are refused for a stretch of several lines.
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

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
