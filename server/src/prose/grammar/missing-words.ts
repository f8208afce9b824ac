import { type SlipPattern, searchFor } from '../slips/patterns';
import { anyVerbs, plainVerbs } from './verbs';

const adverb =
  '(?:(?:also|always|not|now|often|still|well|routinely|regularly|actively|generally|usually) )?';
const be = 'is|are|was|were|be|been|being';
/** After a form of “be”, these have “to” before a verb. */
const beforeTo =
  'asked|encouraged|expected|required|invited|allowed|enabled|likely|unlikely|willing|unwilling|keen|eager|reluctant|determined|reminded|permitted|persuaded|supposed|able|unable|due';
/** One of these takes or makes what is done to do something. */
const takers = 'take|takes|took|taken|taking|make|makes|made|making';
const kinds =
  'good|clear|strong|effective|positive|significant|key|important|wide|broad|timely|consistent|thorough|detailed|better|secure|sound|deep|full|shared|robust|comprehensive|coordinated|careful|vital|crucial|central|negative|real|huge|great|lasting|considerable|appropriate|sensitive|proactive|responsive|systematic|structured|holistic|planned|safe|meaningful|respectful';
const plural =
  'children|people|families|carers|parents|staff|leaders|managers|workers|leavers|advisers|adopters|inspectors|professionals|practitioners|partners|they|visits|plans|assessments|records|reviews|decisions|meetings|services|homes|agencies|improvements|actions|referrals|checks|audits|systems|arrangements|caseloads|risks|needs|concerns|changes';
const manyThings =
  'children|young people|families|carers|foster carers|parents|care leavers|adopters|social workers|staff|leaders|cases|assessments|plans|services|activities|visits|agencies|professionals|opportunities|resources|ways|homes|schools|partners|records|referrals|needs|interventions|methods|tools|actions|incidents';
const oneThing = 'role|range|plan|vision|process|voice|strategy|relationship|difference|picture|number|part';
const beforeAware = 'is|are|was|were|be|been|fully|well|not|more|become|became|acutely';
const knownThings =
  'areas|risks|needs|weaknesses|issues|impact|importance|challenges|concerns|strengths|priorities|progress|gaps|standards';
const beforeHow =
  'know|knows|knew|understand|understands|learn|learns|learned|about|consider|on|unsure|sure|explain|explains';
const parts = 'quality|timeliness|effectiveness|majority|rest';
const sizes = 'small|large|very small|growing';
/** No noun phrase begins with one of these. */
const noNoun = 'of|is|are|was|were|has|have|and|but|or|with|from|by|that|which|because|they';
const numbers = 'two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}';

const pair =
  (missing: string) =>
  ([written = '']: RegExpMatchArray): string => {
    const [first, ...rest] = written.split(' ');
    return [first, missing, ...rest].join(' ');
  };
/** Puts a word before the last of a match. */
const beforeLast =
  (missing: string) =>
  (match: RegExpMatchArray): string => {
    const words = (match[1] ?? '').split(' ');
    return [...words.slice(0, -1), missing, ...words.slice(-1)].join(' ');
  };

