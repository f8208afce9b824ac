import { describe, expect, test } from 'vitest';
import { type Draft, parseDraft } from '../draft/draft';
import { framework } from '../knowledge/frameworks/frameworks';
import { type SchemaProblem, schemaProblems } from './problems';
import { branchOf } from './shape';

const ilacs = 'ilacs-2026';
const home = 'sccif-childrens-home-full-2015';

/** The problems of a draft under a schema of the product, by the schema's name. */
function problemsOf(draft: Draft, schema: string): SchemaProblem[] {
  const branch = branchOf(schema);
  const known = framework(branch?.framework);
  return branch && known ? schemaProblems(draft, known, branch) : [];
}

const check = (yaml: string, schema: string): SchemaProblem[] => problemsOf(parseDraft(yaml, 'yaml'), schema);

/** Each problem as its category, the text it marks and what it says. */
const said = (yaml: string, schema = ilacs): string[][] =>
  check(yaml, schema).map(({ category, span, message }) => [
    category,
    yaml.slice(span.start, span.end),
    message,
  ]);

/** A text with the suggestions for it carried out, and whether they are certain. */
function mended(yaml: string, schema = ilacs): [string, boolean[]] {
  const suggestions = check(yaml, schema).flatMap(({ suggestion }) => suggestion ?? []);
  const text = suggestions.reduceRight(
    (before, { span, text: after }) => before.slice(0, span.start) + after + before.slice(span.end),
    yaml,
  );
  return [text, suggestions.map(({ certain }) => certain)];
}

describe('unknown keys', () => {
  test('the key that is meant', () => {
    expect(said('authorty: Grisselby')).toEqual([
      ['unknown-key', 'authorty', '“authorty” is not part of ILACS drafts. Did you mean “authority”?'],
    ]);
    expect(mended('authorty: Grisselby')).toEqual(['authority: Grisselby', [true]]);
    expect(mended('inspection: {leadInspector: A N Other}')[0]).toBe(
      'inspection: {lead-inspector: A N Other}',
    );
    expect(mended('"lead_inspector": A')[0]).toBe('"lead_inspector": A');
    expect(mended('provider: Example', ilacs)).toEqual(['authority: Example', [false]]);
    expect(mended('"authorty": Grisselby')[0]).toBe('authority: Grisselby');
  });

  test('the key that is meant is there already', () => {
    expect(said('authorty: Grisselby\nauthority: Grisselby')).toEqual([
      [
        'unknown-key',
        'authorty',
        '“authorty” looks like “authority”, which is also here. Remove one of the two.',
      ],
    ]);
  });

  test('each of several, wherever they stand', () => {
    const yaml = `nonsense: 1
inspection:
  strat: 2026-06-08
requirements:
  - text: The registered person must …
    rules: 12(2)
`;
    expect(said(yaml, home)).toEqual([
      [
        'unknown-key',
        'nonsense',
        '“nonsense” is not part of SCCIF drafts. Check its spelling, or begin it with “x-” if it is your team’s own.',
      ],
      ['unknown-key', 'strat', '“strat” is not part of “inspection”. Did you mean “start”?'],
      [
        'unknown-key',
        'rules',
        '“rules” is not part of a requirement. Use “text”, “regulation”, “due”, “building”, “compliance-notice” or “made-again”.',
      ],
    ]);
  });

  test('a key in the wrong place', () => {
    expect(said('lead-inspector: A N Other\nleaders: good\ninspection: {urn: 80999}')).toEqual([
      ['unknown-key', 'lead-inspector', 'Move “lead-inspector” under “inspection”.'],
      ['unknown-key', 'leaders', 'Move “leaders” under “judgements”.'],
      ['unknown-key', 'urn', 'Move “urn” out of this entry, to a line with no spaces before it.'],
    ]);
  });

  test('a key of another kind of inspection', () => {
    expect(said('assurance-judgement: Nothing of concern', home)[0]?.[2]).toBe(
      'Remove “assurance-judgement”, or correct the type of inspection. “assurance-judgement” is only for an assurance inspection.',
    );
    expect(said('areas-for-priority-action: []')[0]?.[2]).toMatch(
      /is only for a focused visit, a monitoring visit or/,
    );
    expect(said('areas-for-priority-action: []', 'ilacs-letter')).toEqual([]);
  });

  test('a key of another setting', () => {
    expect(said('outcome: serious or widespread weaknesses', home)[0]?.[2]).toBe(
      'Remove “outcome”, or correct the setting. “outcome” is only for “supported-accommodation”.',
    );
    expect(said('combined-with: independent-fostering-agency', home)[0]?.[2]).toMatch(
      /is only for “voluntary-adoption-agency”\.$/,
    );
    expect(said('interim-judgement: improved effectiveness', 'sccif-boarding-school-full')[0]?.[2]).toMatch(
      /is only for “childrens-home” or “secure-childrens-home”\.$/,
    );
    expect(said('inspection: {theme: a}')[0]?.[2]).toMatch(/^“theme” is not part of “inspection”/);
  });

  test('a team’s own keys are let be', () => {
    expect(
      said(
        'x-reviewed: yes\ninspection: {x-room: 4}\nprevious: [{date: 2022-06-13, type: standard, x-a: 1}]',
      ),
    ).toEqual([]);
  });

  test('odd names do no harm', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'a/b~c', '""', '1']) {
      expect(said(`${key}: 1`).map(([category]) => category)).toEqual(['unknown-key']);
    }
  });
});

