import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Configs } from '../config/config';
import type { Knowledge } from '../knowledge/knowledge';
import { newDraft } from '../language/new-draft/new-draft';
import {
  answerRequest,
  type DraftRequest,
  type MissingChoice,
  type RequestAnswer,
} from '../language/new-draft/request';
import { nodeFiles } from '../node/node-files';
import { UsageError } from '../session/usage-error';
import { mustBeWritable, writeNew } from './disk/write';
import { type ExitCode, exit, type Host } from './host';
import { readOptions } from './options';
import { type AskLine, askChoice, askDay } from './terminal/ask';

const newHelp = `inspection-report new: starts a draft

Usage
  inspection-report new [options]

Writes a draft with every heading that its report needs, and the facts to fill in. Its stage is
"drafting", so missing items are information ("info"). At a terminal, you are asked for everything that the options
leave open.

Options
  --framework ID   ilacs, sccif and so on: "inspection-report frameworks" lists them
  --setting ID     the setting, such as childrens-home, if the framework has settings
  --type ID        the type of inspection, such as full or focused-visit
  --start DATE     the first day, such as 2026-06-08. It decides the edition and its judgements
  --end DATE       the last day
  --out FILE       the file to write. An existing file is never overwritten. Without --out the draft is printed
  --yaml           write a YAML draft instead of Markdown (the default if FILE ends in .yaml)
  -h, --help       this text

Exit codes
  0  the draft was written
  2  it was not written: something is missing or wrong, or the file exists already

Examples
  inspection-report new
  inspection-report new --framework sccif --setting childrens-home --type full --start 2026-06-08 --out home.report.md
  inspection-report new --framework ilacs --type focused-visit > visit.report.md
`;

const options = {
  framework: { type: 'string' },
  setting: { type: 'string' },
  type: { type: 'string' },
  start: { type: 'string' },
  end: { type: 'string' },
  out: { type: 'string' },
  yaml: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const questions = {
  framework: 'Which framework is the inspection under?',
  setting: 'Which kind of service was inspected?',
  type: 'Which type of inspection is it?',
} as const;

const brokenOff = 'Nothing was written, because not every question was answered.';

/**
 * `inspection-report new`: writes a draft of the inspection that the options and the answers describe.
 * @throws UsageError if something is missing, there is no such inspection, or the file cannot be written
 */
export async function newReport(args: string[], host: Host): Promise<ExitCode> {
  const values = readOptions('new', args, options);
  if (values.help) {
    host.out(newHelp);
    return exit.clean;
  }
  const out = values.out === undefined ? undefined : resolve(host.cwd, values.out);
  const surface = surfaceOf(values.out, values.yaml);
  // Before anything is asked: nobody wants to answer for nothing.
  if (out !== undefined) mustBeWritable(out, values.out as string);
  // The folder of the draft decides which frameworks there are.
  const config = await new Configs(nodeFiles).of(
    pathToFileURL(out ?? resolve(host.cwd, 'new.report.md')).href,
  );
  const found = await complete(config.knowledge, values, host.ask);
  const text = newDraft({ ...found, surface });
  if (out === undefined) host.out(text, 'file');
  else {
    writeNew(out, values.out as string, text);
    host.out(
      `${values.out} was written. To check it, run "inspection-report lint ${shellQuoted(values.out as string)}".\n`,
    );
  }
  return exit.clean;
}

function surfaceOf(out: string | undefined, yaml: boolean): 'markdown' | 'yaml' {
  const named = /\.(ya?ml|md|markdown)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  if (out !== undefined && !named) {
    throw new UsageError(`Use a name that ends in .report.md or .report.yaml, not “${out}”.`);
  }
  if (yaml && named?.startsWith('m')) {
    throw new UsageError('Use a name that ends in .yaml for a YAML draft, or leave out --yaml.');
  }
  return yaml || named?.startsWith('y') ? 'yaml' : 'markdown';
}

/** All that a new draft needs to know of its inspection. */
type InspectionDetails = Extract<RequestAnswer, { found: unknown }>['found'];

/** Asks for missing details until there are enough. */
async function complete(
  knowledge: Knowledge,
  values: DraftRequest,
  ask: AskLine | undefined,
): Promise<InspectionDetails> {
  let wanted = values;
  for (;;) {
    const answer = answerRequest(knowledge, wanted);
    if ('refused' in answer) throw new UsageError(answer.refused);
    if ('found' in answer) return ask ? await withDays(knowledge, wanted, ask) : answer.found;
    if (!ask) throw new UsageError(explain(answer));
    const chosen = await askChoice(ask, questions[answer.missing], answer.choices);
    if (chosen === undefined) throw new UsageError(brokenOff);
    wanted = { ...wanted, [answer.missing]: chosen };
  }
}

/** Asks for the dates, which may be left open: a draft can be begun before they are known. */
async function withDays(
  knowledge: Knowledge,
  values: DraftRequest,
  ask: AskLine,
): Promise<InspectionDetails> {
  let wanted = values;
  const days = { start: 'First day of the inspection', end: 'Last day of the inspection' } as const;
  for (const which of ['start', 'end'] as const) {
    if (wanted[which] !== undefined) continue;
    const refuse = (day: string) => {
      const answer = answerRequest(knowledge, { ...wanted, [which]: day });
      return 'refused' in answer ? answer.refused : undefined;
    };
    const day = await askDay(ask, days[which], refuse);
    if (day === undefined) throw new UsageError(brokenOff);
    wanted = { ...wanted, [which]: day };
  }
  const answer = answerRequest(knowledge, wanted);
  if ('found' in answer) return answer.found;
  throw new UsageError('refused' in answer ? answer.refused : explain(answer));
}

function explain({ missing, choices }: MissingChoice): string {
  const width = Math.max(...choices.map(({ id }) => id.length));
  const list = choices.map(
    ({ id, name, when }) => `  ${id.padEnd(width)}  ${name}${when ? ` (${when})` : ''}`,
  );
  const what = missing === 'type' ? 'the type of inspection' : `the ${missing}`;
  return `Add ${what}. Use --${missing} with one of:\n${list.join('\n')}`;
}

const shellQuoted = (path: string): string => (/\s/.test(path) ? `'${path}'` : path);
