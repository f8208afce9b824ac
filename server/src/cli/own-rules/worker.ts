import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type MessagePort, workerData } from 'node:worker_threads';
import type { OwnRule, OwnRuleDraft } from '../../session/own-rule';
import {
  type LoadedRule,
  mostFindings,
  type SentDraft,
  shared,
  type WorkerAnswer,
  type WorkerRequest,
} from './messages';

// The thread that a team's own rules run in. The command waits for it, and ends it if a rule takes too long.

const { buffer, port } = workerData as { readonly buffer: SharedArrayBuffer; readonly port: MessagePort };
const memory = new Int32Array(buffer);
const severities = ['error', 'warning', 'info', 'hint'] as const;
/** In characters: a rule may throw a whole draft. */
const longestMessage = 300;

/** A rule without fields that change or fail when they are read. */
interface WorkerRule extends LoadedRule {
  readonly check: (draft: OwnRuleDraft) => unknown;
}

const rules: WorkerRule[] = [];

/** The rule that some code belongs to, in callbacks and promises as well. */
const origin = new AsyncLocalStorage<number>();
/** The origin of code that runs when a file is loaded, which no rule answers for. */
const noRule = -1;

/** What the rule that runs threw where nothing waits for it. */
const uncaught: unknown[] = [];

port.on('message', (request: WorkerRequest) => {
  void answer(request).finally(wakeCommand);
});

// An error in a callback, or a rejected promise that nothing waits for, would end the thread.
process.on('uncaughtException', keepError);
process.on('unhandledRejection', keepError);

process.on('exit', () => {
  const rule = origin.getStore() ?? noRule;
  if (rule !== noRule) Atomics.store(memory, shared.running, rule);
  Atomics.store(memory, shared.ended, 1);
  wakeCommand();
});

// The command waits for this thread, so it cannot read its streams.
for (const stream of [process.stdout, process.stderr])
  stream.write = (text: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    print(typeof text === 'string' ? text : new TextDecoder().decode(text));
    const written = rest.find((each): each is () => void => typeof each === 'function');
    if (written) setImmediate(written);
    return true;
  };

function print(text: string): void {
  port.postMessage({ printed: text } satisfies WorkerAnswer);
}

/** Keeps an error for the answer of the rule that it is from. A rule that has answered loses nothing by it. */
function keepError(error: unknown): void {
  const running = Atomics.load(memory, shared.running);
  const rule = origin.getStore() ?? running;
  const name = rules[rule]?.name;
  if (rule === running) uncaught.push(error);
  else
    print(
      `${name ? `Your rule “own/${name}”` : 'A file of your rules'} failed after it had returned its findings: ${wordsOf(error)}\n`,
    );
}

function wakeCommand(): void {
  Atomics.add(memory, shared.done, 1);
  Atomics.notify(memory, shared.done);
}

async function answer(request: WorkerRequest): Promise<void> {
  if ('load' in request) {
    for (const [file, path] of request.load.entries()) {
      Atomics.store(memory, shared.running, file);
      send(await origin.run(noRule, () => loaded(path, file)));
    }
    return;
  }
  for (const rule of request.run) {
    Atomics.store(memory, shared.running, rule);
    send(await origin.run(rule, () => found(rule, draftOf(request.draft))));
  }
}

function send(message: WorkerAnswer): void {
  try {
    port.postMessage(message);
  } catch {
    // A finding with a function in it cannot be sent.
    if ('rule' in message)
      port.postMessage({ rule: message.rule, fault: 'returned something that is not a finding' });
  }
}

async function loaded(path: string, file: number): Promise<WorkerAnswer> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    const list: readonly unknown[] = Array.isArray(module.default) ? module.default : [module.default];
    const read = list.map(ruleOf);
    const right = read.filter((rule): rule is WorkerRule => !isText(rule));
    rules.push(...right);
    const fault = list.length === 0 ? 'has a list without rules' : read.find(isText);
    const facts = right.map(({ check: _, ...rule }): LoadedRule => rule);
    return { file, rules: facts, ...(fault !== undefined && { fault }) };
  } catch (error) {
    return { file, fault: `cannot be loaded: ${wordsOf(error)}` };
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The rule, with its fields read once, or what is wrong with it. */
function ruleOf(value: unknown): WorkerRule | string {
  if (typeof value !== 'object' || value === null) return 'has no rule as its default export';
  const { name, title, severity, check } = value as Partial<Record<keyof OwnRule, unknown>>;
  if (typeof name !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    return 'has a rule without a “name” in lower-case letters, digits and hyphens';
  if (typeof title !== 'string' || title.trim() === '') return `has the rule “${name}” without a “title”`;
  const known = severities.find((each) => each === severity);
  if (severity !== undefined && !known) return `has the rule “${name}” with an unknown “severity”`;
  if (typeof check !== 'function') return `has the rule “${name}” without a function “check”`;
  return { name, title, ...(known && { severity: known }), check: (draft) => check.call(value, draft) };
}

async function found(rule: number, draft: OwnRuleDraft): Promise<WorkerAnswer> {
  uncaught.length = 0;
  try {
    const findings: unknown = await rules[rule]?.check(draft);
    const sent = isList(findings) ? firstOf(findings) : findings;
    // Rejected promises are reported when nothing else is left to do.
    await nextTurn();
    return uncaught.length > 0
      ? { rule, fault: `failed: ${wordsOf(uncaught[0])}` }
      : { rule, findings: sent };
  } catch (error) {
    return { rule, fault: `failed: ${wordsOf(error)}` };
  }
}

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/** The findings of a rule, with one more than it may have: a list may have no end. */
function firstOf(findings: Iterable<unknown>): unknown[] {
  const first: unknown[] = [];
  for (const finding of findings) {
    first.push(finding);
    if (first.length > mostFindings) break;
  }
  return first;
}

/** The message of what was thrown, which may be any value, and fail when it is read. */
function wordsOf(error: unknown): string {
  try {
    const words = error instanceof Error ? error.message : error;
    return String(words).slice(0, longestMessage) || 'an error without a message';
  } catch {
    return 'an error without a message';
  }
}

const draftOf = ({ path, text, stage, facts, data, texts }: SentDraft): OwnRuleDraft => ({
  path,
  text,
  stage,
  ...facts,
  // A rule may change what it gets.
  data: structuredClone(data),
  texts: texts.map(({ text: words, kind, starts, ends }) => ({
    text: words,
    kind,
    span: (start, end) => {
      const from = starts[Math.max(0, Math.min(start, words.length))] ?? 0;
      return { start: from, end: end > start ? (ends[Math.min(end, words.length)] ?? from) : from };
    },
  })),
});