describe('missing keys', () => {
  test('in an item of a list its first line is marked', () => {
    expect(said('requirements:\n  - regulation: 13(2)(c)\n    due: 2026-10-30\n', home)).toEqual([
      [
        'missing-key',
        'regulation: 13(2)(c)',
        'Add “text” to this requirement. It is the requirement in full, as the report prints it.',
      ],
    ]);
    expect(said('previous: [{type: full}]', home).map(([, text]) => text)).toEqual(['{type: full}']);
  });

  test('elsewhere the key of the map', () => {
    expect(said('provider:\n  address: 1 Example Street', home)).toEqual([
      ['missing-key', 'provider', 'Add “name” to “provider”. It is the name of the registered provider.'],
    ]);
  });

  test('what is empty is missing where it has to be filled in', () => {
    expect(said('requirements:\n  - text:\n    due: 2026-10-30\n  -\n', home)).toEqual([
      ['missing-key', 'requirements', 'An item under “requirements” is empty. Write it, or remove its dash.'],
      ['missing-key', 'text', 'Fill in “text”. It is the requirement in full, as the report prints it.'],
    ]);
    expect(
      said(
        'provider: {address: ""}\nsummary:\nrequirements:\nenforcement:\ninspection:\n  team:\n  -\n',
        home,
      ),
    ).toEqual([
      ['missing-key', 'provider', 'Add “name” to “provider”. It is the name of the registered provider.'],
    ]);
    for (const provider of ['{name: }', '\n  name: "  "', '\n  name:\n  address: A'])
      expect(said(`provider: ${provider}\n`, home)).toEqual([
        ['missing-key', 'name', 'Fill in “name”. It is the name of the registered provider.'],
      ]);
    expect(said('stage:\nprevious:\nauthority: ""\njudgements:\n  leaders:\n')).toEqual([]);
    expect(said('authorty:\n').map(([category]) => category)).toEqual(['unknown-key']);
  });
});

describe('wrong types', () => {
  test.each(['none', 'None.', 'nil'])('“%s” where a list belongs', (word) => {
    expect(said(`enforcement: ${word}`, home)).toEqual([
      ['wrong-type', word, 'Write [] for “enforcement” if there is nothing to list.'],
    ]);
    expect(mended(`enforcement: ${word}`, home)[0]).toContain('enforcement: []');
  });

  test('a text where a list or keys belong', () => {
    const yaml =
      'inspection: {team: A N Other}\nprevious: good\njudgements: good\nrequirements: [The registered person must …]';
    expect(said(yaml, home)).toEqual([
      ['wrong-type', 'A N Other', 'Write “team” as a list. Start each item on a new line with a dash.'],
      ['wrong-type', 'good', 'Write “previous” as a list. Start each item on a new line with a dash.'],
      [
        'wrong-type',
        'good',
        'Write “judgements” as entries with a colon, such as “overall-experiences-and-progress” and “helped-and-protected”, each on its own line.',
      ],
      [
        'wrong-type',
        'The registered person must …',
        'Write this requirement as entries with a colon, such as “text” and “regulation”, each on its own line.',
      ],
    ]);
    const [text, certain] = mended(yaml, home);
    expect(text).toContain('team: [A N Other]');
    expect(text).toContain('requirements: [text: The registered person must …]');
    expect(certain).toEqual([false, true]);
  });

  test('a list or keys where a text belongs', () => {
    const yaml = `authority: [Example Borough]
judgements:
  leaders:
    - good
inspection:
  start:
    day: 8
urn: [80999]
`;
    expect(said(yaml)).toEqual([
      ['wrong-type', '[Example Borough]', 'Write “authority” as text, without dashes or brackets.'],
      ['wrong-type', '- good', 'Write “leaders” as text, without dashes or brackets.'],
      ['wrong-type', 'day: 8', 'Write “start” as text, without further entries below it.'],
      ['wrong-type', '[80999]', 'Write “urn” as text, without dashes or brackets.'],
    ]);
    expect(said('provider: [A, B]\nrequirements: [{text: a, regulation: {a: 1}}]', home)).toEqual([
      ['wrong-type', '[A, B]', 'Write “provider” as text, without dashes or brackets.'],
      ['wrong-type', '{a: 1}', 'Write “regulation” as text, without further entries below it.'],
    ]);
  });

  test('a word that YAML takes for more than a word', () => {
    expect(said('authority: true')).toEqual([
      ['wrong-type', 'true', 'Put “true” in quotes, so that it is read as text.'],
    ]);
    expect(mended('authority: true')).toEqual(["authority: 'true'", [true]]);
    expect(said('stage: true').map(([category]) => category)).toEqual(['wrong-type']);
  });

  test('identifiers and citations may look like numbers', () => {
    expect(
      said(
        'urn: 0123456\nedition: 2017\ninspection: {number: 10}\nrequirements: [{text: a, regulation: [35, 12.1]}]',
        home,
      ),
    ).toEqual([]);
  });
});

