import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { expectGolden, expectNoOrphans } from '../../../../../test/golden';
import { applyEdits } from '../../../lint/fix';
import { completionList } from '../../completion';
import { atCursor } from '../../testing';

const front = (yaml: string, body = '') => `---\n${yaml}\n---\n\n# Title\n\n${body}`;
const setting = (id: string) =>
  `framework: sccif\nsetting: ${id}\ninspection: {type: full, start: 2026-06-08, end: 2026-06-09}`;
const authority = 'framework: ilacs\ninspection: {type: standard, start: 2026-06-08, end: 2026-06-19}';

/** Drafts with a place for a text with `|` where the cursor is. */
const places = {
  home: (text: string) => front(setting('childrens-home'), text),
  agency: (text: string) => front(setting('independent-fostering-agency'), text),
  school: (text: string) => front(setting('boarding-school'), text),
  authority: (text: string) => front(authority, text),
  area: (text: string) => front(authority, `## What needs to improve?\n\n- Plans. ${text}\n\n## Next\n`),
  regulation: (text: string) =>
    front(`${setting('childrens-home')}\nrequirements:\n  - text: a\n    regulation: ${text}`),
  requirement: (text: string) => front(`${setting('childrens-home')}\nrequirements:\n  - text: ${text}`),
  source: (text: string) =>
    front(`${setting('childrens-home')}\nrecommendations:\n  - text: a\n    source: ${text}`),
  standard: (text: string) =>
    front(`${setting('independent-fostering-agency')}\nrecommendations:\n  - text: a\n    source: ${text}`),
  citation: (text: string) =>
    front(`${authority}\nareas-for-improvement:\n  - text: a\n    citation: ${text}`),
};

type Texts = Readonly<Partial<Record<keyof typeof places, readonly string[]>>>;

const listed = (texts: Texts) =>
  (Object.keys(places) as (keyof typeof places)[]).flatMap((place) =>
    (texts[place] ?? []).map((marked) => [place, marked] as const),
  );

/** The first three offers, “…” for more, and the text at the cursor’s line once the first is accepted. */
function offers(place: keyof typeof places, marked: string, explicit: boolean): string[] {
  const { text, checked, offset } = atCursor(places[place](marked));
  const { items, incomplete } = completionList(checked, offset, { explicit });
  const [first] = items;
  const citations = items.filter(({ kind }) => kind === 'citation');
  if (!first || citations.length < items.length) return [];
  const after = applyEdits(text, [{ span: first.replace, text: first.text }]).text;
  const line = places[place]('@')
    .split('\n')
    .findIndex((written) => written.includes('@'));
  const lead = (places[place]('@').split('\n')[line] ?? '').indexOf('@');
  expect(incomplete).toBe(true);
  return [
    ...items.slice(0, 3).map(({ label }) => label),
    ...(items.length > 3 ? ['…'] : []),
    `→ ${after.split('\n')[line]?.slice(lead)}`,
  ];
}

