import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { exampleDraft } from '../examples';
import { sentences } from './length';

const draft = (overall: string, helped: string, text: string) =>
  exampleDraft({
    framework: 'sccif',
    front: `judgements: {overall-experiences-and-progress: ${overall}, helped-and-protected: ${helped}, leaders-and-managers: good}\n`,
    body: `# Inspection

## Overall experiences and progress of children and young people: ${overall}

Children do well.

## How well children and young people are helped and protected: ${helped}

${text}

## The effectiveness of leaders and managers: good

Leaders know the children well.
`,
  });

const found = (text: string, ids = ['section/length']) =>
  check(text, 'draft.report.md', { stage: 'final' }).findings.filter(({ rule }) => ids.includes(rule));

const paragraphs = (count: number, text = 'Children are safe.') => Array(count).fill(text).join('\n\n');
const long = 'One is here. Two is here. Three is here. Four is here. Five is here.';

describe('the length of judgement sections', () => {
  it('is 6 to 8 paragraphs of 2 or 3 sentences', () => {
    expect(found(draft('good', 'good', paragraphs(8)))).toEqual([]);
    expect(found(draft('good', 'good', paragraphs(1, long.slice(0, -14))))).toEqual([]);
    const [many, ...others] = found(draft('good', 'good', paragraphs(9, long)));
    expect(others).toEqual([]);
    expect(many?.severity).toBe('hint');
    expect(many?.related).toHaveLength(9);
    expect(many?.message).toBe(
      'Shorten the section on how well children are helped and protected. It has 9 paragraphs (usually up to 8). 9 have at least 5 sentences (usually up to 3).',
    );
  });

  it('may be more where something is outstanding or below good', () => {
    for (const grade of ['outstanding', 'requires improvement to be good', 'inadequate']) {
      expect(found(draft('good', grade, paragraphs(12))), grade).toEqual([]);
      expect(found(draft(grade, 'good', paragraphs(12))), grade).toEqual([]);
    }
  });

  it('does not count lists', () => {
    expect(found(draft('good', 'good', `${paragraphs(8)}\n\n- One\n- Two\n- Three`))).toEqual([]);
  });

  it('counts sentences and not stops', () => {
    expect(sentences('Dr. Smith and Mrs. Jones (e.g. at school) met at 4.30 p.m. on Monday.')).toBe(1);
    expect(sentences('One child said, ‘I like it here.’ Another agreed! “Why not?” Yes')).toBe(3);
  });
});

describe('the order of the other sections', () => {
  const order = (...headings: string[]) =>
    found(
      exampleDraft({
        framework: 'sccif',
        body: headings.map((heading) => `## ${heading}\n\nText.\n`).join('\n'),
      }),
      ['section/report-order'],
    ).map(({ message }) => message);
  const overall = 'Overall experiences and progress of children and young people: good';
  const leaders = 'The effectiveness of leaders and managers: good';

  it('is the report’s', () => {
    const right = [
      'Information about this service',
      'Areas for improvement',
      overall,
      leaders,
      'Service details',
    ];
    expect(order(...right)).toEqual([]);
    expect(order('Anything else', 'Service details', 'And more')).toEqual([]);
    expect(order(overall, leaders, 'Information about this service')).toEqual([
      'This section is out of order. Move it before the judgement sections.',
    ]);
    // Where it stands in published reports is not known.
    expect(order(overall, leaders, 'Areas for improvement')).toEqual([]);
    expect(order('Service details', 'Information about this service', overall, leaders)).toEqual([
      'This section is out of order. Move it after the judgement sections.',
    ]);
    expect(order('Recent inspection history', 'Information about this service', overall)).toHaveLength(1);
  });

  it('leaves the order of judgement sections to another rule', () => {
    expect(order(leaders, overall, 'Service details')).toEqual([]);
  });
});
