import { inCaseOf, type SlipPattern, searchFor } from '../slips/patterns';
import { nounPatterns } from './agreement-nouns';

const plurals =
  '[Cc]hildren|[Yy]oung people|[Ss]enior [Ll]eaders|[Ll]eaders|[Ss]enior [Mm]anagers|[Mm]anagers|[Ss]ocial workers|[Ff]oster carers|[Cc]arers|[Cc]are leavers|[Pp]ersonal advisers|[Pp]arents|[Ii]nspectors|[Pp]rofessionals|[Pp]ractitioners|[Ee]lected members|[Pp]artners|[Ff]amilies|[Ss]taff';
const some = 'All|Most|Some|Many|Several';
const which = `${some}|The|These|Those|Other|Few|Both`;
const clauses = 'because|when|where|if|although|while|whether|that';
/** A subject has nothing before it that could be the true subject: “the number of children is”. */
const opening = `(?:(?<=^|[.!?] )(?:(?:(?:${some})(?: of)? (?:the|these|those)|${which}) )?|\\b(?:${clauses}) )`;
/** What reports write “a” before by mistake, in the plural. */
const manyThings =
  '(?:children|people|families|carers|leaders|managers|plans|assessments|visits|records|meetings)';
/** What reports write “many” before by mistake, in the singular. */
const countedThing =
  '(child|family|carer|leader|manager|plan|assessment|visit|record|meeting|review|placement|decision|social worker|young person)';
const verbs = 'is|are|was|were|has|have|do|does';
const adverb = '(?:(?:now|also|often|generally|usually|always|still) )?';
const singular: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  knows: 'know',
  understands: 'understand',
  provides: 'provide',
  ensures: 'ensure',
  receives: 'receive',
  makes: 'make',
  takes: 'take',
  speaks: 'speak',
  feels: 'feel',
  says: 'say',
  lives: 'live',
  attends: 'attend',
  seems: 'seem',
  becomes: 'become',
  enjoys: 'enjoy',
  gives: 'give',
  gets: 'get',
  wants: 'want',
  tells: 'tell',
  listens: 'listen',
  contributes: 'contribute',
  develops: 'develop',
  follows: 'follow',
  helps: 'help',
  engages: 'engage',
  achieves: 'achieve',
  appears: 'appear',
  remains: 'remain',
  continues: 'continue',
  reflects: 'reflect',
  includes: 'include',
  shows: 'show',
  describes: 'describe',
  supports: 'support',
  needs: 'need',
  meets: 'meet',
  benefits: 'benefit',
  visits: 'visit',
  builds: 'build',
};
const plural: Readonly<Record<string, string>> = {
  have: 'has',
  are: 'is',
  were: 'was',
  do: 'does',
  know: 'knows',
  understand: 'understands',
  provide: 'provides',
  ensure: 'ensures',
  make: 'makes',
  take: 'takes',
  receive: 'receives',
  undertake: 'undertakes',
};

const pluralOf = (match: RegExpMatchArray): string | undefined => singular[match[1] ?? ''];
const singularOf = (match: RegExpMatchArray): string | undefined => plural[match[1] ?? ''];

const singleSubjects = 'child|young person|registered manager|manager|social worker|assessment|plan';
const heads = 'needs|views|wishes|voices|plans|records|experiences|assessments';
const people = '(?:children|young people|families|care leavers|carers|parents)';

const things =
  'Assessments|Plans|Decisions|Records|Reviews|Visits|Services|Meetings|Interviews|Audits|Conferences|Caseloads|Referrals|Thresholds|Relationships|Arrangements|Risks|Outcomes|Strategies|Processes|Systems|Chronologies|Delays|Homes|Placements|Teams|Schools|Recommendations|Requirements|Siblings|Adopters|Brothers and sisters|Actions|Improvements|Checks|Policies|Responses|Care plans|Pathway plans|Health assessments|Strategy meetings|Strategy discussions|Social work assessments';

const relative = 'who|that|which';
/** Nouns for a quality of things and people, always in the singular. No published report has a plural verb after one of them. */
const qualities = [
  'quality|timeliness|effectiveness|impact|oversight|completion|number|range|use|lack|availability|absence|frequency|pace',
  'organisation|recording|analysis|management|monitoring|implementation|co-?ordination|identification|involvement|stability',
  'development|delivery|planning|supervision|consistency|standard|level|accuracy|storage|safety|administration|recruitment',
  'retention|training|progress|health|welfare|well-?being|education|support|understanding|knowledge|participation|engagement',
  'allocation|volume|cost|length|tracking|chairing|sharing|scrutiny|evaluation|attendance|behaviour|matching|induction',
  'deployment|commissioning|provision|preparation|introduction|leadership|culture|depth|rigour|tone|handling|turnover',
  'reduction|increase|variety|shortage|presence',
].join('|');
/** “The quality of care children have received” has another subject. */
const notSubject = `(?!(?:${relative}|children|young|people|families|parents|carers|staff|leaders|managers|workers|leavers|inspectors|they|we)\\b)`;
const noun = '[a-z]+';
/** Words for many things or few. */
const indefinites = '(?:too |so |very |not )?many|several|numerous|(?:some |too )?few';
const modals = 'can|will|may|must|should|could|would';
/** Nouns that “there are a” never introduces, unlike “number” or “range”. */
const singleMatters =
  'plan|assessment|child|lack|need|culture|sense|focus|commitment|process|system|strategy|policy|manager|risk|delay|concern|shortage|understanding|decision|approach|vision';
