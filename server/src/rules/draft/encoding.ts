import { isUtf16, lostCharacters, notUtf8, savedAsUtf16 } from '../../draft/encoding';
import { span } from '../../text/span';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'draft/encoding',
    title: 'All characters can be read',
    about: 'missing',
    harm: 'A reader finds wrong characters instead of quotation marks, dashes and accents.',
    what: 'Reports the first character of a draft that was lost when the file was saved. It is “\uFFFD”, which editors show for bytes that are not UTF-8, or it is UTF-8 that was read as Windows-1252 (“â€™” for “’”). In a draft in UTF-16, nothing else is reported. The command line refuses a file that is not UTF-8 with the same message.',
    why: 'A word processor on Windows may save a text in another encoding. Quotation marks, dashes and accents are then lost, and the report is printed with the wrong characters.',
    sources: ['The Unicode Standard, on the replacement character U+FFFD'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports, and in 3 published SCCIF reports (2026-11).',
    bad: {
      body: '# Inspection of Example Borough\n\nThe authority\uFFFDs plans are clear.\n',
    },
    good: {
      body: '# Inspection of Example Borough\n\nThe authority’s plans are clear.\n',
    },
  },
  *check({ draft: { text } }) {
    if (isUtf16(text)) {
      yield { span: span(0, text.search(/[\r\n]/)), ...savedAsUtf16 };
      return;
    }
    const at = lostCharacters(text);
    if (at) yield { span: at, ...notUtf8 };
  },
};

export default rule;