describe('values', () => {
  test('none of those that may stand there', () => {
    expect(said('stage: reveiw')).toEqual([
      ['not-allowed', 'reveiw', '“reveiw” is not allowed for “stage”. Use “drafting”, “review” or “final”.'],
    ]);
    expect(mended('stage: reveiw')).toEqual(['stage: review', [true]]);
    expect(mended('stage: Final')).toEqual(['stage: final', [true]]);
    expect(mended('stage: nonsense')[0]).toBe('stage: nonsense');
  });

  test('an outcome, a judgement in words, a service that is inspected with another', () => {
    const outcome = 'outcome: consistently strong service delivry';
    expect(mended(outcome, 'sccif-supported-accommodation-full')).toEqual([
      'outcome: consistently strong service delivery',
      [true],
    ]);
    expect(said('outcome: good', 'sccif-supported-accommodation-full')).toEqual([
      [
        'not-allowed',
        'good',
        '“good” is not allowed for “outcome”. Use “consistently strong service delivery”, “inconsistent quality of service delivery” or “serious or widespread weaknesses”.',
      ],
    ]);
    expect(said('interim-judgement: sustained', 'sccif-childrens-home-interim')[0]?.[0]).toBe('not-allowed');
    const assurance = 'sccif-childrens-home-assurance';
    const concerns = 'he setting does not have serious or widespread concerns';
    expect(said('assurance-judgement: anything at all', assurance)[0]?.[0]).toBe('not-allowed');
    // In words that a report prints as a sentence.
    expect(said(`assurance-judgement: t${concerns}`, assurance)).toEqual([]);
    expect(said(`assurance-judgement: T${concerns}.`, assurance)).toEqual([]);
    expect(said('outcome: Serious or widespread weaknesses', 'sccif-supported-accommodation-full')).toEqual(
      [],
    );
    expect(said('stage: Final', assurance)[0]?.[0]).toBe('not-allowed');
    expect(said('no-children: true', assurance)).toEqual([]);
    expect(said('no-children: yes', assurance)[0]?.[0]).toBe('wrong-type');
    expect(said('no-children: true', 'sccif-childrens-home-full')[0]?.[0]).toBe('unknown-key');
    const adoption = 'sccif-voluntary-adoption-agency-full';
    expect(said('combined-with: independent-fostering-agency', adoption)).toEqual([]);
    expect(said('combined-with: boarding-school', adoption)[0]?.[0]).toBe('not-allowed');
  });

  test('a day', () => {
    const yaml = `requirements:
  - {text: a, due: 2026-13-01}
  - {text: a, due: 30/10/2026}
  - {text: a, due: 2024-02-29}
  - {text: a, due: '2026-02-29'}
`;
    expect(said(yaml, home)).toEqual([
      ['not-allowed', '2026-13-01', 'This date does not exist. Check the day and the month.'],
      ['not-allowed', '30/10/2026', 'Write this date as 2026-10-30.'],
      ['not-allowed', "'2026-02-29'", 'This date does not exist. Check the day and the month.'],
    ]);
    expect(mended(yaml, home)[0]).toContain('due: 2026-10-30');
  });
});

