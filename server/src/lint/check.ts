import { type Draft, parseDraft, surfaceOf } from '../draft/draft';
import { textAt } from '../draft/yaml/value';
import { builtIn, type Knowledge } from '../knowledge/knowledge';
import { type Report, type Stage, stages } from '../report/report';
import type { Finding } from '../rules/finding';
import { rules as allRules, ruleOf } from '../rules/index';
import type { Rule } from '../rules/rule';
import { compare, type KnownOfFile } from './baseline';
import { type Layer, layersFor, stateOf, weightOf } from './settings';
import { subjectOf } from './subject';
import { suppress } from './suppressions/suppress';

export interface CheckOptions {
  /** Takes the place of the draft's own stage. */
  readonly stage?: Stage | undefined;
  /** The frameworks there are; those of the product where none are given. */
  readonly knowledge?: Knowledge;
  readonly rules?: readonly Rule[];
  /** A draft that was read before: front matter that is the same in both is not read again. */
  readonly like?: Draft;
  /** What a config says of rules for this file; the rules' own severities where nothing is given. */
  readonly layers?: readonly Layer[];
  /** Whether a suppression has to say why; it has to where nothing is said. */
  readonly reason?: 'required' | 'optional' | undefined;
  /** What a baseline knows of this file. */
  readonly known?: KnownOfFile | undefined;
}

/** A text with all that was read from it and all that was found in it, parsed once. */
export interface Checked {
  readonly draft: Draft;
  readonly report: Report | undefined;
  readonly knowledge: Knowledge;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What is still found of what the baseline knows; undefined where it knows nothing of this file. */
  readonly remaining?: KnownOfFile;
}

/** The finding that stands for a rule that failed. */
export const failedRule = 'internal/rule-failed';

/**
 * Checks one draft. The only function that makes findings: the editor and the command line both call it, so that
 * they say the same of the same text. Never throws.
 * @param name the file's name or URI, which tells Markdown from YAML
 */
export function check(text: string, name: string, options: CheckOptions = {}): Checked {
  const draft = parseDraft(text, surfaceOf(name), options.like);
  const knowledge = options.knowledge ?? builtIn;
  const subject = subjectOf(draft, knowledge, options.stage);
  const { report } = subject;
  const stage =
    report?.stage ?? options.stage ?? stages.find((one) => one === textAt(draft.data, 'stage')) ?? 'review';
  const layers = layersFor(options.layers ?? [], report);
  const found: Finding[] = [];
  const ran = new Set<string>();
  for (const { meta, check: run } of options.rules ?? allRules) {
    const state = stateOf(meta.id, layers, stage);
    if (state.level === 'off') continue;
    try {
      for (const one of run(subject, state.options)) {
        found.push({ ...one, rule: meta.id, severity: weightOf(meta, one, stage, state) });
      }
      ran.add(meta.id);
    } catch {
      // A rule that fails costs only its own findings, and nobody is left to believe that it found nothing.
      const message = `The check “${meta.id}” failed on this draft and was left out; the other checks were made.`;
      found.push({
        rule: failedRule,
        severity: 'warning',
        span: { start: 0, end: draft.lines.end(0) },
        message,
      });
    }
  }
  const { reason = 'required' } = options;
  const { left, own } = suppress(draft, found, { ran: (id) => ran.has(id), reason });
  const findings = [...left];
  for (const one of own) {
    const meta = ran.has(one.rule) ? ruleOf(one.rule)?.meta : undefined;
    if (!meta) continue;
    findings.push({ ...one, severity: weightOf(meta, one, stage, stateOf(meta.id, layers, stage)) });
  }
  findings.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
  );
  if (!options.known) return { draft, report, findings, knowledge };
  const compared = compare(draft, findings, options.known, (id) => ran.has(id));
  return { draft, report, knowledge, findings: compared.findings, remaining: compared.remaining };
}
