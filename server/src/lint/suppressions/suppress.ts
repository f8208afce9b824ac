import type { Draft } from '../../draft/draft';
import {
  plainCommand,
  type Suppression,
  suppressionCommands,
  suppressionPrefix,
  type Word,
} from '../../draft/suppression';
import type { Finding, Fix, RuleFinding } from '../../rules/finding';
import { rules as allRules, ruleOf } from '../../rules/index';
import { correction } from '../../text/nearest';
import { alwaysTold } from '../settings';
import { withoutRule, withoutSuppression } from './suppress-edits';
import { type Reach, reachesOf } from './suppress-reach';

/** The reason that the quick fix writes, which stands for none. */
export const placeholderReason = 'say why';

/** What is asked of suppressions. */
export interface SuppressOptions {
  /** Whether what is said of a rule can be judged: whether it ran. */
  readonly ran: (rule: string) => boolean;
  readonly reason: 'required' | 'optional';
}

/** What is left of findings, and what is to be said of the suppressions themselves. */
export interface Suppressed {
  readonly left: readonly Finding[];
  /** Without their severity, which the config says. */
  readonly own: readonly (RuleFinding & { readonly rule: string })[];
}

/** Whether a rule's findings can be suppressed. */
export const suppressible = (rule: string): boolean => !alwaysTold(rule) && !rule.startsWith('suppression/');

/** Takes out the findings that a draft's comments suppress, and says which comments do not work, or are not needed. */
export function suppress(draft: Draft, findings: readonly Finding[], options: SuppressOptions): Suppressed {
  if (draft.suppressions.length === 0) return { left: findings, own: [] };
  const reaches = reachesOf(draft);
  const used = new Set<Word>();
  const left = findings.filter(({ rule, span }) => {
    if (!suppressible(rule)) return true;
    const covering = reaches.filter(
      ({ rule: { text }, start, end }) => text === rule && start <= span.start && span.start <= end,
    );
    for (const reach of covering) used.add(reach.rule);
    return covering.length === 0;
  });
  const own = draft.suppressions.flatMap((one) => judge(one, draft, reaches, used, options));
  return { left, own };
}

type Own = Suppressed['own'][number];

function judge(
  one: Suppression,
  draft: Draft,
  reaches: readonly Reach[],
  used: ReadonlySet<Word>,
  { ran, reason }: SuppressOptions,
): Own[] {
  const { command, rules } = one;
  const remove = (): Fix => ({
    title: 'Remove the suppression',
    kind: 'safe',
    edits: withoutSuppression(draft, one, reaches),
  });
  if (one.misplaced) return [asHeading(draft, one)];
  if (!suppressionCommands.some((name) => name === command.text)) {
    const found = commandMeant(command.text);
    const advice = found
      ? `write “${found.name}”`
      : 'use “disable-next-line”, “disable-line”, “disable-file”, “disable” or “enable”';
    const message = `“${command.text}” is no command of a suppression, so that nothing is suppressed; ${advice}.`;
    return [{ rule: unknown, span: command.span, message, ...fixes(found && write(command, found)) }];
  }
  const found: Own[] = [];
  if (command.text === 'enable') {
    const closes = reaches.some(({ closedBy }) => closedBy === one);
    const message = 'Nothing is disabled above that this comment could enable; remove it.';
    return closes ? [] : [{ rule: unused, span: one.span, message, fixes: [remove()] }];
  }
  if (rules.length === 0) {
    const message = `This suppression names no rule, so that nothing is suppressed; name the rule behind “${command.text}”, or remove it.`;
    found.push({ rule: unknown, span: one.span, message, fixes: [{ ...remove(), kind: 'suggestion' }] });
    return found;
  }
  const unmarked = one.reason === undefined ? unmarkedReason(rules) : [];
  const useless = rules.filter((rule) => ruleOf(rule.text) && !used.has(rule) && ran(rule.text));
  const out = (rule: Word): Fix =>
    useless.length === rules.length - unmarked.length
      ? remove()
      : { title: `Remove “${rule.text}”`, kind: 'safe', edits: withoutRule(one, rule) };
  const [first] = unmarked;
  if (first) found.push(noMark(one, first));
  for (const rule of rules) {
    if (unmarked.includes(rule)) continue;
    if (!ruleOf(rule.text)) found.push(noRule(rule));
    else if (!suppressible(rule.text)) {
      const why = alwaysTold(rule.text)
        ? 'of a draft that cannot be read everything else is checked by half'
        : 'it is about suppressions';
      const message = `“${rule.text}” cannot be suppressed: ${why}; mend what is found, and remove it here.`;
      found.push({ rule: unknown, span: rule.span, message, fixes: [{ ...out(rule), kind: 'suggestion' }] });
    } else if (useless.includes(rule)) {
      const message = `Nothing that “${rule.text}” finds is left here to be suppressed; remove it.`;
      found.push({ rule: unused, span: rule.span, message, fixes: [out(rule)] });
    }
  }
  if (reason === 'required' && !first && (one.reason ?? placeholderReason) === placeholderReason) {
    const message = 'This suppression does not say why; give the reason behind “--”.';
    found.push({ rule: 'suppression/reason', span: one.span, message });
  }
  return found;
}

