import type { RuleLevel } from '../lint/settings';

/** A key of a config, as hovers, completion and the schema describe it. */
export interface ConfigKey {
  /** The purpose of the key, in a sentence or two of Markdown. */
  readonly about: string;
  readonly values?: Readonly<Record<string, string>>;
}

const inFolder = 'by their paths from this file; they lie in its folder or below';

/** The keys of a config, in the order in which they are offered. */
export const configKeys: Readonly<Record<string, ConfigKey>> = {
  extends: {
    about:
      'What this config builds on, a later one before an earlier one: `recommended`, `strict` or `all`, a file (`./team.yaml`) or a package in node_modules (`@team/inspection-report`). What this config says itself goes before all of them.',
  },
  stage: {
    about:
      'How strictly drafts are checked, in place of their own stage: while drafting, what is missing is a hint.',
    values: {
      drafting: 'What is missing is a hint.',
      review: 'What is missing is an error.',
      final: 'As review, for what is about to be published.',
    },
  },
  rules: {
    about:
      'How much findings weigh, by rule (`section/length`), group of rules (`section/*`) or all (`*`): `off`, `hint`, `info`, `warning`, `error`; one for each stage (`{drafting: off, final: error}`); or `{severity, options}`. A rule goes before its group, whatever their order.',
  },
  overrides: {
    about:
      'Rules for some drafts: a list of entries with `files`, `framework`, `setting` or `kind`, and `rules`. Of several that fit, a later one goes before an earlier one.',
  },
  ignore: {
    about:
      'Drafts that are not checked, as patterns of paths from the folder of the config: `archive`, `**/*.old.md`, and with `!` in front what is checked all the same.',
  },
  suppressions: {
    about: 'What is asked of comments that suppress a finding.',
  },
  baseline: {
    about:
      'The file with the findings that are known already, by its path from this file. They are shown as hints and fail nothing. `inspection-report baseline update` writes it.',
  },
  knowledge: {
    about: `Folders or files with a team's own frameworks and instruments, and with law packs (\`inspection-report law add\` writes them), ${inFolder}.`,
  },
  texts: {
    about:
      'Standard words that reports print: a list of entries that each have a `part` and a `text`. `framework`, `setting`, `kind` and `grade` limit an entry to some reports. Of several that fit, the last is printed. `{setting}` in a text stands for the setting’s name.',
  },
  libraries: {
    about: `Folders with snippet libraries, ${inFolder}, such as “snippets” or “node_modules/@team/snippets”. An earlier one goes before a later one, and all go before the product's own.`,
  },
  'due-days': {
    about:
      'The days from the last day of the inspection to the date that snippets fill in as `due` of a requirement, such as `28`. Without it they leave a gap.',
  },
};

/** More days than anybody gives to meet a requirement. */
export const mostDueDays = 365;

/** The keys of an entry of `overrides`. */
export const overrideKeys: Readonly<Record<string, ConfigKey>> = {
  files: {
    about:
      'Patterns of paths from the folder of the config: `drafts/*.md`, `**/letters/**`; `*` stands for no slash, `!` in front leaves out.',
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
        'The sentence after the judgements that goes with the overall grade; `grade` says with which.',
      requirements: 'The lead-in above the table of requirements.',
      recommendations: 'The lead-in above the list of recommendations.',
      inspection: 'The words of “Information about this inspection”.',
      inspectorate: 'The words on the inspectorate at the end of the report.',
    },
  },
  text: { about: 'The words, in one paragraph or several with an empty line between them.' },
  framework: { about: 'The framework of the reports, such as `sccif`, or a list of several.' },
  setting: { about: 'The setting that is inspected, such as `childrens-home`, or a list of several.' },
  kind: { about: 'The type of inspection, such as `full`, or a list of several.' },
  grade: { about: 'The overall grade, or what is given in its place, such as `good`, or a list of several.' },
};

/** The keys of `suppressions`. */
export const suppressionKeys: Readonly<Record<string, ConfigKey>> = {
  reason: {
    about: 'Whether a suppression has to say why.',
    values: {
      required: 'One without a reason is a finding.',
      optional: 'A reason may be given.',
    },
  },
};

/** The keys of a rule's setting, if it is more than a severity. */
export const ruleKeys: Readonly<Record<string, ConfigKey>> = {
  severity: { about: 'How much its findings weigh, or `off`; or one for each stage.' },
  options: { about: 'What the rule lets you set; its page says what.' },
};

/** Tells a key that is a team's own: nothing reads it. */
export const isOwnKey = (key: string): boolean => key.startsWith('x-');

/** A description of each severity. */
export const levelAbout: Readonly<Record<RuleLevel, string>> = {
  off: 'Finds nothing.',
  hint: 'Shown faintly, counted as a hint.',
  info: 'Shown, and fails nothing.',
  warning: 'Shown as a warning.',
  error: 'Shown as an error; the command line fails.',
};

/** A description of a stage as a key of a rule's setting. */
export const stageAbout = 'How much its findings weigh at this stage.';
