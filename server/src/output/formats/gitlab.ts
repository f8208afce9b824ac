import type { Severity } from '../../rules/finding';
import { hash } from '../fingerprint';
import { listOf } from '../result';
import { emptyList, jsonText } from './escape';
import type { OutputFormat } from './format';
import { reportedFindings, repositoryPath } from './reported-finding';

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** GitLab's code quality report (docs.gitlab.com/ci/testing/code_quality, “Code Quality report format”). */
export const gitlab: OutputFormat = {
  name: 'gitlab',
  help: "GitLab's code quality report",
  readBy: 'CI servers',
  run: listOf({ begin: '[', between: ',\n', end: ']\n', empty: emptyList }, (result, context) =>
    reportedFindings(result, context).map(({ line, endLine, severity, message, rule, fingerprint }) =>
      jsonText({
        description: message.replace(/\s+/g, ' '),
        check_name: rule,
        fingerprint: hash(fingerprint),
        severity: severities[severity],
        location: {
          path: repositoryPath(result, context),
          lines: { begin: line, end: endLine },
        },
      }),
    ),
  ),
};
