import { eachFile } from '../result';
import { inLine } from './escape';
import type { OutputFormat } from './format';
import { reportedFindings } from './reported-finding';

/** A line a finding, as compilers print them, for editors that jump to such lines: `path:line:column: error: …`. */
export const compact: OutputFormat = {
  name: 'compact',
  help: 'one line for each finding: path:line:column: error: …',
  readBy: 'people',
  run: eachFile((result, context) =>
    reportedFindings(result, context)
      .map(
        ({ line, column, severity, message, rule }) =>
          `${inLine(result.path)}:${line}:${column}: ${severity}: ${inLine(message.replace(/\s+/g, ' '))} [${rule}]\n`,
      )
      .join(''),
  ),
};
