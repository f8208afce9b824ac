import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Draft } from '../../draft/draft';
import { firstOfEach } from '../../draft/yaml/value';
import { RuleFault } from '../../lint/run-rules';
import type { FileResult } from '../../output/result';
import { narrativeOf } from '../../report/narrative';
import type { Rule, RuleInput, RuleMeta } from '../../rules/rule';
import { ownPrefix } from '../../rules/rule-ids';
import { UsageError } from '../../session/usage-error';
import { messagesOf } from '../../text/messages';
import type { Host } from '../host';
import type { LoadedRule } from './messages';
import { metaOf } from './meta';
import type { findingsOf, RuleAnswer, RuleWorker, sentDraft } from './rule-worker';

const messages = messagesOf({
  ruleFailed: (rule: string, fault: string) =>
    `Your rule “${rule}” ${fault}. Its findings were left out. The other checks are complete.`,
});

const readers = { firstOfEach, narrativeOf };

const noAnswer: RuleAnswer = { fault: 'gave no answer' };

/** A rule with its index in the worker. */
interface NumberedRule extends LoadedRule {
  readonly index: number;
}

/** What runs rules, and reads what they return. */
interface RuleTools {
  readonly worker: RuleWorker;
  readonly findingsOf: typeof findingsOf;
  readonly sentDraft: typeof sentDraft;
}

/** A team’s own rules in JavaScript, which run in a worker. */
export class OwnRules {
  /** The answers of each draft, which all rules share. */
  readonly #answers = new WeakMap<Draft, ReadonlyMap<number, RuleAnswer>>();

  /** By the path of a draft, the rules that did not finish on it. */
  readonly #stopped = new Map<string, Map<number, RuleAnswer>>();

  private constructor(
    readonly tools: RuleTools,
    readonly rules: readonly NumberedRule[],
    /** The files that could not be loaded, or not in full. They are results, so that the run fails. */
    readonly failures: readonly FileResult[],
  ) {}

  /**
   * Loads the rules of a folder.
   * @throws UsageError if there is no such folder, or it has no modules
   */
  static async of(folder: string, { cwd, err }: Pick<Host, 'cwd' | 'err'>): Promise<OwnRules> {
    const names = modulesIn(folder, resolve(cwd, folder));
    // Few runs have such rules.
    const { RuleWorker, findingsOf, sentDraft } = await import('./rule-worker');
    const worker = new RuleWorker(
      names.map((name) => resolve(cwd, folder, name)),
      err,
    );
    const rules: NumberedRule[] = [];
    const failures: FileResult[] = [];
    let index = 0;
    for (const { path, rules: loaded, fault } of worker.files) {
      const shown = join(folder, names.find((name) => resolve(cwd, folder, name) === path) ?? '');
      const same = loaded.filter(({ name }) => rules.some((other) => other.name === name));
      for (const rule of loaded) {
        if (!same.includes(rule)) rules.push({ ...rule, index });
        index++;
      }
      const [first] = same;
      const faults = [
        fault,
        first && `has the rule “${first.name}”, which is already in another file or earlier in this one`,
      ];
      for (const each of faults) if (each) failures.push(failureOf(shown, each, loaded.length > same.length));
    }
    return new OwnRules({ worker, findingsOf, sentDraft }, rules, failures);
  }

  /** The metadata of the rules. */
  get metas(): readonly RuleMeta[] {
    return this.rules.map(metaOf);
  }

  /** The rules for a draft. */
  for(path: string): readonly Rule[] {
    return this.rules.map((rule) => ({
      meta: metaOf(rule),
      check: (input) => this.#check(rule, input, path),
    }));
  }

  end(): void {
    this.tools.worker.end();
  }

  #check(rule: NumberedRule, input: RuleInput, path: string) {
    const { draft } = input;
    const all = this.#answers.get(draft) ?? this.#run(input, path);
    this.#answers.set(draft, all);
    const { findings, fault } = all.get(rule.index) ?? this.#stopped.get(path)?.get(rule.index) ?? noAnswer;
    const read =
      fault === undefined ? this.tools.findingsOf(findings, draft.text.length, rule.severity) : fault;
    if (typeof read === 'string') throw new RuleFault(messages.ruleFailed(ownPrefix + rule.name, read));
    return read;
  }

  /** Runs all rules on a draft, without those that did not finish on it before: fixes need many checks of one draft. */
  #run(input: RuleInput, path: string): ReadonlyMap<number, RuleAnswer> {
    const stopped = this.#stopped.get(path) ?? new Map<number, RuleAnswer>();
    this.#stopped.set(path, stopped);
    const wanted = this.rules.map(({ index }) => index).filter((index) => !stopped.has(index));
    const answers = this.tools.worker.run(this.tools.sentDraft(input, path, readers), wanted);
    for (const [index, answer] of answers) if (answer.stopped) stopped.set(index, answer);
    return answers;
  }
}

/** The result of a file that has a fault. It is not counted as a draft. */
const failureOf = (path: string, fault: string, hasOthers: boolean): FileResult => ({
  path,
  config: true,
  failure: `This file ${fault}. Correct it.${hasOthers ? ' Its other rules are used.' : ''}`,
});

/** The modules of a folder, in the order of their names. Those in folders within it are parts of others. */
function modulesIn(shown: string, folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new UsageError(`There is no folder ${shown}. Check the path after --rules-from.`);
  }
  const modules = names.filter((name) => /^(?!.*\.(?:test|d)\.).*\.[cm]?js$/.test(name)).sort();
  if (modules.length === 0)
    throw new UsageError(`${shown} has no rules. Write them in files that end in .mjs, .cjs or .js.`);
  return modules;
}