/** Texts with the cursor, by their place: while typing, and on request. */
const typing: Texts = {
  home: [
    'regulation 12|',
    'Regulation 12|',
    'REGULATION 12|',
    'regulation 12 |',
    'regulations 12, 1|',
    'regulations 12 to 1|',
    'regulation 99|',
    'regulation of |',
    'regulation mis|',
    'Regulation mis|',
    'the regulation mis|',
    'reg. 12|',
    'regs 12 and 3|',
    'r. 12|',
    'section |',
    'section 47|, and',
    'sections 17 and 4|',
    's 4|',
    's20(|',
    'section 17(1|0)',
    'standard 7|',
    'NMS 7|',
    'paragraph 4.1|',
    'Paragraph 4.1|',
    'para 4.1|',
    'Guide, page 2|',
    'the Guide, p|',
    'Guide, paragraph 4.|',
    'Guide 4.1|',
    'outcome 3|',
    'regulation 12(1) (|',
    'regulation 12 (2)(|',
    'regulation 12(2)(a|)(i)',
    'regulation 12(2)(z|',
    'regulation 1|2(2)(a)',
    'regulation 1|2 and more',
    'regulation 12A|',
    'regulation |44',
    'see regulation |',
    'the Children Act 1989, s|',
    'the Children Act 1989, section |17',
    'the Children Act 1989, sec|',
    'the Children Act 1989 |',
    'Care Standards Act 2000, 2|',
    'The Invented Act 1901, |',
    'regulation 12 of the Children’s Homes (England) Regulations 2015, 3|',
    'schedule 1|',
    'It’s regulation 12|',
    'sub-regulation 12|',
    '(regulation 12|)',
    '[regulation 12|]',
    '“regulation 12|”',
    'regulation child’s|',
  ],
  agency: [
    'standard 7|',
    'Standard 7|',
    'NMS 7|',
    'National Minimum Standard 7|',
    'Minimum standards 7|',
    'standards 7.1 and 7.|',
    'standard |',
    'standard 16.|',
    'standard mis|',
    'a standard |',
    'the standard 7|',
    'paragraph 4|',
    'regulation 1|',
  ],
  school: ['standard 7|', 'regulation 1|', 'section 87|'],
  authority: [
    'section 4|',
    'Section 4|',
    'regulation 36|',
    'outcome 3|',
    'Outcome 3|',
    'outcomes 3|',
    'outcome |',
    'enabler 1|',
    'principle 1|',
    'the principle |',
    'standard 7|',
    'NMS 7|',
    '(outcome |',
    '(outcome |)',
    '(|',
    's.20|',
    'Guide, |',
    'paragraph 4.1|',
  ],
  area: [
    '(|',
    '(|)',
    '(|).',
    '(| and',
    '(o|',
    '(en|',
    '(2|',
    '(early|',
    '(outcome 1|',
    '(outcome 9|',
    '(Outcome |',
    '(principle |',
    'outcome |',
    'Outcome |',
    'enabler 2|',
    '(national framework, |',
    '(outcome 1 and |',
    'section 4|',
    '(see section 4|',
  ],
  requirement: [
    'It must keep. (|',
    'It must keep. (|)',
    'It must keep. (mis|',
    'It must keep. (12|',
    'It must keep. (12(|',
    'It must keep. (| and more',
    '"It must keep. (|"',
    "'It must keep. (|'",
    'It must meet regulation 12(|',
  ],
  regulation: [
    '|',
    '1|',
    '12|',
    "'12|",
    '"12|"',
    '12(|',
    '12 (|',
    '12(2)|',
    'reg 12|',
    'regulation 12|',
    'R12|',
    '[1|]',
    '[12, 1|, 14]',
    '12, 1|',
    '12 and 1|',
    '12 to 1|',
    '12, |13',
    'missing|',
    'missing child|',
    'zzzz|',
    'regulation |',
    '44A|',
    '12(2)(a|) and 13',
  ],
  source: [
    '|',
    '4.1|',
    'Guide|',
    'Guide, page 2|',
    'page 22|',
    'paragraph 4.1|',
    'bully|',
    'standard 1|',
    'regulation 12|',
    '"4.10|"',
    "'children|'",
  ],
  standard: ['|', '7|', '7.|', '7.1|', 'standard 7|', 'NMS 7|', 'missing|', 'Guide|', '16.1|', '99.|'],
  citation: [
    '|',
    '3|',
    'outcome|',
    'outcome 3|',
    'Outcome 3|',
    'enabler|',
    'enabler 2|',
    'principle|',
    'stable|',
    'national framework|',
    '"outcome 2|"',
    '(outcome 2|',
  ],
};
const asked: Texts = {
  home: [
    'Staff recorded each restraint|',
    'Staff went missing |',
    'missing|',
    'It |',
    '|',
    'The section 47|',
    '(missing|',
    'They are safe. Medicines|',
    'zebra|',
    'zebra |',
    'the staff use of force |',
    'at regulation |',
    'regulation of |',
    'A standard |',
    '12|',
    '4.10|',
    'Guide|',
    '“restraint|”',
    'restraint| and more',
    're|straint',
  ],
  area: [
    'early help|',
    'early help|)',
    '(early help|',
    'leaders|',
    'leaders |',
    '|',
    '(| and',
    '(outcome 1, national framework) (|',
    'section 47|',
  ],
  authority: [
    'missing|',
    'leaders|',
    'accommodated|',
    'private fostering |',
    '(leaders|',
    'outcome |',
    'The outcome |',
    '|',
  ],
  agency: ['missing |', 'standard |', 'a standard |', 'recruit |', '|'],
  requirement: [
    'Keep a record of restraint|',
    'Keep a record of restraint |',
    '"restraint |"',
    "'child’s medicines |'",
    'restraint  |',
    '|',
  ],
};

const golden = fileURLToPath(new URL('golden/', import.meta.url));

it.each([
  ['typing', typing],
  ['asked', asked],
] as const)('citations are offered as they were: %s', { tags: ['golden'] }, (name, texts) => {
  const lines = listed(texts).map(([place, marked]) => {
    const found = offers(place, marked, name === 'asked');
    return `${place} ${JSON.stringify(marked)}: ${found.length === 0 ? 'nothing' : found.join(' | ')}`;
  });
  expectGolden(`${golden}${name}.txt`, `${lines.join('\n')}\n`);
});

it('has no golden of something else', { tags: ['golden'] }, () => {
  expectNoOrphans(golden, ['asked.txt', 'typing.txt']);
  expect(listed(typing).length).toBeGreaterThan(150);
});
