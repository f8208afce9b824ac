import type { FileKind } from '../text/file-kind';

const rule = '[a-z]+/[a-z-]+';
const finding = '(?:error|warning|info|hint)';

/** The beginnings of results, a pattern for each format. */
const beginnings = [
  // With fingerprints, the path in the repository comes first.
  '\\[\\{"filePath":"[^"]*",(?:"messages":\\[|"path":"[^"]*",")',
  `\\{"path":"[^"]*",(?:"failure"|"ruleId":"${rule}")`,
  '\\{"\\$schema":"https://docs\\.oasis-open\\.org/sarif/',
  '<\\?xml [^>]*>\\s*<testsuites name="inspection-report"',
  '<\\?xml [^>]*>\\s*<checkstyle version="4\\.3">\\s*(?:</checkstyle>|<file name="[^"]*">\\s*<error [^>]*source="inspection-report\\.)',
  `\\[\\{"description":"(?:[^"\\\\]|\\\\.)*","check_name":"${rule}"`,
  // No results: others write both brackets on one line.
  '\\[\\n\\]\\n$',
  '# Checks of inspection report drafts\\s',
  `::(?:error|warning|notice) file=[^\\n]*title=${rule}::`,
  `[^\\n]{1,1000}:\\d+:\\d+(?:: ${finding}: |  ${finding}  )`,
  '[^\\n]{1,1000}\\n  error  ',
  '\\s*\\d+ [^\\n]{1,100} checked: ',
];
const beginning = new RegExp(`^(?:${beginnings.join('|')})`);
const html = '<title>Checks of inspection report drafts</title>';

/** Results of a check that were written before, in any format. */
export const checkResults: FileKind = {
  name: 'a report of findings',
  isOwn: (content) => {
    // ESLint writes the same form, with its own keys.
    if (content.startsWith('[{"filePath"') && content.includes('"usedDeprecatedRules"')) return false;
    if (content.startsWith('{"$schema"')) return /"driver":\{"name":"inspection-report"/.test(content);
    return beginning.test(content) || content.slice(0, 1000).includes(html);
  },
};
