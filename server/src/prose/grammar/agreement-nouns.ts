import { inCaseOf, type SlipPattern } from '../slips/patterns';

/** Persons and things that are counted. As the last word of their phrase, they are in the plural after “two” or “many”. */
const persons =
  'child|young person|foster carer|carer|social worker|care leaver|leaver|worker|manager|leader|parent|adviser|adopter|family|practitioner|professional|inspector|director|officer|member';
const verbLike =
  'plan|visit|review|record|target|audit|concern|school|action|home|place|need|risk|measure|question|result|aim';
const things =
  'assessment|meeting|decision|referral|placement|agency|incident|complaint|requirement|recommendation|weakness|strength|area|system|method|approach|team|opportunity|activity|strategy|policy|process|service|tool|case|role|post|bedroom|relationship|shortfall|priority|improvement|restraint|allegation|interview|survey|month|year|week|day|hour';
const anyThing = `${persons}|${things}|${verbLike}`;
const numbers = 'two|three|four|five|six|seven|eight|nine|ten';
const finite =
  'who|is|are|was|were|has|have|had|do|does|did|can|will|should|must|may|say|said|told|know|knew|feel|felt|live|lived|receive|received|need|attend|attended|left|moved|waited|remain|remained';
const joins = 'in|at|with|from|to|on|of|by|during|since|because|when|where|that|which';
/** After a noun that is the last word of its phrase. */
const ends = `(?<!child(?= (?:in|and) ))(?= (?:${finite}|${joins})\\b|[.,;])`;
const irregular: Readonly<Record<string, string>> = {
  child: 'children',
  family: 'families',
  agency: 'agencies',
  opportunity: 'opportunities',
  activity: 'activities',
  strategy: 'strategies',
  policy: 'policies',
  priority: 'priorities',
  process: 'processes',
  weakness: 'weaknesses',
  person: 'people',
  'young person': 'young people',
};
const pluralOf = (noun: string): string => {
  const small = noun.toLowerCase();
  return inCaseOf(noun, irregular[small] ?? `${small}s`);
};
const singulars = new Map(Object.entries(irregular).map(([one, many]) => [many, one]));
const singularOf = (noun: string): string =>
  inCaseOf(noun, singulars.get(noun.toLowerCase()) ?? noun.toLowerCase().slice(0, -1));

const manyPeople =
  'children|young people|families|carers|parents|care leavers|leavers|managers|leaders|workers|advisers|adopters|practitioners|professionals';
const manyThings =
  'assessments|meetings|decisions|referrals|placements|agencies|weaknesses|strengths|systems|arrangements|services|areas|gaps|improvements|homes|relationships|priorities|shortfalls|opportunities|strategies|policies|processes|activities|incidents|caseloads|actions|plans|records|reviews|audits';
const thirdPerson =
  'is|was|has|does|helps|means|ensures|enables|allows|supports|provides|gives|leads|makes|takes|works|remains|needs|reflects|shows|lacks|includes';
const prepositions = 'to|for|with|from|about|by|between';
const groups =
  'children|young people|families|carers|foster carers|parents|care leavers|schools|partners|staff|professionals';
const uncounted =
  'Support|Training|Supervision|Oversight|Communication|Planning|Access|Practice|Help|Advice|Guidance|Information|Recruitment|Work|Progress|Contact|Matching|Provision';
const bases =
  'support|provide|help|make|give|take|need|show|offer|ensure|include|meet|allow|enable|receive|know|work|reflect|keep|bring';
const others: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  have: 'has',
  are: 'is',
  were: 'was',
  do: 'does',
};
const third: Readonly<Record<string, string>> = { takes: 'take' };
const agreed = (verb: string): string => others[verb] ?? third[verb] ?? verb.replace(/s$/, '');
/** The first words of alternatives, with a capital as well. */
const firsts = (words: string): string[] =>
  words.split('|').flatMap((word) => {
    const [first = ''] = word.split(' ');
    return [first, first.charAt(0).toUpperCase() + first.slice(1)];
  });
