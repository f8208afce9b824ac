import { exportFormats } from '../../export/index';
import { builtIn } from '../../knowledge/knowledge';
import { frameworksOf } from '../../language/catalogue/catalogue';
import { kindsOf } from '../../language/new-draft/request';
import { formatNames } from '../../output/formats/index';
import { stages } from '../../report/report';
import { allMetas } from '../../rules/index';
import { statuses } from '../../snippets/library/snippet';
import { failOns } from '../lint/verdict';
import { statsFormats } from '../stats/formats';

type Values = readonly string[];

const table: Values = ['table', 'json'];
const ruleIds: Values = allMetas.map(({ id }) => id);
const instruments: Values = builtIn.instruments.index().map(({ id }) => id);

const unique = (values: Values): Values => [...new Set(values)];

const settings = unique(
  frameworksOf(builtIn).flatMap((framework) => (framework.settings ?? []).map(({ id }) => id)),
);
const kinds = unique(
  frameworksOf(builtIn).flatMap((framework) =>
    [undefined, ...(framework.settings ?? [])].flatMap((setting) =>
      kindsOf(framework, setting).map(({ id }) => id),
    ),
  ),
);

/** The values of options: of an option of one command, or of an option wherever it is. */
const optionValues: Readonly<Record<string, Values>> = {
  'lint --format': formatNames,
  'snippets check --format': formatNames,
  'merge --format': ['json', 'sarif', 'junit'],
  'import --format': ['text', 'json'],
  'rules --format': ['table', 'json', 'markdown'],
  'stats --format': Object.keys(statsFormats),
  '--format': table,
  'render --to': Object.keys(exportFormats),
  'compare --to': ['text', 'html', 'docx'],
  'snippets export --to': ['vscode', 'markdown', 'html'],
  '--stage': stages,
  '--fail-on': failOns,
  '--fix-kind': ['safe', 'suggestion'],
  '--by': ['lead-inspector'],
  '--group': ['provision'],
  '--comments': ['findings'],
  '--status': statuses,
  '--rule': ruleIds,
  '--framework': builtIn.ids,
  '--setting': settings,
  '--type': kinds,
  '--instrument': instruments,
};

const argumentValues: Readonly<Record<string, Values>> = {
  completion: ['bash', 'zsh', 'fish'],
  explain: ruleIds,
  frameworks: builtIn.ids,
};

/** The values of an option; undefined if anything can follow it. */
export const valuesOf = (command: string, option: string): Values | undefined =>
  optionValues[`${command} ${option}`] ?? optionValues[option];

/** The words that can follow a command, if they are known. */
export const argumentsOf = (command: string): Values | undefined => argumentValues[command];
