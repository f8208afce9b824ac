import type { Severity } from '../../rules/finding';
import { listOf } from '../result';
import { markup } from './escape';
import type { OutputFormat } from './format';
import { reportedFindings } from './reported-finding';

const severities: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** Checkstyle's XML (checkstyle.org, XMLLogger). */
export const checkstyle: OutputFormat = {
  name: 'checkstyle',
  help: "Checkstyle's XML",
  readBy: 'CI servers',
  run: listOf(
    {
      begin: '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
      between: '',
      end: '</checkstyle>\n',
    },
    (result, context) => {
      const found = reportedFindings(result, context).map(
        ({ line, column, severity, message, rule }) =>
          `    <error line="${line}" column="${column}" severity="${severities[severity]}" message="${markup(message)}" source="${markup(`inspection-report.${rule.replace('/', '.')}`)}"/>\n`,
      );
      const path = markup(result.path.replaceAll('\\', '/'));
      return found.length === 0 ? [] : [`  <file name="${path}">\n${found.join('')}  </file>\n`];
    },
  ),
};