const pluralHeads =
  'Visits|Plans|Assessments|Reviews|Meetings|Services|Letters|Relationships|Referrals|Responses|Decisions|Arrangements|Outcomes|Interventions|Interviews|Placements|Homes|Records|Checks|Risks|Needs|Opportunities|Activities';

const amounts = 'range|variety|number|series|couple';
const ranged =
  'method|activity|opportunity|agency|tool|approach|intervention|partner|professional|assessment|course|resource|strategy|programme|event|technique|way|setting|carer|worker|meeting|incident|referral|placement|topic|option|source|measure|service';
const onePerson =
  'Care leaver|Foster carer|Social worker|Personal adviser|Young person|Senior leader|Senior manager|Carer|Parent|Manager|Leader|Inspector|Child|Adopter';
const otherPerson = 'manager|leader|carer|worker|parent|child|partner|professional|adviser|inspector';
const plainActs =
  'are|were|have|do|say|said|know|feel|felt|receive|understand|live|need|benefit|attend|value|speak|make|take';
const firstGroups = 'Leaders|Managers|Carers|Children|Parents|Staff';
const whoDo =
  'Children|children|people|Carers|carers|Families|families|leavers|Those|Parents|parents|Staff|workers|Workers';
const whatTheyDo =
  'live|stay|move|return|are placed|are cared for|are looked after|come|enter|leave|go missing|work|need|have left';
const whereTheyDo =
  '(?:in |at |with |into |from |to |outside )?(?:(?:the|their|this|a|an|care|home|help) ?)?(?:[a-z]+ )?';

