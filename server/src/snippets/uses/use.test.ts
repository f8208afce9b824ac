import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../../rules/examples';
import { bringTogether } from '../library/libraries';
import { libraryOf } from '../library/library';
import { outdatedIn } from './outdated';
import { usesOf } from './use';

const safety = '## How well children and young people are helped and protected: good';
const home = (paragraphs: string, front = '') =>
  check(
    exampleDraft({ framework: 'sccif', body: `# A\n\n${safety}\n\n${paragraphs}\n`, front }),
    'a.report.md',
  );
const libraryWith = (body: string, more = '') =>
  libraryOf('file:///own/', 'team', {
    'library.yaml': 'name: Own\nversion: 1.0.0\nowner: O\nlicence: MIT\n',
    'a.yaml': `snippets:\n  - id: one\n    prefix: one\n    title: One\n${more}    body: |\n${body.replace(/^/gm, '      ')}\n`,
  });
const wording = `When children go missing, staff \${1:search for them} and \${2|tell the police,call others|}. They speak with children when they return.`;
const usesIn = (paragraphs: string, body = wording) => {
  const checked = home(paragraphs);
  const [snippet] = libraryWith(body).snippets;
  return usesOf(checked.draft, snippet as NonNullable<typeof snippet>).map(({ span, how, likeness }) => ({
    text: checked.draft.text.slice(span.start, span.end),
    how,
    likeness: Math.round(likeness * 100) / 100,
  }));
};
const newTexts = (paragraphs: string, body = wording, more = '') =>
  outdatedIn(home(paragraphs), bringTogether([libraryWith(body, more)])).map(({ text, newText }) => [
    text,
    newText,
  ]);

describe('the use of a snippet', () => {
  const kept =
    'When children go missing, staff drive round all night and inform everybody. They speak with children when they return';
  it('is exact where only what is filled in differs', () => {
    expect(usesIn(`It is good here. ${kept}. More is said.`)).toEqual([
      { text: kept, how: 'exact', likeness: 1 },
    ]);
    expect(usesIn(kept.replaceAll(' ', '  ').toUpperCase())).toMatchObject([{ how: 'exact' }]);
  });
  it('is changed where words were changed, and none where it is another text', () => {
    expect(usesIn(`${kept.replace('speak with', 'always talk to')}.`)).toEqual([
      { text: kept.replace('speak with', 'always talk to'), how: 'changed', likeness: 0.79 },
    ]);
    expect(usesIn('Staff know what to do when children go missing from home.')).toEqual([]);
  });
  it('is not looked for where a snippet has hardly any words of its own', () => {
    expect(usesIn('Staff are kind.', `Staff are \${1:kind}.`)).toEqual([]);
  });
  it('is found in the text of a requirement', () => {
    const text = 'The registered person must ensure that staff know what to do when a child goes missing.';
    const front = `requirements:\n  - text: |\n      ${text}\n    regulation: 12(1)\n    due: 2026-07-31`;
    const body = `- text: |\n    The registered person must ensure that staff know what to do when a child \${1:goes missing}.\n  regulation: 12(1)`;
    const [snippet] = libraryWith(body, '    where: {key: requirements}\n').snippets;
    const checked = home('', front);
    const found = usesOf(checked.draft, snippet as NonNullable<typeof snippet>);
    expect(found.map(({ how, span }) => [how, checked.draft.text.slice(span.start, span.end)])).toEqual([
      ['exact', text.slice(0, text.indexOf(' goes'))],
    ]);
  });
});

describe('a wording that is outdated', () => {
  const held =
    'When children go missing, staff ring round and tell the police. They speak to children when they come back.';
  it('is renewed with what was filled in', () => {
    expect(newTexts(held)).toEqual([
      [
        held,
        'When children go missing, staff ring round and tell the police. They speak with children when they return.',
      ],
    ]);
  });
  it('is none where only what is filled in differs', () => {
    expect(
      newTexts(
        'When children go missing, staff ring round and wait. They speak with children when they return.',
      ),
    ).toEqual([]);
  });
  it('is none where it cannot be told what was filled in', () => {
    expect(
      newTexts(held.replace('missing, staff ring round and tell', 'missing staff never ring but tell')),
    ).toEqual([]);
  });
  it('is none where the snippet does not belong', () => {
    expect(newTexts(held, wording, '    where: {section: leaders-and-managers}\n')).toEqual([]);
    expect(newTexts(held, wording, '    where: {section: helped-and-protected}\n')).toHaveLength(1);
    expect(newTexts(held, wording, '    status: retired\n')).toEqual([]);
  });
});
