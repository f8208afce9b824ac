import type { Example } from '../../server/src/rules/rule';

/** A draft with one thing that another report left in it. All sentences are invented. */
export interface LeftoverSeed {
  readonly draft: Example;
  /** The text at the place of the finding. */
  readonly text: string;
  readonly severity: 'warning' | 'hint';
}

const ilacs = (sentence: string, front?: string): Example => ({
  ...(front !== undefined && { front }),
  body: `## The experiences and progress of children in care: good\n\n1. Plans are clear. ${sentence} Reviews are timely.\n`,
});

const home = (sentence: string): Example => ({
  framework: 'sccif',
  body: `## Overall experiences and progress of children and young people: good\n\nPlans are clear. ${sentence} Reviews are timely.\n`,
});

const setting = (id: string, sentence: string): Example => ({ ...home(sentence), front: `setting: ${id}\n` });

/** Written before the rules were tuned, so that they show how much the rules find. */
export const leftoverSeeds: readonly LeftoverSeed[] = [
  { draft: ilacs('Children in Kirklees benefit from early help.'), text: 'Kirklees', severity: 'warning' },
  { draft: ilacs('Kent’s leaders have invested in family hubs.'), text: 'Kent', severity: 'warning' },
  {
    draft: ilacs('Senior leaders at Leeds City Council know their services well.'),
    text: 'Leeds City Council',
    severity: 'warning',
  },
  { draft: ilacs('Social workers in Bury feel valued.'), text: 'Bury', severity: 'warning' },
  {
    draft: ilacs('The London Borough of Hounslow has strengthened its front door.'),
    text: 'Hounslow',
    severity: 'warning',
  },
  {
    draft: ilacs('Since the last inspection of Hampshire children’s services, plans have improved.'),
    text: 'Hampshire',
    severity: 'warning',
  },
  {
    draft: ilacs('Stoke has improved its response to children who go missing.'),
    text: 'Stoke',
    severity: 'warning',
  },
  {
    draft: ilacs('Telford & Wrekin offers a wide range of support to its care leavers.'),
    text: 'Telford & Wrekin',
    severity: 'warning',
  },
  {
    draft: {
      body: '# Inspection of Dudley local authority children’s services\n\nChildren are helped well.\n',
    },
    text: 'Dudley',
    severity: 'warning',
  },
  {
    draft: ilacs(
      'Some children live with foster carers in neighbouring Leicestershire.',
      'authority: Derby\n',
    ),
    text: 'Leicestershire',
    severity: 'hint',
  },
  {
    draft: ilacs('This inspection took place from 4 to 8 March 2024.'),
    text: '4 to 8 March 2024',
    severity: 'warning',
  },
  {
    draft: ilacs('During this inspection (3 February 2025 to 14 February 2025), inspectors met children.'),
    text: '3 February 2025 to 14 February 2025',
    severity: 'warning',
  },
  { draft: ilacs('The local authority (URN 80412) was told of this.'), text: '80412', severity: 'warning' },
  {
    draft: home('Senior leaders at Hollybank Care Ltd review every plan.'),
    text: 'Hollybank Care Ltd',
    severity: 'warning',
  },
  { draft: home('Staff at the agency know children well.'), text: 'the agency', severity: 'warning' },
  {
    draft: home('Foster carers receive regular supervision from the agency.'),
    text: 'the agency',
    severity: 'warning',
  },
  {
    draft: setting('independent-fostering-agency', 'Staff at the home support children’s hobbies.'),
    text: 'the home',
    severity: 'warning',
  },
  { draft: home('Boarders enjoy their time in the boarding house.'), text: 'Boarders', severity: 'warning' },
  {
    draft: home('The inspection was carried out on 12 and 13 November 2024.'),
    text: '12 and 13 November 2024',
    severity: 'warning',
  },
  {
    draft: setting('residential-family-centre', 'The home is well maintained and has a large garden.'),
    text: 'The home',
    severity: 'warning',
  },
];
