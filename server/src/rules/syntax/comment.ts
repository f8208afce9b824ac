import type { Entry, Value } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { span } from '../../text/span';
import type { RuleFinding } from '../finding';
import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const messages = messagesOf({
  heading: (entry: string) =>
    `This line begins with “#”, so it is printed as a heading. Remove the line. If it is a note to colleagues, move it above the line “${entry}:”.`,
});

const lost = syntaxFindings('comment');

const rule: Rule = {
  meta: {
    id: 'syntax/comment',
    title: 'Notes and report text are not mixed up',
    about: 'doubtful',
    harm: 'The report lacks half a sentence, or prints a note for colleagues.',
    what: 'Reports a name or text in YAML with a “#” that a letter or digit follows, such as “report #4”. YAML leaves out everything from the “#” on. It also reports a line that begins with “#” at the start of a block of text, which is printed as a heading. A comment with a space after its “#” is not reported.',
    why: 'Half a sentence is missing from the report, or a note for colleagues is printed in it.',
    sources: ['YAML 1.2'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'authority: Example Borough #1' },
    good: { front: "authority: 'Example Borough #1' # the larger of two" },
  },
  *check(input) {
    yield* lost(input);
    const { data } = input.draft;
    if (data?.kind !== 'map') return;
    for (const entry of data.entries) {
      const { key, value } = entry;
      if (key === 'summary') yield* headings(entry, /^[ \t]*#[ \t]+\S.*/);
      else if (key === 'sections') yield* headingsBelow(value, /^[ \t]*#[ \t]+\S.*/);
      else if (value.kind === 'list')
        yield* value.items.flatMap((item) => [...headingsBelow(item, /^[ \t]*#{1,6}[ \t]+\S.*/)]);
    }
  },
};

const texts = (value: Value): readonly Entry[] => (value.kind === 'map' ? value.entries : []);

function* headingsBelow(value: Value, heading: RegExp): Generator<RuleFinding> {
  for (const entry of texts(value)) yield* headings(entry, heading);
}

/** A heading as the first line of a block of text. */
function* headings({ key, value }: Entry, heading: RegExp): Generator<RuleFinding> {
  if (value.kind !== 'scalar' || (value.style !== 'literal' && value.style !== 'folded')) return;
  const first = heading.exec(value.text.text)?.[0];
  if (first === undefined) return;
  const { start, end } = value.text.span(0, first.length);
  yield {
    span: span(start, end),
    ...messages.heading(key),
  };
}

export default rule;