const unknown = 'suppression/unknown-rule';
const unused = 'suppression/unused';

/** The command that is meant, with what has to stand before it where that is not as it should be. */
function commandMeant(written: string): { name: string; certain: boolean } | undefined {
  const bare = plainCommand(written);
  const found = correction(bare, suppressionCommands);
  const before = bare.length === written.length ? '' : suppressionPrefix;
  return found && { name: before + found.name, certain: found.certain || found.name === bare };
}

/** In Markdown, what YAML takes for a comment is a heading, and would be printed. */
function asHeading({ text }: Draft, { span }: Suppression): Own {
  const written = text.slice(span.start, span.end).replace(/^#[ \t]*/, '');
  const message =
    'This is a heading in Markdown, so that nothing is suppressed; write it between “<!--” and “-->”.';
  const edits = [{ span, text: `<!-- ${written} -->` }];
  return { rule: unknown, span, message, fixes: [{ title: 'Write it as a comment', kind: 'safe', edits }] };
}

/** The words behind the last rule that are none, if they look like a reason without the “--” before it. */
function unmarkedReason(rules: readonly Word[]): readonly Word[] {
  const last = rules.findLastIndex(({ text }) => text.includes('/'));
  const rest = rules.slice(last + 1);
  return last >= 0 && rest.some(({ text }) => /\p{L}/u.test(text)) ? rest : [];
}

function noMark(one: Suppression, first: Word): Own {
  const end = one.rules.at(-1)?.span.end ?? first.span.end;
  const dash = /^[-–—:]+$/.test(first.text);
  const edits = [
    {
      span: dash ? first.span : { start: first.span.start, end: first.span.start },
      text: dash ? '--' : '-- ',
    },
  ];
  const message = 'This looks like the reason, which has to stand behind “--”; write “--” in front of it.';
  const span = { start: first.span.start, end };
  return {
    rule: unknown,
    span,
    message,
    fixes: [{ title: 'Write “--” before the reason', kind: 'safe', edits }],
  };
}

function noRule(rule: Word): Own {
  if (rule.text.includes('*')) {
    const message = `“${rule.text}” stands for several rules, and a suppression is for one; name the rule that finds what is to stay.`;
    return { rule: unknown, span: rule.span, message };
  }
  const ids = allRules.map(({ meta }) => meta.id).filter(suppressible);
  const found = correction(rule.text, ids);
  const advice = found ? `write “${found.name}” if that is meant` : 'docs/rules lists them';
  const message = `There is no rule “${rule.text}”, so that nothing is suppressed; ${advice}.`;
  return { rule: unknown, span: rule.span, message, ...fixes(found && write(rule, found)) };
}

function write({ span }: Word, { name, certain }: { name: string; certain: boolean }): Fix {
  return { title: `Write “${name}”`, kind: certain ? 'safe' : 'suggestion', edits: [{ span, text: name }] };
}

const fixes = (fix: Fix | undefined) => (fix ? { fixes: [fix] } : {});
