import { pathToFileURL } from 'node:url';
import { type MessagePort, workerData } from 'node:worker_threads';
import type { OwnRule, OwnRuleDraft } from '../../session/own-rule';
import { type LoadedRule, type SentDraft, shared, type WorkerAnswer, type WorkerRequest } from './messages';

// The thread that a team's own rules run in. The command waits for it, and ends it if a rule takes too long.

const { buffer, port } = workerData as { readonly buffer: SharedArrayBuffer; readonly port: MessagePort };
const memory = new Int32Array(buffer);
const checks: OwnRule['check'][] = [];

port.on('message', (request: WorkerRequest) => {
  void answer(request).finally(() => {
    Atomics.add(memory, shared.done, 1);
    Atomics.notify(memory, shared.done);
  });
});

async function answer(request: WorkerRequest): Promise<void> {
  if ('load' in request) {
    for (const [file, path] of request.load.entries()) {
      Atomics.store(memory, shared.running, file);
      send(await loaded(path, file));
    }
    return;
  }
  for (const rule of request.run) {
    Atomics.store(memory, shared.running, rule);
    send(await found(rule, draftOf(request.draft)));
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
    const rules = list.map(ruleOf);
    const fault = rules.find((rule) => typeof rule === 'string');
    const right = rules.filter((rule) => typeof rule !== 'string');
    checks.push(...right.map(({ check }) => check));
    return { file, rules: right.map(factsOf), ...(fault !== undefined && { fault }) };
  } catch (error) {
    return { file, fault: `cannot be loaded: ${wordsOf(error)}` };
  }
}

const factsOf = ({ name, title, severity }: OwnRule): LoadedRule => ({
  name,
  title,
  ...(severity && { severity }),
});

/** The rule, or what is wrong with it. */
function ruleOf(value: unknown): OwnRule | string {
  if (typeof value !== 'object' || value === null) return 'has no rule as its default export';
  const { name, title, severity, check } = value as Partial<Record<keyof OwnRule, unknown>>;
  if (typeof name !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    return 'has a rule without a “name” in small letters, digits and hyphens';
  if (typeof title !== 'string' || title.trim() === '') return `has the rule “${name}” without a “title”`;
  if (severity !== undefined && !['error', 'warning', 'info', 'hint'].includes(String(severity)))
    return `has the rule “${name}” with an unknown “severity”`;
  if (typeof check !== 'function') return `has the rule “${name}” without a function “check”`;
  return value as OwnRule;
}

async function found(rule: number, draft: OwnRuleDraft): Promise<WorkerAnswer> {
  try {
    const findings: unknown = await checks[rule]?.(draft);
    return { rule, findings: isList(findings) ? [...findings] : findings };
  } catch (error) {
    return { rule, fault: `failed: ${wordsOf(error)}` };
  }
}

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const draftOf = ({ path, text, stage, facts, data, texts }: SentDraft): OwnRuleDraft => ({
  path,
  text,
  stage,
  ...facts,
  data,
  texts: texts.map(({ text: words, kind, starts, ends }) => ({
    text: words,
    kind,
    span: (start, end) => {
      const from = starts[Math.max(0, Math.min(start, words.length))] ?? 0;
      return { start: from, end: end > start ? (ends[Math.min(end, words.length)] ?? from) : from };
    },
  })),
});
