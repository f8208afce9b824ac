import type { RuleLevel } from '../lint/settings';

/** A key of a config, described for hovers, completion and the schema. */
export interface ConfigKey {
  /** The purpose of the key, in a few sentences of Markdown. */
  readonly about: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** The keys of a config, in the order in which they are suggested. */
export const configKeys: Readonly<Record<string, ConfigKey>> = {
  extends: {
    about:
      'The configs that this one builds on: `recommended`, `strict` or `all`, a file (`./team.yaml`), or a package in node_modules (`@team/inspection-report`). Later entries override earlier ones. The entries of this config override all of them.',
  },
  stage: {
    about:
      'The stage of all drafts, instead of the stage in each draft. Missing items are shown as information (`info`) while drafting, and later as errors.',
    values: {
      drafting: 'Missing items are shown as information.',
      review: 'Missing items are errors.',
      final: 'Like review, for drafts that are about to be published.',
    },
  },
  rules: {
    about:
      'The severity of findings, by rule (`section/length`), group of rules (`section/*`) or all rules (`*`): `off`, `hint`, `info`, `warning` or `error`. Write one severity for each stage as `{drafting: off, final: error}`, and options as `{severity, options}`. A rule overrides its group, whichever is written first.',
  },
  overrides: {
    about:
      'Rules for some drafts: a list of entries with `rules`, and with `files`, `framework`, `setting` or `kind` (the type of inspection). Later entries override earlier ones.',
  },
  ignore: {
    about:
      'Drafts that are not checked, as patterns of paths from the folder of the config, such as `archive` or `**/*.old.md`. A pattern that starts with `!` is an exception: its drafts are checked.',
  },
  suppressions: {
    about: 'Requirements for comments that suppress a finding.',
  },
  baseline: {
    about:
      'The file with known findings, as a path relative to this config. The editor shows known findings as hints. `lint` leaves them out, and they never fail a check. Write the file with `inspection-report baseline update`.',
  },
  index: {
    about:
      'The index of earlier reports, as a path relative to this config. The rule across/copied compares drafts with it. Write the file with `inspection-report index`. It has hashes and paths, and no text.',
  },
  knowledge: {
    about:
      'Folders or files with your team’s own frameworks and instruments, and with law packs (written by `inspection-report law add`). Paths are relative to this config. They must be in its folder or below it.',
  },
  texts: {
    about:
      'Standard words that reports print: a list of entries with a `part` and a `text`. Limit an entry to some reports with `framework`, `setting`, `kind` (the type of inspection) and `grade`. If several entries fit, the last one is printed. `{setting}` in a text stands for the setting’s name.',
  },
  libraries: {
    about:
      'Folders with snippet libraries, such as `snippets` or `node_modules/@team/snippets`. Paths are relative to this config. They must be in its folder or below it. If two libraries have a snippet with the same id, the first is used. Snippets in these libraries override the product’s own.',
  },
  language: {
    about:
      'Use `off` to leave out the rules on spelling and wording (`language/*`). Rules on details that identify somebody (`identity/*`) and your team’s own terms still apply.',
    values: {
      on: 'Spelling and wording are checked.',
      off: 'No rule of `language/*` is checked.',
    },
  },
  words: {
    about:
      'Files with words that are spelt correctly, one on each line. A comment begins with `#`. Paths are relative to this config. They must be in its folder or below it. Without this setting, `.inspection-report.words.txt` next to the config is read if it exists.',
  },
  names: {
    about:
      'Names with capitals that are not a person’s: schemes, teams and services, such as `Grace Lodge`. They are not reported as people’s names.',
  },
  acronyms: {
    about:
      'Your team’s acronyms, each with its words in full, such as `MASH: multi-agency safeguarding hub`. To name acronyms that reports need not explain, write a list without the words.',
  },
  allow: {
    about:
      'Details that reports may contain although they look as if they identify somebody, such as the number of a switchboard. `provider.private` in a draft overrides this.',
  },
  terms: {
    about:
      'Your team’s own rules on words: a list of entries with `avoid`, and with what to `write` instead and `why`. Each is a rule with its own name, such as `team/looked-after-child`.',
  },
  'due-days': {
    about:
      'The number of days from the end of the inspection to the due date that snippets fill in for a requirement, such as `28`. Without it snippets leave a gap for the date.',
  },
};

/** More days than any requirement allows. */
export const mostDueDays = 365;

/** The keys of an entry of `overrides`. */
export const overrideKeys: Readonly<Record<string, ConfigKey>> = {
  files: {
    about:
      'Patterns of paths from the folder of the config, such as `drafts/*.md` or `**/letters/**`. `*` matches any characters but a slash. A pattern that starts with `!` is an exception.',
  },
  framework: { about: 'The framework of the drafts, such as `sccif`, or a list of several.' },
  setting: { about: 'The setting that is inspected, such as `childrens-home`, or a list of several.' },
  kind: { about: 'The type of inspection, such as `full`, or a list of several.' },
  rules: configKeys.rules as ConfigKey,
};

/** The keys of an entry of `texts`. */
export const textKeys: Readonly<Record<string, ConfigKey>> = {
  part: {
    about: 'The part of the report that prints the words.',
    values: {
      'standard-sentence':
        'The standard sentence for an overall grade, printed after the judgements. Give the grade under `grade`.',
      requirements: 'The words above the table of requirements.',
      recommendations: 'The words above the list of recommendations.',
      inspection: 'The words of “Information about this inspection”.',
      inspectorate: 'The words about the inspectorate at the end of the report.',
    },
  },
  text: { about: 'The words to print. Put an empty line between paragraphs.' },
  framework: { about: 'The framework of the reports, such as `sccif`, or a list of several.' },
  setting: { about: 'The setting that is inspected, such as `childrens-home`, or a list of several.' },
  kind: { about: 'The type of inspection, such as `full`, or a list of several.' },
  grade: { about: 'The overall grade or outcome, such as `good`, or a list of several.' },
};

/** The keys of `suppressions`. */
export const suppressionKeys: Readonly<Record<string, ConfigKey>> = {
  reason: {
    about: 'The reason for a suppression.',
    values: {
      required: 'A suppression without a reason is reported.',
      optional: 'A reason can be left out.',
    },
  },
  'reason-length': { about: 'The minimum length of a reason in characters, such as `15`.' },
  'reason-form': {
    about:
      'A regular expression that the whole reason must match, without `*` and `+`, such as `[A-Z]{2,4}-[0-9]{1,5}: .{5,300}`.',
  },
  forbid: {
    about:
      'Rules that no comment may suppress: a rule (`judgement/limiting`), a group (`identity/*`) or all (`*`), or a list of several. Their findings stay, and the comment is reported.',
  },
};

/** The keys of a rule's setting, if it is more than a severity. */
export const ruleKeys: Readonly<Record<string, ConfigKey>> = {
  severity: {
    about: 'The severity of the rule’s findings, or `off`: one for all stages, or one for each stage.',
  },
  options: { about: 'The options of the rule. Its page lists them.' },
  reason: {
    about:
      'The reason, in a sentence. A rule on identity (`identity/*`) can only be switched off with a reason, and every summary then lists it as off.',
  },
};

/** Tests for a team's own key, which nothing reads. */
export const isOwnKey = (key: string): boolean => key.startsWith('x-');

/** A description of each severity. */
export const levelAbout: Readonly<Record<RuleLevel, string>> = {
  off: 'The rule does not run.',
  hint: 'Shown faintly. Fails a check only with `--fail-on hint`.',
  info: 'Shown as information. Fails a check only with `--fail-on` info or hint.',
  warning: 'Shown as a warning. Fails a check only with `--fail-on` or `--max-warnings`.',
  error: 'Shown as an error. Fails a check, unless `--fail-on` is never.',
};

/** A description of a stage as a key of a rule's setting. */
export const stageAbout = 'The severity of its findings at this stage.';
