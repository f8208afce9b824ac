import type { Draft } from '../../draft/draft';
import {
  type CommentWord,
  plainCommand,
  type Suppression,
  suppressionCommands,
  suppressionPrefix,
} from '../../draft/suppression';
import { correction } from '../../text/nearest';
import type { Fix, RuleFinding } from '../finding';
import { alwaysReported, suppressible } from '../rule-ids';
import { isEffective, type SuppressionInput, type SuppressionRule, unmarkedReason } from './input';
import { removeRule, removeSuppression } from './removal';

const rule: SuppressionRule = {
  meta: {
    id: 'suppression/unknown-rule',
    title: 'Suppressions are written so that they work',
    about: 'form',
    what: 'Reports a comment that is to set a finding aside (a suppression) and names no rule, a rule that does not exist, or one that cannot be set aside, and a command that is misspelt. What cannot be read (`syntax/*`) cannot be set aside, because everything else is then only half checked, and neither can findings about suppressions.',
    why: 'A suppression that is misspelt suppresses nothing, and one for everything would hide what nobody has looked at.',
    sources: ['The product’s own way of setting findings aside; no guidance speaks of it'],
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
        const message = `This suppression names no rule, so that nothing is suppressed; name the rule behind “${command.text}”, or remove it.`;
        const fix: Fix = { ...removeSuppression(suppression, input), kind: 'suggestion' };
        yield { span, message, fixes: [fix] };
      } else yield* unknownRules(suppression, input);
    }
  },
};

/** In Markdown, what YAML takes for a comment is a heading, and would be printed. */
function heading({ text }: Draft, { span }: Suppression): RuleFinding {
  const written = text.slice(span.start, span.end).replace(/^#[ \t]*/, '');
  const message =
    'This is a heading in Markdown, so that nothing is suppressed; write it between “<!--” and “-->”.';
  const edits = [{ span, text: `<!-- ${written} -->` }];
  return { span, message, fixes: [{ title: 'Write it as a comment', kind: 'safe', edits }] };
}

function unknownCommand(command: CommentWord): RuleFinding {
  const found = nearestCommand(command.text);
  const advice = found
    ? `write “${found.name}”`
    : 'use “disable-next-line”, “disable-line”, “disable-file”, “disable” or “enable”';
  const message = `“${command.text}” is no command of a suppression, so that nothing is suppressed; ${advice}.`;
  return { span: command.span, message, ...(found && { fixes: [write(command, found)] }) };
}

/** The nearest command, with the prefix that every command begins with where that is misspelt too. */
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
  for (const rule of suppression.rules) {
    if (reasonWords.has(rule)) continue;
    if (!input.ruleIds.includes(rule.text)) yield unknownRule(rule, input.ruleIds);
    else if (!suppressible(rule.text)) {
      const why = alwaysReported(rule.text)
        ? 'of a draft that cannot be read everything else is checked by half'
        : 'it is about suppressions';
      const message = `“${rule.text}” cannot be suppressed: ${why}; mend what is found, and remove it here.`;
      const fix: Fix = { ...removeRule(suppression, rule, input), kind: 'suggestion' };
      yield { span: rule.span, message, fixes: [fix] };
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
    message: 'This looks like the reason, which has to stand behind “--”; write “--” in front of it.',
    fixes: [{ title: 'Write “--” before the reason', kind: 'safe', edits: [edit] }],
  };
}

function unknownRule(rule: CommentWord, ruleIds: readonly string[]): RuleFinding {
  if (rule.text.includes('*')) {
    const message = `“${rule.text}” stands for several rules, and a suppression is for one; name the rule that finds what is to stay.`;
    return { span: rule.span, message };
  }
  const found = correction(rule.text, ruleIds.filter(suppressible));
  const advice = found ? `write “${found.name}” if that is meant` : 'docs/rules lists them';
  const message = `There is no rule “${rule.text}”, so that nothing is suppressed; ${advice}.`;
  return { span: rule.span, message, ...(found && { fixes: [write(rule, found)] }) };
}

function write({ span }: CommentWord, { name, certain }: { name: string; certain: boolean }): Fix {
  return { title: `Write “${name}”`, kind: certain ? 'safe' : 'suggestion', edits: [{ span, text: name }] };
}

export default rule;
