import { type SlipPattern, searchFor } from '../slips/patterns';

/** Adverbs, by the adjectives that they are made of. */
const adjectives =
  'effective|consistent|regular|clear|safe|prompt|quick|swift|appropriate|sensitive|careful|thorough|proactive|positive|robust|timely|strong|significant|creative|detailed|comprehensive|independent|proportionate|purposeful|persistent|skilful|respectful|honest|open|decisive|rigorous|routine|rapid|successful';
const adverbOf = (adjective: string): string =>
  adjective === 'timely' ? 'in a timely way' : `${adjective}ly`;
const adverbs = adjectives
  .split('|')
  .filter((word) => word !== 'timely')
  .map((word) => `${word}ly`)
  .join('|');
/** No adverb is right before one of these after an article. */
const nouns =
  'system|approach|plan|plans|response|process|service|way|manner|culture|strategy|relationship|relationships|team|manager|home|range|change|improvement|impact|decision|decisions|assessment|assessments|review|reviews|visit|visits|meeting|meetings|action|oversight|supervision|support|practice|work|training|planning|feedback|arrangements';
const acts =
  'respond|responds|responded|responding|act|acts|acted|acting|react|reacts|reacted|behave|behaves|behaved';
const people = 'staff|managers|leaders|workers|carers|they';
const manners = 'quick|effective|prompt|swift|regular|consistent|careful|successful|rapid';
const otherManners = 'appropriate|sensitive|thorough|routine|clear|safe|close';
const tasks =
  'identify|respond|visit|review|update|record|monitor|consider|share|address|act|check|audit|challenge';
const auxiliaries = 'is|are|was|were|be|been|being|has|have';
const doneThings =
  'updated|reviewed|recorded|monitored|considered|shared|identified|addressed|supported|understood|seen|matched|assessed|completed|tracked|audited|visited|involved|placed|informed|managed|cared|embedded|developed|recruited|implemented';
const beforeNoun =
  'good|clear|strong|better|sound|secure|thorough|detailed|limited|an|their|shared|full|deep';
const comparatives = 'better|worse|safer|easier|quicker|faster|happier|stronger';
const sizes = 'lower|higher|larger|greater|longer|closer|smaller';

const wrongClasses: readonly SlipPattern[] = [
  {
    // “an effectively system”
    find: new RegExp(
      `\\b(?:an?|the|this|their|very|more|receives?|provides?) (${adverbs}) (?:${nouns})\\b`,
      'g',
    ),
    first: ['a', 'an', 'the', 'this', 'their', 'very', 'more', 'receive', 'receives', 'provide', 'provides'],
    group: 1,
    instead: ([, adverb = '']) => adverb.slice(0, -2),
  },
  {
    // “receive consistently and reflective supervision”
    find: new RegExp(
      `\\b(?:an?|receives?|received|provides?|provided|offers?|with|through|of) (${adverbs}) and [a-z]{3,14}(?:ive|ent|ant|ful|ear|ust|ate|ough|ed|ly) (?:${nouns})\\b`,
      'g',
    ),
    first: 'a|an|receive|receives|received|provide|provides|provided|offer|offers|with|through|of'.split('|'),
    group: 1,
    instead: ([, adverb = '']) => adverb.slice(0, -2),
  },
  {
    // “respond quick when”
    find: new RegExp(
      `\\b(?:${acts}) (?:very |more )?(${adjectives})(?= (?:when|to|and|if|where|in|on|with|as)\\b|[.,;])`,
      'g',
    ),
    first: acts.split('|'),
    group: 1,
    instead: ([, adjective = '']) => adverbOf(adjective),
  },
  {
    // “quick identify risks”
    find: new RegExp(`\\b(?:${people}) (${manners}|proactive) (?:${tasks})\\b(?! to\\b)`, 'g'),
    first: people.split('|'),
    group: 1,
    instead: ([, adjective = '']) => adverbOf(adjective),
  },
  {
    // “are regular updated”
    find: new RegExp(
      `\\b(?:${auxiliaries}) (?:not |also )?(${manners}|${otherManners}) (?:${doneThings})\\b`,
      'g',
    ),
    first: auxiliaries.split('|'),
    group: 1,
    instead: ([, adjective = '']) => adverbOf(adjective),
  },
  {
    find: /\b(safety) (?:cared for|looked after|placed|supported)\b/g,
    first: ['safety'],
    group: 1,
    instead: () => 'safely',
  },
  {
    // “a good understand of”
    find: new RegExp(`\\b(?:${beforeNoun}) (understand|knowing|improve|assess|analyse|develop) of\\b`, 'g'),
    first: beforeNoun.split('|'),
    group: 1,
    instead: ([, verb = '']) => nounsOf[verb],
  },
  {
    find: new RegExp(`\\b(more (?:${comparatives}|(?:${sizes})(?= than)))\\b`, 'g'),
    first: ['more'],
    group: 1,
    instead: ([, written = '']) => written.slice(5),
  },
];

const nounsOf: Readonly<Record<string, string>> = {
  understand: 'understanding',
  knowing: 'knowledge',
  improve: 'improvement',
  assess: 'assessment',
  analyse: 'analysis',
  develop: 'development',
};

/** Adverbs that are written for adjectives, adjectives for adverbs, and verbs for nouns. */
export const wordClassSlips = searchFor(wrongClasses);