/** Nouns in the singular that the words around them show to be plural, and the other way round; and verbs far from their subjects. */
export const nounPatterns: readonly SlipPattern[] = [
  {
    // “Several young person told”, “two social worker have”
    find: new RegExp(
      `\\b(?:[Ss]everal|[Mm]any|[Nn]umerous|[Vv]arious|(?:${numbers}|(?:T|F|S|E|N)[a-z]{2,4}(?<=Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten))) (?:foster |senior |new |other |different |key |social |young |care |further )?(${anyThing})${ends}`,
      'g',
    ),
    first: firsts(`several|many|numerous|various|${numbers}`),
    group: 1,
    instead: ([, noun = '']) => pluralOf(noun),
  },
  {
    // “All foster carer receive”
    find: new RegExp(
      `\\b(?:[Aa]ll|[Mm]ost|[Bb]oth|[Ff]ew|[Tt]hese|[Tt]hose|[Ss]ome) (?:of )?(?:the |these |those )?(?:foster |social |young |care |senior )?(${persons.replace('child|', '').replace('family|', '')})(?= (?:are|were|have|do|who|say|said|told|know|feel|felt|receive|received|live)\\b)`,
      'g',
    ),
    first: firsts('all|most|both|few|these|those|some'),
    group: 1,
    instead: ([, noun = '']) => pluralOf(noun),
  },
  {
    // “Many of the child live”
    find: new RegExp(
      `\\b(?:[Mm]any|[Mm]ost|[Aa]ll|[Ss]everal|[Ff]ew|[Nn]umber|[Mm]inority|[Mm]ajority|[Ss]ome|[Nn]one|[Ee]ach|[Oo]ne) of (?:the|these|those|their) (?:foster |social |young |care )?(${persons})(?= (?:${finite})\\b|[.,;])`,
      'g',
    ),
    first: firsts('many|most|all|several|few|number|minority|majority|some|none|each|one'),
    group: 1,
    instead: ([, noun = '']) => pluralOf(noun),
  },
  {
    // “a range of method to”
    find: new RegExp(
      `\\b(?:${amounts}) of (?:[a-z]{4,14} )?(${ranged})(?= (?:to|that|which|for|in|at|with|who|are|have|were)\\b|[.,;])`,
      'g',
    ),
    first: amounts.split('|'),
    group: 1,
    instead: ([, noun = '']) => pluralOf(noun),
  },
  {
    // “Each children has”, “every carers”
    find: new RegExp(
      `\\b(?:[Ee]ach|[Ee]very|[Aa]nother) (?:foster |social |care )?(${manyPeople})\\b(?!['’-])`,
      'g',
    ),
    first: firsts('each|every|another'),
    group: 1,
    instead: ([, noun = '']) => singularOf(noun),
  },
  {
    // “This weaknesses had”
    find: new RegExp(
      `\\b([Tt]his) (?:${manyThings})(?= (?:are|were|have|had|do|did|will|can|should|in|to|for|and)\\b)(?!['’-])`,
      'g',
    ),
    first: ['This', 'this'],
    group: 1,
    instead: ([, written = '']) => inCaseOf(written, 'these'),
  },
  {
    // “These approach helps”
    find: new RegExp(`\\b([Tt]hese|[Tt]hose) (${anyThing}) (?:${thirdPerson})\\b`, 'g'),
    first: ['These', 'these', 'Those', 'those'],
    group: 1,
    instead: ([, written = '']) => inCaseOf(written, /^th?ese/i.test(written) ? 'this' : 'that'),
  },
  {
    // “Care leaver have”
    find: new RegExp(`(?<=^|[.!?] )(?:${onePerson}) (?:${plainActs})\\b`, 'g'),
    first: firsts(onePerson),
    instead: ([written = '']) => {
      const words = written.split(' ');
      return [...words.slice(0, -2), pluralOf(words.at(-2) ?? ''), words.at(-1)].join(' ');
    },
  },
  {
    // “Leaders and manager have”
    find: new RegExp(
      `(?<=^|[.!?] )(?:Senior )?(?:${firstGroups}|leaders|managers) and (${otherPerson}) (?:${plainActs}|work|told)\\b`,
      'g',
    ),
    first: ['Senior', ...firstGroups.split('|')],
    group: 1,
    instead: ([, noun = '']) => pluralOf(noun),
  },
  {
    // “Children who live in the home is”
    find: new RegExp(
      `(?<=^|[.!?] )(?:[A-Z][a-z]+ )?(?:${whoDo}) who (?:${whatTheyDo}) ${whereTheyDo}(is|was|has)\\b(?! (?:who|that)\\b)`,
      'g',
    ),
    first: [
      'Children',
      'Young',
      'Carers',
      'Families',
      'Care',
      'Those',
      'Parents',
      'Staff',
      'Social',
      'Workers',
      'Foster',
      'Most',
      'Some',
      'Disabled',
    ],
    group: 1,
    instead: ([, verb = '']) => agreed(verb),
  },
  {
    // “Visits to children takes”
    find: new RegExp(
      `(?<=^|[.!?] )(?:${pluralHeads}) (?:${prepositions}) (?:the |their |these )?(?:${groups}) (is|was|has|takes|does|reflects|includes|shows|helps|ensures|provides|makes|needs|remains)\\b`,
      'g',
    ),
    first: pluralHeads.split('|'),
    group: 1,
    instead: ([, verb = '']) => agreed(verb),
  },
  {
    // “Support for care leavers have improved”
    find: new RegExp(
      `(?<=^|[.!?] )(?:${uncounted}) (?:${prepositions}) (?:the |their |these )?(?:${groups}) (have|are|were)\\b`,
      'g',
    ),
    first: uncounted.split('|'),
    group: 1,
    instead: ([, verb = '']) => agreed(verb),
  },
  {
    // “and it support them”
    find: new RegExp(
      `\\b(?:and|but|because|although|while) (?:it|he|she) (${bases}) (?:the|them|their|children|staff|a|an|well|with)\\b`,
      'g',
    ),
    first: ['and', 'but', 'because', 'although', 'while'],
    group: 1,
    instead: ([, verb = '']) => `${verb}s`,
  },
  {
    // “one of the child”, “an assessments”
    find: new RegExp(
      `\\b[Aa]n? (?:clear |new |good |detailed |strong |timely |full |small |further )?(${manyPeople}|${manyThings})\\b(?!['’-])(?= (?:for|of|to|with|in)\\b|[.,;])`,
      'g',
    ),
    first: ['a', 'an', 'A', 'An'],
    group: 1,
    instead: ([, noun = '']) => singularOf(noun),
  },
];