const singleThings =
  'plan|child|assessment|review|home|visit|record|decision|placement|carer|young person|social worker';
const oneOf = 'Each|[Oo]ne|Neither|Either';

const compounds =
  'strategy|review|care|pathway|personal|initial|risk|health|social|team|service|family|child|protection|safety|statutory|home|case|core|senior|foster';
const countedNouns =
  'meeting|plan|assessment|visit|review|record|decision|adviser|manager|leader|carer|referral|interview|worker|conference|audit|concern|need|view|experience|risk|outcome|voice|placement|target|action';
/** Bodies and things that no writer treats as plural. “Team”, “staff”, “council” and “board” may be. */
const singleBodies =
  'child|young person|registered manager|social worker|personal adviser|foster carer|home|local authority|service|assessment|plan|director|key worker|deputy manager|registered person|chair|lead inspector|parent|mother|father';
const pluralNoun = (noun: string): string =>
  noun.endsWith('person') ? noun.replace(/person$/, 'people') : (irregular[noun] ?? `${noun}s`);
const irregular: Readonly<Record<string, string>> = { child: 'children', family: 'families' };

/** The first words of alternatives, which may begin with “[Aa]”. */
const firstOf = (alternatives: string): string[] =>
  alternatives
    .split('|')
    .map((words) => words.split(' ')[0] ?? '')
    .flatMap((word) => {
      const [, big, small, rest] = /^\[(.)(.)\](.*)$/.exec(word) ?? [];
      return rest === undefined ? [word] : [`${big}${rest}`, `${small}${rest}`];
    });