describe('what is left to others', () => {
  test('rules: judgements and grades, days of the inspection, what selects the schema, what is missing', () => {
    const yaml = `framework: nonsense
edition: 1066
setting: nowhere
urn: 1
inspection: {type: none, start: tomorrow, dates: [{start: 2026-99-99}]}
judgements: {leaders: bad, nobody: good, overall-experiences-and-progress: inadequate}
`;
    expect(said(yaml, home)).toEqual([]);
    expect(
      said('judgements: {children-in-care-and-care-leavers: good, overall-effectiveness: good}'),
    ).toEqual([]);
    expect(said('sections: {children-in-care-and-care-leavers: text}')).toEqual([]);
    expect(said('sections: {care-leaver: text}').map(([category]) => category)).toEqual(['unknown-key']);
  });

  test('rules: what this setting or kind of inspection does not have', () => {
    const school = `judgements: {health: good}
requirements: [{text: a, regulation: 12}]
enforcement: [{date: 2026-01-02, type: notice}]
sections: {enforcement: text, health: text}
`;
    expect(said(school, 'sccif-boarding-school-full')).toEqual([]);
    for (const letter of ['ilacs-letter', 'sccif-childrens-home-interim', 'sccif-childrens-home-visit']) {
      const id = letter.startsWith('ilacs') ? 'leaders' : 'helped-and-protected';
      expect(said(`judgements: {${id}: good}`, letter)).toEqual([]);
    }
    expect(said('judgements: {health: good}', 'sccif-supported-accommodation-full')).toEqual([]);
    expect(said('judgements: {adoption: good, lscb: inadequate}', 'sif-lscb-review')).toEqual([]);
  });

  test('teams: sections of any name in a letter', () => {
    expect(said('sections: {what-we-saw: text}', 'ilacs-letter')).toEqual([]);
    expect(said('sections: {what-we-saw: [a]}', 'ilacs-letter').map(([category]) => category)).toEqual([
      'wrong-type',
    ]);
    expect(
      said('addressee: A\ninspection: {theme: a, inspectorates: [b, c]}', 'jtai-joint-inspection'),
    ).toEqual([]);
  });

  test('the reader: a key given twice, a line that is no YAML', () => {
    expect(said('stage: review\nstage: [a]')).toEqual([]);
    expect(said('stage: reveiw\nstage: final').map(([, text]) => text)).toEqual(['reveiw']);
    expect(said('authority Example\nurn: 80999\n')).toEqual([]);
    expect(said('urn: "80999\nstage: reveiw\n').map(([, text]) => text)).toEqual(['reveiw']);
    const strayed = said('requ\n  - text: |\n      The …\n    due: 2026-10-30\nurn: 1\n', home);
    expect(strayed.filter(([, text]) => text?.includes('\n'))).toEqual([]);
  });

  test('a draft that is no map, and a schema that there is not', () => {
    expect(said('- a')).toEqual([]);
    expect(said('')).toEqual([]);
  });
});

test('front matter has its ranges in the file', () => {
  const text = '---\nframework: ilacs\nstage: reveiw\n---\n\n# Inspection\n';
  const [problem] = problemsOf(parseDraft(text, 'markdown'), ilacs);
  expect(problem && text.slice(problem.span.start, problem.span.end)).toBe('reveiw');
});

test('a draft of nothing but slips has as many problems as anybody would read', () => {
  const yaml = Array.from({ length: 1000 }, (_, index) => `key${index}: [a]`).join('\n');
  expect(problemsOf(parseDraft(yaml, 'yaml'), ilacs).length).toBe(200);
});

test('an assurance inspection without a judgement has a key that says so', () => {
  const schema = 'sccif-childrens-home-assurance';
  const [[, , none] = []] = said('assurance-judgement: none', schema);
  expect(none).toBe(
    '“none” is not allowed for “assurance-judgement”. Use “the setting does not have serious or widespread concerns” or “the setting has serious or widespread concerns”. Or write “no-children: true”, which means: no judgement is made where no child has lived since registration.',
  );
  expect(said('assurance-judgement: good', schema)[0]?.[2]).not.toContain('no-children');
});

test('a detail of the provider that the reports of one setting have', () => {
  const provider = 'provider: {name: A, registered-service-manager: B}';
  expect(said(provider, home)).toEqual([
    [
      'unknown-key',
      'registered-service-manager',
      'Remove “registered-service-manager”, or correct the setting. “registered-service-manager” is only for “supported-accommodation”.',
    ],
  ]);
  expect(said(provider, 'sccif-supported-accommodation-full')).toEqual([]);
});
