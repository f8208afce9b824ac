import { describe, expect, it } from 'vitest';
import { MappedText } from '../../text/mapped';
import { parseDraft } from '../draft';
import { withoutMarks, wordsWithoutMarks } from './marks';

const idsIn = (text: string): string[] => withoutMarks(MappedText.of(text)).marks.map(({ id }) => id);

describe('the words of a text', () => {
  it.each([
    ['Children are safe {e1}.', 'Children are safe.'],
    ['Children are safe{e1}. Staff {e2} listen.', 'Children are safe. Staff listen.'],
    ['Children are safe. {e1}', 'Children are safe.'],
    ['Children are safe {e1}{e2} {e3}, and happy.', 'Children are safe, and happy.'],
    ['Children are safe {e1}, {e2}; {e3}.', 'Children are safe.'],
    ['Children are safe {E1}, heard { e2 } and happy {e3, e4}.', 'Children are safe, heard and happy.'],
    ['Children are safe ({e1}), **heard {e2}** and happy *{e3}*.', 'Children are safe, **heard** and happy.'],
    ['Children are safe {e1}and heard{e2}often.', 'Children are safe and heard often.'],
    ['{e1} Children are safe.', ' Children are safe.'],
    ['1. {e1} Children are safe.\n- {e2}Staff listen.', '1. Children are safe.\n- Staff listen.'],
    ['## Leaders {e1}: good {e2}\n\n{e3}\n\nText.', '## Leaders: good\n\n\n\nText.'],
    ['Children\n{e1}\nare safe.', 'Children\nare safe.'],
    ['Children\r\n{e1}\r\nare safe.', 'Children\r\nare safe.'],
    ['> Children\n> {e1}\n> are safe.', '> Children\n> are safe.'],
    ['| a {e1} | b |\n| {e2} |', '| a | b |\n| |'],
    ['A note.[^1] {e1}\n\n[^1]: Its text {e2}.', 'A note.[^1]\n\n[^1]: Its text.'],
    ['Written \\{e1}.', 'Written.'],
    ['No mark: {e}, {12}, {name}, {e1, {x1}, [e1].', 'No mark: {e}, {12}, {name}, {e1, {x1}, [e1].'],
    ['Code `{e1}` and `x` {e2}.', 'Code `{e1}` and `x`.'],
    ['```\n{e1}\n```\n\nText {e2}.', '```\n{e1}\n```\n\nText.'],
    ['```\nText {e1}.\n', '```\nText.\n'],
    ['```\n## Leaders {e1}\n```\n', '```\n## Leaders\n```\n'],
  ])('in %j', (text, expected) => {
    expect(wordsWithoutMarks(text)).toBe(expected);
  });

  it('have the places that they have in the draft', () => {
    const text = 'Children are safe {e1} and heard{e2}often {e3}.';
    const words = withoutMarks(MappedText.of(text)).text;
    for (const word of ['Children', 'safe', 'and', 'heard', 'often']) {
      const at = words.text.indexOf(word);
      const { start, end } = words.span(at, at + word.length);
      expect(text.slice(start, end)).toBe(word);
    }
  });
});

describe('the marks of a text', () => {
  it('have small letters, and are none in code and comments', () => {
    expect(idsIn('A {e1} {E02; 3} `{e4}` <!-- {e5} --> {e6}')).toEqual(['e1', 'e02', 'e3', 'e6']);
  });

  it('have the places of their ids', () => {
    const text = 'A {e1} and {E2, e3}.';
    const { marks } = withoutMarks(MappedText.of(text));
    expect(marks.map(({ idSpan }) => text.slice(idSpan.start, idSpan.end))).toEqual(['e1', 'E2', 'e3']);
    expect(marks.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '{e1}',
      '{E2, e3}',
      '{E2, e3}',
    ]);
    expect(marks.map(({ isPlain }) => isPlain)).toEqual([true, false, false]);
  });
});

describe('a draft', () => {
  const front =
    'requirements:\n  - text: The home must act {e1}.\n    x-note: "{e2}"\nx-own: "{e3}"\nevidence:\n  - id: e1\n    place: "{e4}"\n';

  it('has the marks of its texts, in the order of the file', () => {
    const draft = parseDraft(`---\n${front}---\n\nText {e5}.\n`, 'markdown');
    expect(draft.evidence.map(({ id }) => id)).toEqual(['e1', 'e2', 'e5']);
    expect(draft.passages[0]?.markdown.text.trim()).toBe('Text.');
    const later = parseDraft(draft.text.replace('Text', 'Words'), 'markdown', draft);
    expect(later.evidence.map(({ id }) => id)).toEqual(['e1', 'e2', 'e5']);
  });

  it('in YAML has them as well, once each', () => {
    const text = `summary: &s |\n  It is good {e6}.\n\n  It is. {e7}\nsections:\n  leaders: *s\n${front}`;
    const draft = parseDraft(text, 'yaml');
    expect(draft.evidence.map(({ id }) => id)).toEqual(['e6', 'e7', 'e1', 'e2']);
    for (const { id, idSpan } of draft.evidence) expect(text.slice(idSpan.start, idSpan.end)).toBe(id);
    expect(draft.passages.map(({ markdown }) => markdown.text)).toEqual([
      'It is good.\n\nIt is.\n',
      'It is good.\n\nIt is.\n',
    ]);
  });
});