export const agreementPatterns: readonly SlipPattern[] = [
  {
    find: new RegExp(
      `${opening}(?:${plurals}) ${adverb}(${Object.keys(singular).join('|')})\\b(?!['’-])`,
      'g',
    ),
    first: firstOf(`${which}|${clauses}|${plurals}`),
    group: 1,
    instead: pluralOf,
  },
  {
    find: new RegExp(`\\b[Tt]here (is|was) (?:${indefinites})\\b(?! an?\\b)`, 'g'),
    first: ['There', 'there'],
    group: 1,
    instead: pluralOf,
  },
  {
    find: new RegExp(
      `\\b[Tt]here (are|were) an? (?:clear |good |strong |positive |detailed |new |real )?(?:${singleMatters})\\b`,
      'g',
    ),
    first: ['There', 'there'],
    group: 1,
    instead: singularOf,
  },
  {
    find: new RegExp(`\\b(?:Each|Every) (?!(?:of|${modals})\\b)[a-z]+[a-rt-z] (have|are|were|do)\\b`, 'g'),
    first: ['Each', 'Every'],
    group: 1,
    instead: singularOf,
  },
  {
    find: new RegExp(
      `(?<=^|[.!?] )The (?:${singleSubjects}) (have|are|were|do|know|understand|provide|ensure|make|take|receive|undertake)\\b`,
      'g',
    ),
    first: ['The'],
    group: 1,
    instead: singularOf,
  },
  {
    find: new RegExp(
      `(?<=^|[.!?] )The (?:${heads}) of (?:these |some |most |all )?${people} (is|was|has)\\b`,
      'g',
    ),
    first: ['The'],
    group: 1,
    instead: pluralOf,
  },
  {
    find: /\b([Tt]his) (?:children|families|carers|social workers|assessments|meetings)\b(?!['’-])/g,
    first: ['This', 'this'],
    group: 1,
    instead: ([, written = '']) => inCaseOf(written, 'these'),
  },
  {
    find: new RegExp(
      `(?<=^|[.!?] )(?:Most |Some |Many |All |These |The )?(?:${things}|${things.toLowerCase()}) ${adverb}(is|was|has|does|reflects|includes|shows|contributes|remains|helps|ensures|provides)\\b(?!['’-])`,
      'g',
    ),
    first: firstOf(`Most|Some|Many|All|These|The|${things}|${things.toLowerCase()}`),
    group: 1,
    instead: pluralOf,
  },
  {
    find: new RegExp(
      `(?<=^|[.!?] )The (?:${heads}) for (?:these |some |most |all )?${people} (is|was|has)\\b`,
      'g',
    ),
    first: ['The'],
    group: 1,
    instead: pluralOf,
  },
  {
    find: new RegExp(
      `(?<=^|[.!?] )The (?:${qualities}) of (?!${noun} (?:${relative}) )${noun}(?: ${notSubject}${noun})? (are|were|have)\\b`,
      'g',
    ),
    first: ['The'],
    group: 1,
    instead: singularOf,
  },
  {
    find: new RegExp(
      // “All but one of the children have” has another subject.
      `\\b(?<!\\bbut )(?:${oneOf}) of (?:the|these|those|their) (?:[a-z]*[a-rt-z] )?(?:[a-z]+(?:s|ren)|people) (are|were|have|do|know)\\b`,
      'g',
    ),
    first: firstOf(oneOf),
    group: 1,
    instead: singularOf,
  },
  {
    find: /(?<=^|[.!?] )Both the [a-z]+ and the [a-z]+ (is|was|has|does)\b/g,
    first: ['Both'],
    group: 1,
    instead: pluralOf,
  },
  {
    find: /(?<=^|[.!?] )(?:They|We|You|These|Those) (is|was|has|does)\b(?!['’-])/g,
    first: ['They', 'We', 'You', 'These', 'Those'],
    group: 1,
    instead: pluralOf,
  },
  {
    find: /(?<=^|[.!?] )(?:He|She|It) (are|were|have|do)\b(?!['’-])/g,
    first: ['He', 'She', 'It'],
    group: 1,
    instead: singularOf,
  },
  {
    find: new RegExp(`\\b([Tt]hese|[Tt]hose) (?:${singleThings}) (?:is|are|was|were|has|have)\\b`, 'g'),
    first: ['These', 'these', 'Those', 'those'],
    group: 1,
    instead: ([, written = '']) => inCaseOf(written, written.toLowerCase() === 'these' ? 'this' : 'that'),
  },
  {
    find: new RegExp(`(?<=^|[.!?] )(?:A|This|That) (?:${singleThings}) (are|were|have|do)\\b`, 'g'),
    first: ['A', 'This', 'That'],
    group: 1,
    instead: singularOf,
  },
  {
    find: new RegExp(`\\b(This) (?:${things.toLowerCase()}) (?:are|were|have)\\b`, 'g'),
    first: ['This'],
    group: 1,
    instead: () => 'These',
  },
  {
    // “Strategy meeting are”, “Care plan were”: a noun without an article begins the sentence, and its verb is plural.
    find: new RegExp(
      `(?<=^|[.!?] )(?:(?:${compounds}) )?(${countedNouns}) ${adverb}(?:are|were|have been)\\b`,
      'gi',
    ),
    first: firstOf(`${compounds}|${countedNouns}`),
    group: 1,
    instead: ([, written = '']) => `${written}s`,
  },
  {
    // “Children’s need are”, “their plan are”
    find: new RegExp(
      `\\b(?:children|people|families|carers|parents)['’]s? (${countedNouns}) ${adverb}(?:are|were)\\b`,
      'gi',
    ),
    first: ['children', 'people', 'families', 'carers', 'parents'],
    group: 1,
    instead: ([, written = '']) => `${written}s`,
  },
  {
    find: new RegExp(`\\b([Aa]) ${manyThings}\\b(?!['’-])(?= (?:${verbs}|who|that)\\b)`, 'g'),
    first: ['A', 'a'],
    group: 1,
    instead: ([, written = '']) => inCaseOf(written, 'the'),
  },
  {
    find: new RegExp(`\\b([Mm]any|[Ss]everal|[Bb]oth|[Ff]ew) ${countedThing} (?:${verbs})\\b`, 'g'),
    first: ['Many', 'many', 'Several', 'several', 'Both', 'both', 'Few', 'few'],
    group: 2,
    instead: ([, , written = '']) => pluralNoun(written),
  },
  {
    find: new RegExp(
      `(?<=^|[.!?] )(?:Every|Each) (?:${singleThings}) (?:in|at|with|of) (?:the |this )?[a-z]+ (are|were|have|do)\\b`,
      'g',
    ),
    first: ['Every', 'Each'],
    group: 1,
    instead: singularOf,
  },
  {
    // “The home provide”, “The local authority know”: a verb that no noun before it could be.
    find: new RegExp(
      `(?<=^|[.!?] )(?:The|This|Each|Every) (?:${singleBodies}) (?:now |also |always |usually )?(provide|ensure|receive|know|understand|have|are|were|make|take|do|keep|want|seek)\\b(?! to)`,
      'g',
    ),
    first: ['The', 'This', 'Each', 'Every'],
    group: 1,
    instead: ([, written = '']) => plural[written] ?? `${written}s`,
  },
];

/** Verbs that do not agree with their subject, where the subject is beyond doubt. */
export const agreementSlips = searchFor([...agreementPatterns, ...nounPatterns]);
