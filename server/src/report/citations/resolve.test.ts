import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { provisionsCited } from './cited';

/** The instruments that the citations of a text are looked up in. */
const instruments = (front: string, text: string) => {
  const { report, knowledge } = check(`---\n${front}\n---\n\n${text}\n`, 'a.report.md');
  return report && provisionsCited(report, knowledge.instruments).map(({ instrument }) => instrument?.id);
};

const home = 'framework: sccif\nsetting: childrens-home';

it.each([
  // Notices and suspension in a provider's draft are under the Care Standards Act.
  [home, 'A notice under section 22B was served.', ['csa-2000']],
  [home, 'It was suspended under section 14A and section 20B.', ['csa-2000', 'csa-2000']],
  [home, 'Compliance notices (s.22A) and notifications (section 30A).', ['csa-2000', 'csa-2000']],
  [home, 'A notice under sections 22A and 22B.', ['csa-2000', 'csa-2000']],
  ['framework: sccif\nsetting: supported-accommodation', 'A notice under section 22B.', ['csa-2000']],
  [home, 'Under section 22B of the Children Act 1989.', ['ca-1989']],
  [home, 'Children in section 20 accommodation.', ['ca-1989']],
  // Schools are not registered, and authorities look after children under the Children Act.
  ['framework: sccif\nsetting: boarding-school', 'Maintenance under section 22B.', ['ca-1989']],
  ['framework: ilacs', 'Maintenance under section 22B.', ['ca-1989']],
  ['framework: ilacs', 'The duty in section 22G of the Act.', ['ca-1989']],
  // In joint work section 11 is of the Act of 2004; two regulations are known without their instrument.
  ['framework: ilacs', 'Section 11 audits are late.', ['ca-2004']],
  ['framework: jtai', 'Partners meet their section 11 duties.', ['ca-2004']],
  ['framework: ilacs', 'Section 11 of the Children Act 1989.', ['ca-1989']],
  ['framework: ilacs', 'Reg 24 assessments and regulation 44 visits.', ['cpp-2010', 'chr-2015']],
  ['framework: ilacs', 'Regulation 25 was met.', [undefined]],
  ['framework: ilacs', 'Paragraph 19B of Schedule 2.', ['ca-1989']],
  ['framework: ilacs', 'Regulation 11 of the CPP Regulations 2010.', ['cpp-2010']],
  [home, 'Regulation 12 of SI 2015/541.', ['chr-2015']],
  [home, 'Staff act (guide to the museum, page 2, paragraph 3.1).', [undefined]],
  ['framework: ilacs', 'Section 14A(8) reports are late.', ['ca-1989']],
  // A page and a paragraph are of the document that is named.
  [home, 'Staff act (Guide, page 22, paragraph 4.10).', ['chr-guide-2015']],
  [home, 'Staff act (page 22, paragraph 4.10).', ['chr-guide-2015']],
  [home, 'Staff act (Working Together 2023, page 22, paragraph 45).', ['working-together-2023']],
  [home, 'Staff act (‘Statutory guidance on missing children’, page 14, paragraph 31).', [undefined]],
])('%s: %s', (front, text, expected) => {
  expect(instruments(front, text)).toEqual(expected);
});