const missingWordPatterns: readonly SlipPattern[] = [
  // “able talk”, “unable make”
  {
    find: new RegExp(`\\b(?:un)?able (?:${anyVerbs})\\b(?![’'-])`, 'g'),
    first: ['able', 'unable'],
    instead: pair('to'),
  },
  {
    // “has been asked work”, “are encouraged take”
    find: new RegExp(`\\b(?:${be}) ${adverb}((?:${beforeTo}) (?:${anyVerbs}))\\b(?![’'-])`, 'g'),
    first: be.split('|'),
    group: 1,
    instead: beforeLast('to'),
  },
  {
    // “fewer children need come”
    find: new RegExp(
      `\\b(?:${plural}|who|you|we|also|still|will|may|might|not) ((?:need|want|wish|continue|fail|tend|hope|aim) (?:${plainVerbs}))\\b(?![’'-])`,
      'g',
    ),
    first: [...plural.split('|'), 'who', 'you', 'we', 'also', 'still', 'will', 'may', 'might', 'not'],
    group: 1,
    instead: beforeLast('to'),
  },
  {
    find: new RegExp(
      `\\b(?:continues|continued|fails|failed|wants|wanted|aims|seeks) (?:${plainVerbs})\\b(?![’'-])`,
      'g',
    ),
    first: ['continues', 'continued', 'fails', 'failed', 'wants', 'wanted', 'aims', 'seeks'],
    instead: pair('to'),
  },
  {
    // “know how make a complaint”
    find: new RegExp(
      `\\b(?:${beforeHow}) (how (?:${plainVerbs}))\\b(?= (?:a|an|the|their|this|these|it|them|to|sure|with)\\b)`,
      'g',
    ),
    first: beforeHow.split('|'),
    group: 1,
    instead: beforeLast('to'),
  },
  {
    // “taken effective action improve”
    find: new RegExp(
      `\\b(?:${takers}) (?:[a-z]{3,15} ){0,2}((?:action|steps|efforts) (?:${plainVerbs}))\\b(?![’'-])`,
      'g',
    ),
    first: takers.split('|'),
    group: 1,
    instead: beforeLast('to'),
  },
  {
    find: new RegExp(
      `\\b(?:the|an|every|in|no|their|more|regular) ((?:opportunity|opportunities|ability|capacity|order|willingness|attempt|desire) (?:${plainVerbs}))\\b(?![’'-])`,
      'g',
    ),
    first: ['the', 'an', 'every', 'in', 'no', 'their', 'more', 'regular'],
    group: 1,
    instead: beforeLast('to'),
  },
  // “for up four children”
  {
    find: new RegExp(
      `\\b(?:for|of|by|with|accommodate|accommodates|after) (up (?:${numbers}))\\b(?! to\\b)`,
      'g',
    ),
    first: ['for', 'of', 'by', 'with', 'accommodate', 'accommodates', 'after'],
    group: 1,
    instead: beforeLast('to'),
  },
  {
    // “aware the areas that”
    find: new RegExp(
      `\\b(?:${beforeAware}) (aware (?:(?:the|their|its|these|those) (?:${knownThings})|risks|issues))\\b`,
      'g',
    ),
    first: beforeAware.split('|'),
    group: 1,
    instead: ([, written = '']) => written.replace(' ', ' of '),
  },
  {
    // “a good understanding the needs”
    find: new RegExp(
      `\\b(?:${kinds}|sufficient|limited|poor) ((?:understanding|knowledge|oversight|awareness) (?:the|children['’]s|these|each|this))\\b`,
      'g',
    ),
    first: [...kinds.split('|'), 'sufficient', 'limited', 'poor'],
    group: 1,
    instead: beforeLast('of'),
  },
  {
    // “a small number children”, “a range activities”
    find: new RegExp(
      `\\b[Aa] (?:[a-z]{4,14} )?((?:number|range|variety|minority|majority|lack) (?:${manyThings}))\\b(?![’'-])`,
      'g',
    ),
    first: ['A', 'a'],
    group: 1,
    instead: ([, written = '']) => written.replace(' ', ' of '),
  },
  {
    find: new RegExp(`\\b[Tt]he (?:overall )?((?:${parts}) (?:the|their|these|this|those))\\b`, 'g'),
    first: ['The', 'the'],
    group: 1,
    instead: beforeLast('of'),
  },
  // “a wide of checks”
  {
    find: /\b[Aa] (?:very )?((?:wide|broad) of)\b/g,
    first: ['A', 'a'],
    group: 1,
    instead: () => 'wide range of',
  },
  // “As result,”
  { find: /\b[Aa]s (?:result|consequence)(?=,| of\b)/g, first: ['As', 'as'], instead: pair('a') },
  {
    find: new RegExp(`\\b(in (?:${kinds})) (?:way|manner|fashion)\\b`, 'g'),
    first: ['in'],
    group: 1,
    instead: ([, written = '']) => written.replace('in ', 'in a '),
  },
  {
    // “plays key role”, “have wide range of”
    find: new RegExp(
      `\\b((?:has|have|had|play|plays|played|offer|offers|provide|provides) (?:${kinds})) (?:${oneThing})\\b(?= (?:in|on|of|to|for|with|that)\\b|[.,;])`,
      'g',
    ),
    first: ['has', 'have', 'had', 'play', 'plays', 'played', 'offer', 'offers', 'provide', 'provides'],
    group: 1,
    instead: ([, written = '']) => {
      const [verb, kind = ''] = written.split(' ');
      return `${verb} ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
    },
  },
  {
    find: /\b[Tt]here (?:is|was) (?:lack|range|shortage|need for [a-z]+)(?= of\b)/g,
    first: ['There', 'there'],
    instead: ([written = '']) => written.replace(/ (?=lack|range|shortage)/, ' a '),
  },
  {
    find: /(?<=^|[.!?] )(?:Small|Large|Growing|Significant) (?:number|minority|majority) of\b/g,
    first: ['Small', 'Large', 'Growing', 'Significant'],
    instead: ([written = '']) => `A ${written.charAt(0).toLowerCase()}${written.slice(1)}`,
  },
  {
    find: new RegExp(`\\b(?:for|in|of|with|by|to) ((?:${sizes}) (?:number|minority|majority) of)\\b`, 'g'),
    first: ['for', 'in', 'of', 'with', 'by', 'to'],
    group: 1,
    instead: ([, written = '']) => `a ${written}`,
  },
  {
    // “is the process of completing”
    find: /\b(?:is|are|was|were) the process of (?=[a-z]+ing\b)/g,
    first: ['is', 'are', 'was', 'were'],
    instead: ([written = '']) => written.replace(' the', ' in the').trimEnd(),
  },
  {
    find: /\bmissing from(?= (?:is|are|was|were|has|have|and|or|when)\b)/g,
    first: ['missing'],
    instead: () => 'missing from home',
  },
  {
    // “Most foster carers been in post”
    find: new RegExp(`\\b(?:${plural}|who|it) (?:not |also |always |never )?been\\b`, 'g'),
    first: [...plural.split('|'), 'who', 'it'],
    instead: (match, text) => {
      const start = text.lastIndexOf('. ', match.index) + 1;
      const before = text.slice(start, match.index);
      if (/\b(?:has|have|had|having)\b|['’]ve\b/i.test(before)) return undefined;
      const have = / ?it\b/.test(match[0]) ? 'has' : 'have';
      return match[0].replace(/ (?=(?:not |also |always |never )?been$)/, ` ${have} `);
    },
  },
  {
    // “did speak to any children”
    find: new RegExp(
      `\\b(?:did|does|do) (?:${plainVerbs}|speak|visit|record|contact|see|report)(?: to| with| for)? any\\b(?! of (?:these|those|this))`,
      'g',
    ),
    first: ['did', 'does', 'do'],
    instead: (match, text) => {
      const start = text.lastIndexOf('. ', match.index) + 1;
      const before = text.slice(start, match.index);
      if (/\b(?:if|whether|should|not|never|no|few|who|what|rarely)\b|n['’]t\b/i.test(before))
        return undefined;
      return match[0].replace(' ', ' not ');
    },
  },
];

/** An article before a word that begins no noun phrase, or at the end of a sentence. */
const articleAlone: readonly SlipPattern[] = [
  {
    find: new RegExp(`\\b(the|every) (?:${noNoun})\\b(?![’'-])`, 'g'),
    first: ['the', 'every'],
    group: 1,
    instead: () => '',
  },
  {
    find: /(?<=[a-z] )(the|an|every)(?=[.,;:](?: |$))/g,
    first: ['the', 'an', 'every'],
    group: 1,
    instead: () => '',
  },
];

/** Places where a word is missing. */
export const missingWordSlips = searchFor(missingWordPatterns);
/** Articles without a noun. */
export const withoutNounSlips = searchFor(articleAlone);
