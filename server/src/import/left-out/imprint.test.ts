import { describe, expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, heading, paragraph } from '../testing';

const imported = (...lines: readonly string[]) => {
  const blocks = [heading(1, 'Inspection of Carrowby children’s services'), ...lines.map(paragraph)];
  const { text, report } = importDocument(documentOf(blocks), { knowledge: builtIn });
  return { left: report.leftOut, text };
};

describe('the imprint', () => {
  it('has contact details in any arrangement, and paragraphs that begin with its words', () => {
    const lines = [
      'The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects.',
      'Piccadilly Gate, Store Street',
      'Manchester M1 2WD, Textphone: 0161 618 8524',
      'E: someone@ofsted.gov.uk | W: www.gov.uk/ofsted',
      '© Crown copyright 2026',
    ];
    expect(imported(...lines).left).toEqual(lines);
  });

  it('has only details that the inspectorate publishes', () => {
    const { left, text } = imported(
      '© Crown copyright 2026',
      'Manchester',
      'M1 2WD',
      'T: 01632 960001',
      'Royal Exchange Buildings',
      'Manchester City Council',
    );
    expect(left).toEqual(['© Crown copyright 2026', 'Manchester', 'M1 2WD']);
    expect(text).toContain('T: 01632 960001\n\nRoyal Exchange Buildings\n\nManchester City Council\n');
  });

  it('is not somebody else’s address in its town', () => {
    expect(imported('Town Hall', 'Manchester', 'Store Street', 'M1 2WD').left).toEqual([]);
  });
});
