import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'syntax/character',
    title: 'Entries are written with ordinary characters',
    about: 'wrong',
    harm: 'A grade or date that looks right is not recognised, and may be missing from the report.',
    what: 'Reports characters of front matter and YAML that cannot be seen, or that look like others, if they change what is read. They may be in the indentation, in and around a name or its colon, or in grades, dates and other fixed words. Curly quotation marks around a value are reported too. No-break spaces and the like inside prose are not reported.',
    why: 'Text that is copied from Word, a PDF or a web page contains such characters. A name or grade with one of them is not recognised, although it looks right.',
    sources: ['YAML 1.2', 'Unicode Standard, general punctuation'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { whole: '---\nframework: ilacs\nstage\u{ff1a} drafting\n---\n' },
    good: { whole: '---\nframework: ilacs\nstage: drafting\n---\n' },
  },
  check: syntaxFindings('character'),
};

export default rule;
