import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../lint/apply-edits';
import { completions } from '../completion';
import { hover } from '../hover';
import { highlightsAt } from '../marks/highlights';
import { renameEdits, renameTarget } from '../rename/rename';
import { atCursor } from '../testing';
import { evidenceDefinition, sameEvidence } from './places';

const front = (list: string): string =>
  `---\nframework: ilacs\nauthority: Bexcombe\nevidence:\n${list}---\n\n# Inspection of Bexcombe\n\n`;
const list =
  '  - id: e1\n    kind: case record\n    date: 2026-06-09\n    place: section 4, page 2\n  - id: e12\n    kind: interview\n  - {id: e3}\n';
const yaml = (text: string): string =>
  `framework: ilacs\nauthority: Bexcombe\nevidence: [{id: e1, kind: interview}]\nsummary: >\n  ${text}\n`;

describe('completion', () => {
  const offered = (marked: string, file?: string): string[] => {
    const { checked, offset, text } = atCursor(marked, file);
    return completions(checked, offset).map(
      ({ label, detail = '', replace, text: written }) =>
        `${label} ${detail}: ${applyEdits(text, [{ span: replace, text: written }])
          .text.slice(replace.start - 6)
          .trim()}`,
    );
  };

  it('offers the evidence after a brace', () => {
    expect(offered(`${front(list)}Good. {|\n`)).toEqual([
      'e1 Case record, 9 June 2026, section 4, page 2: ood. {e1}',
      'e12 Interview: ood. {e12}',
      'e3 : ood. {e3}',
    ]);
    expect(offered(`${front(list)}Good. {e|1}\n`)[1]).toBe('e12 Interview: ood. {e12}');
    expect(offered(yaml('Good. {|}'), 'a.report.yaml')).toEqual(['e1 Interview: ood. {e1}']);
  });

  it('offers none elsewhere', () => {
    expect(offered(`${front(list)}Good. e|\n`)).toEqual([]);
    expect(offered(`${front('')}Good. {|\n`)).toEqual([]);
  });
});

describe('hover', () => {
  const shown = (marked: string, file?: string): string | undefined => {
    const { checked, offset } = atCursor(marked, file);
    return hover(checked, offset)?.markdown;
  };

  it('has the kind, date and place', () => {
    expect(shown(`${front(list)}Good {e|1}. More {E1}.\n`)).toBe(
      '**e1**: Case record, 9 June 2026, section 4, page 2\n\n2 marks point to it.',
    );
    expect(shown(`${front(list)}Good |{e3}.\n`)).toBe('**e3**\n\n1 mark points to it.');
    expect(shown(yaml('Good {e1|}.'), 'a.report.yaml')).toBe('**e1**: Interview\n\n1 mark points to it.');
    expect(shown(`${front(list.replace('e12', 'e|12'))}Good {e1}.\n`)).toContain(
      'No sentence points to this evidence.',
    );
  });

  it('says that an id is not listed', () => {
    expect(shown(`${front(list)}Good {e9|9}.\n`)).toContain('lists no evidence');
  });
});

describe('places', () => {
  const text = `${front(list)}Good {e1}. Better {e1, e12}. Best {e9}.\n`;
  const lineOf = (at: number): string => text.slice(0, at).split('\n').at(-1) ?? '';
  const placesAt = (needle: string) => {
    const offset = text.indexOf(needle) + needle.length;
    const { checked } = atCursor(`|${text}`);
    const before = (spans: readonly { start: number }[] = []) => spans.map(({ start }) => lineOf(start));
    return {
      definition: before(evidenceDefinition(checked.draft, offset)?.to),
      references: before(sameEvidence(checked.draft, offset)?.map(({ span }) => span)),
      highlights: before(highlightsAt(checked, offset)),
    };
  };

  it('lead from a mark to its entry, and from an entry to its marks', () => {
    const all = ['  - id: ', 'Good {', 'Good {e1}. Better {'];
    expect(placesAt('Good {e')).toEqual({ definition: ['  - id: '], references: all, highlights: all });
    expect(placesAt('- id: e')).toMatchObject({ definition: all.slice(1), references: all });
    expect(placesAt('Best {e')).toMatchObject({ definition: [] });
  });
});

describe('rename', () => {
  const renamed = (marked: string, name: string): string => {
    const { checked, offset, text } = atCursor(marked);
    const result = renameEdits(checked, offset, name);
    return 'refused' in result ? result.refused : applyEdits(text, result.edits).text;
  };

  it('changes the entry and all marks', () => {
    const text = (id: string): string =>
      `${front(list.replace('e12', id))}Good {${id}}. Better {e1, ${id}}.\n`;
    expect(renamed(text('e12').replace('Good {', 'Good {|'), 'E20')).toBe(text('e20'));
    const { checked, offset } = atCursor(text('e12').replace('Good {e', 'Good {e|'));
    expect(renameTarget(checked, offset)).toMatchObject({ placeholder: 'e12' });
  });

  it('refuses what is no id, and an id that is taken', () => {
    expect(renamed(`${front(list)}Good {e|1}.\n`, 'x1')).toContain('letter e and a number');
    expect(renamed(`${front(list)}Good {e|1}.\n`, 'e3')).toContain('already');
  });
});
