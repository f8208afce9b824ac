import type { Draft } from '../../draft/draft';
import {
  type CommentWord,
  plainCommand,
  type Suppression,
  suppressionCommands,
  suppressionPrefix,
} from '../../draft/suppression';
import { messagesOf } from '../../text/messages';
import { correction } from '../../text/nearest';
import { quoted } from '../../text/words';
import type { Fix, RuleFinding } from '../finding';
import { alwaysReported, ownPrefix, suppressible } from '../rule-ids';
import { isEffective, type SuppressionInput, type SuppressionRule, unmarkedReason } from './input';
import { isForbidden } from './limits';
import { removeRule, removeSuppression } from './removal';

const messages = messagesOf({
  noRule: (command: string) =>
    `Add a rule after “${command}”, or remove this comment. Without a rule it suppresses nothing.`,
  heading: () => 'Write this between “<!--” and “-->”. Without them it is a heading, and suppresses nothing.',
  unknownCommand: (command: string, near: string | undefined) =>
    near
      ? `There is no command “${command}”, so this suppresses nothing. Write “${near}”.`
      : `There is no command “${command}”, so this suppresses nothing. Use ${quoted(suppressionCommands, 'or')}.`,
  unreadable: (rule: string) => `Remove “${rule}”, and fix what it reports. It cannot be suppressed.`,
  aboutSuppressions: (rule: string) =>
    `Remove “${rule}”, and fix what it reports. Findings about suppressions cannot be suppressed.`,
  forbidden: (rule: string) =>
    `Remove “${rule}”, and fix what it reports. Your team’s config does not allow suppressing it.`,
  unmarkedReason: () => 'Write “--” before the reason for this suppression.',
  severalRules: (pattern: string) =>
    `List single rules instead of “${pattern}”. A suppression cannot cover a group of rules.`,
  unknownRule: (rule: string, near: string | undefined) =>
    near
      ? `There is no rule “${rule}”, so this suppresses nothing. Did you mean “${near}”?`
      : `There is no rule “${rule}”, so this suppresses nothing. Copy the name from a finding, or delete this comment.`,
  // Words that cannot be a rule may be a note on somebody, and are not repeated.
  notARule: () =>
    'This is not the name of a rule, so it suppresses nothing. Copy the name from a finding, or delete this comment.',
});

const rule: SuppressionRule = {
  meta: {
    id: 'suppression/unknown-rule',
    title: 'Suppressions are written correctly',
    about: 'form',
    harm: 'The team believes that a finding is suppressed, and it is not.',
    what: 'Reports a suppression with a misspelt command, without a rule, or with a rule that does not exist. Findings of `syntax/*` cannot be suppressed, because the other checks are incomplete until the draft can be read. Findings about suppressions cannot be suppressed either, nor those that the team’s settings forbid to suppress (`suppressions: {forbid: identity/*}`).',
    why: 'A misspelt suppression suppresses nothing. A suppression of all rules would hide findings that nobody has read.',
    sources: ['The product’s own convention for suppressions, which no guidance covers'],
    since: '0.1.0',
    calibration: 'None in 58 published reports, which have no such comments.',
    bad: {
      whole:
        '---\nframework: sccif\nsetting: childrens-home\n---\n\n<!-- inspection-report-disable-next-line section/ordr -- Agreed with the team. -->\n## Summary\n',
    },
    good: { whole: '---\nframework: sccif\nsetting: childrens-home\n---\n\n## Summary\n' },
  },
  *check(input) {
    for (const suppression of input.draft.suppressions) {
      const { command, misplaced, rules, span } = suppression;
      if (misplaced) yield heading(input.draft, suppression);
      else if (!isEffective(suppression)) yield unknownCommand(command);
      else if (command.text === 'enable') continue;
      else if (rules.length === 0) {
        const fix: Fix = { ...removeSuppression(suppression, input), kind: 'suggestion' };
        yield { span, ...messages.noRule(command.text), fixes: [fix] };
      } else yield* unknownRules(suppression, input);
    }
  },
};

/** In Markdown, a comment as YAML has it is a heading, and would be printed. */
function heading({ text }: Draft, { span }: Suppression): RuleFinding {
  const written = text.slice(span.start, span.end).replace(/^#[ \t]*/, '');
  const edits = [{ span, text: `<!-- ${written} -->` }];
  return { span, ...messages.heading(), fixes: [{ title: 'Write it as a comment', kind: 'safe', edits }] };
}

function unknownCommand(command: CommentWord): RuleFinding {
  const found = nearestCommand(command.text);
  const message = messages.unknownCommand(command.text, found?.name);
  return { span: command.span, ...message, ...(found && { fixes: [write(command, found)] }) };
}

/** The nearest command, with the prefix of all commands if that is misspelt too. */
function nearestCommand(written: string): { name: string; certain: boolean } | undefined {
  const bare = plainCommand(written);
  const found = correction(bare, suppressionCommands);
  const before = bare.length === written.length ? '' : suppressionPrefix;
  return found && { name: before + found.name, certain: found.certain || found.name === bare };
}

function* unknownRules(suppression: Suppression, input: SuppressionInput): Generator<RuleFinding> {
  const unmarked = unmarkedReason(suppression);
  const reasonWords = new Set(unmarked);
  const [first] = unmarked;
  if (first) yield reasonWithoutMark(suppression, first);
  const allowed = input.ruleIds.filter(suppressible);
  for (const rule of suppression.rules) {
    // Only the command line knows a team’s rules in JavaScript.
    if (reasonWords.has(rule) || rule.text.startsWith(ownPrefix)) continue;
    if (!input.ruleIds.includes(rule.text)) yield unknownRule(rule, allowed);
    else if (!suppressible(rule.text)) {
      const message = alwaysReported(rule.text)
        ? messages.unreadable(rule.text)
        : messages.aboutSuppressions(rule.text);
      const fix: Fix = { ...removeRule(suppression, rule, input), kind: 'suggestion' };
      yield { span: rule.span, ...message, fixes: [fix] };
    } else if (isForbidden(rule.text, input.limits)) {
      const fix: Fix = { ...removeRule(suppression, rule, input), kind: 'suggestion' };
      yield { span: rule.span, ...messages.forbidden(rule.text), fixes: [fix] };
    }
  }
}

function reasonWithoutMark({ rules }: Suppression, first: CommentWord): RuleFinding {
  const { start } = first.span;
  const end = rules.at(-1)?.span.end ?? first.span.end;
  const dash = /^[-–—:]+$/.test(first.text);
  const edit = dash ? { span: first.span, text: '--' } : { span: { start, end: start }, text: '-- ' };
  return {
    span: { start, end },
    ...messages.unmarkedReason(),
    fixes: [{ title: 'Write “--” before the reason', kind: 'safe', edits: [edit] }],
  };
}

function unknownRule(rule: CommentWord, allowed: readonly string[]): RuleFinding {
  if (rule.text.includes('*')) return { span: rule.span, ...messages.severalRules(rule.text) };
  const found = correction(rule.text, allowed);
  const isNote = !found && !rule.text.includes('/');
  const message = isNote ? messages.notARule() : messages.unknownRule(rule.text, found?.name);
  return { span: rule.span, ...message, ...(found && { fixes: [write(rule, found)] }) };
}

function write({ span }: CommentWord, { name, certain }: { name: string; certain: boolean }): Fix {
  return { title: `Write “${name}”`, kind: certain ? 'safe' : 'suggestion', edits: [{ span, text: name }] };
}

export default rule;
