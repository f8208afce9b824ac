import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Completion, completionList } from '../server/src/language/completion';
import { check } from '../server/src/lint/check';
import { applyEdits } from '../server/src/lint/fix';
import { citationsOf, provisionsCited } from '../server/src/report/citations/cited';
import { verdictOf } from '../server/src/report/citations/verdict';
import { clean } from './examples.mjs';
import { cases, share } from './volume';

/** Begins a sentence, so that no word before makes another sense: “the service standard 1”, “weight regulation 1”. */
const begun = '. They meet';

/** What a person may type before asking, at the end of what is there. */
const typed = [
  '',
  ' regulation ',
  ' Regulation 1',
  ' reg 12(',
  ' regulation 12(2)(',
  ' regulations 12 and 1',
  ' regulation complaints',
  ' section ',
  ' s.4',
  ' section 22C(',
  ' under the Children Act 1989, ',
  ' Guide, ',
  ' (Guide, page 22',
  ' standard ',
  ' NMS 1',
  ' outcome ',
  ' enabler 1',
  ' (',
  ' (outcome ',
  ' missing',
  ' child protection',
];

/** The ends of lines that hold text: of paragraphs and bullets, of texts in the YAML and of values of its keys. */
function places(text: string): number[] {
  const ends: number[] = [];
  for (const { index, 0: line } of text.matchAll(/^.*$/gm)) {
    if (/[\p{L})’.]$/u.test(line) && !line.startsWith('#')) ends.push(index + line.replace(/\.$/, '').length);
  }
  return ends;
}

/** Asserts that what an accepted completion has written is read as a citation of something that there is. */
function isRead(text: string, name: string, item: Completion): void {
  const written = applyEdits(text, [{ span: item.replace, text: item.text }]).text;
  const { report, knowledge } = check(written, name);
  if (!report) throw new Error('The draft has no framework any more');
  const from = item.replace.start;
  const to = from + item.text.length;
  const inside = ({ span }: { span: { start: number; end: number } }) => span.start < to && span.end > from;
  const where = `${item.label} in “${written.slice(Math.max(0, from - 60), to + 20)}”`;
  expect(
    citationsOf(report).some(({ citation }) => inside(citation)),
    where,
  ).toBe(true);
  for (const cited of provisionsCited(report, knowledge.instruments).filter(({ provision }) =>
    inside(provision),
  )) {
    const { is } = verdictOf(report, cited);
    expect(['holds', 'unlisted'], where).toContain(is);
  }
}

it('whatever is accepted is read as a citation that holds', { tags: ['volume'] }, () => {
  let accepted = 0;
  const draw = fc.record({
    file: fc.constantFrom(...clean.map(({ name }) => name)),
    at: fc.nat(),
    words: fc.constantFrom(...typed),
    which: fc.nat(),
    explicit: fc.boolean(),
  });
  fc.assert(
    fc.property(draw, ({ file: name, at, words, which, explicit }) => {
      const source = clean.find((one) => one.name === name)?.text ?? '';
      const ends = places(source);
      const place = ends[at % ends.length] ?? 0;
      const typing = begun + words;
      const text = source.slice(0, place) + typing + source.slice(place);
      const { items } = completionList(check(text, name), place + typing.length, { explicit });
      const item = items[which % Math.max(1, items.length)];
      if (item?.kind !== 'citation') return;
      accepted++;
      isRead(text, name, item);
    }),
    { numRuns: cases(500) },
  );
  expect(accepted).toBeGreaterThan(cases(500) / 5);
});

it('nothing is offered for what the examples say, but where they cite', { tags: ['volume'] }, () => {
  const offered = share(clean).flatMap(({ name, text }) => {
    const checked = check(text, name);
    const cited = checked.report ? citationsOf(checked.report).map(({ citation }) => citation.span) : [];
    return [...text.matchAll(/[ (.,]/g)].flatMap(({ index }) => {
      const offset = index + 1;
      const near = cited.some(({ start, end }) => start - 1 <= offset && offset <= end + 1);
      const { items } = near ? { items: [] } : completionList(checked, offset);
      const line = text.slice(text.lastIndexOf('\n', index) + 1, offset);
      return items.some(({ kind }) => kind === 'citation') ? [`${name}: ${line.slice(-50)}`] : [];
    });
  });
  expect(offered).toEqual([]);
});
