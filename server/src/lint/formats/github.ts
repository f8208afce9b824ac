import type { Severity } from '../../rules/finding';
import { eachFile } from '../result';
import { foundIn } from './found';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands of GitHub Actions, which become annotations. Escaped as its toolkit does
 * (github.com/actions/toolkit, packages/core/src/command.ts).
 */
export const github = eachFile((result) =>
  foundIn(result)
    .map(({ line, endLine, column, endColumn, severity, message, rule }) => {
      const place = [
        ['file', result.path.replaceAll('\\', '/')],
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
    })
    .join(''),
);

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
