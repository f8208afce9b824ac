import type { ConfigKey } from '../keys';

/** The keys of an entry of `terms`. */
export const termKeys: Readonly<Record<string, ConfigKey>> = {
  avoid: {
    about:
      'The words to avoid, or a list of them. Write them as in a dictionary (“looked after child”): plurals and tenses are found too. Words with capitals are found only with these capitals.',
  },
  write: {
    about: 'The words to write instead, or a list to choose from. Leave it out if nothing replaces them.',
  },
  why: { about: 'The reason, in a sentence. It is shown after the message.' },
  id: {
    about:
      'The name of the rule, such as `looked-after-child` for `team/looked-after-child`. Without it, the name is made from the first words to avoid.',
  },
  severity: {
    about: 'The severity of its findings. Default: `warning`.',
    values: {
      error: 'Shown as an error. Fails a check, unless `--fail-on` is never.',
      warning:
        'Shown as a warning. Fails a check only with `--fail-on` warning, info or hint, or with `--max-warnings`.',
      info: 'Shown as information. Fails a check only with `--fail-on` info or hint.',
      hint: 'Shown faintly. Fails a check only with `--fail-on hint`.',
    },
  },
  fix: {
    about: 'The fix that is offered. Default: `suggestion`.',
    values: {
      suggestion: 'A quick fix in the editor.',
      safe: 'The fix is always right, so `--fix` and “Fix All” make it. Plurals and tenses are still a suggestion.',
      none: 'No fix.',
    },
  },
  inflections: {
    about: 'Plurals and tenses of the words. Default: `all`.',
    values: { all: 'Plurals and tenses are found too.', none: 'Only the words as listed are found.' },
  },
  case: {
    about: 'Capitals in the words. Default: `exact` for words with capitals, otherwise `any`.',
    values: { any: 'Capitals do not matter.', exact: 'Words are found only with the same capitals.' },
  },
  quotations: {
    about: 'Words in quotation marks. Default: `ignore`.',
    values: { ignore: 'Quotations are left out.', check: 'Quotations are checked too.' },
  },
  framework: { about: 'The framework of the drafts, such as `sccif`, or a list of several.' },
  setting: { about: 'The setting that is inspected, such as `childrens-home`, or a list of several.' },
  kind: { about: 'The type of inspection, such as `full`, or a list of several.' },
  stage: {
    about: 'The stage of the drafts, or a list of several.',
    values: {
      drafting: 'While a draft is being written.',
      review: 'While a draft is being reviewed.',
      final: 'When a draft is about to be published.',
    },
  },
  section: {
    about:
      'The judgement whose section the term applies to, such as `helped-and-protected`, or a list of several.',
  },
};
