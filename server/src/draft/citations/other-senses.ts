import type { Unit } from './citation';

// Words that cite law elsewhere, and here are of a paper, a place, a product or a medicine: “section 4 of the care plan”,
// “a Galaxy S22”, “Schedule 2 drugs”, “standard 3 of the Care Certificate”.

/** Nouns with their plurals. */
const withPlurals = (nouns: string): string[] => nouns.split(' ').flatMap((noun) => [noun, `${noun}s`]);

const papers: ReadonlySet<string> = new Set([
  ...withPlurals('report form plan document letter assessment template handbook guide statement evaluation'),
  ...withPlurals('questionnaire file record book application tool toolkit agreement contract lease licence'),
  ...withPlurals(
    'protocol procedure manual workbook ehcp pep iep passport profile log register checklist pack',
  ),
  ...withPlurals(
    'agenda order judgment ruling direction injunction undertaking warrant bundle charter pledge',
  ),
  ...withPlurals(
    'chart map poster wall board timetable calendar diary rota promise scale audit review survey spreadsheet dashboard website newsletter article paper presentation',
  ),
  ...withPlurals('course module programme certificate qualification diploma novel film'),
  ...'policy policies guidance chronology chronologies tenancy tenancies sef minutes conduct'.split(' '),
  ...'strategy strategies matrix study studies curriculum syllabus story stories series'.split(' '),
]);
const ownRules = ['standard', 'standards', 'rules', 'framework'];
const places = [
  ...withPlurals('building garden corridor school college ward road street meeting interview session event'),
  ...'ground grounds site estate library park stadium hospital unit route motorway town city floor wing'.split(
    ' ',
  ),
  ...'house game match test exam venue theatre'.split(' '),
];
const things: ReadonlySet<string> = new Set([...papers, ...ownRules, ...places]);

// The words are looked up one by one: as alternatives of a pattern they took a cold start 20 ms.
const preposition = /^,? (of|from|within|at|in|on|to) /i;
/** “Section 3 of it”. */
const ofThing = /^,? (?:of|in) (?:it|them)\b/;
const possessive = /^(?:the|this|our|that|their|his|her|your|my|each|every|an?)$|^[\w-]{1,40}(?:[’']s?)$/i;
const between = /^(?!(?:of|in|on)$)[\w’'()-]{1,40}$/i;
const mostBetween = 4;
/** As many characters as the words up to the noun can have. */
const reach = 260;

/** Tells whether a text goes on to a paper, a place or the like: “of the care plan”, “in her report”. */
function leadsToOther(rest: string, unit: Unit): boolean {
  const [before, word] = preposition.exec(rest) ?? [];
  if (before === undefined || word === undefined) return false;
  const words = rest.slice(before.length, before.length + reach).split(' ');
  const owned = words.length > 1 && possessive.test(words[0] ?? '');
  switch (word.toLowerCase()) {
    case 'in':
    case 'on':
      return owned && (isOf(papers, words[1]) || (/^[\w-]+$/.test(words[1] ?? '') && isOf(papers, words[2])));
    case 'to':
      return owned && unit === 'schedule' && hasSoon(papers, words.slice(1));
    default:
      return hasSoon(things, words) || (owned && hasSoon(things, words.slice(1)));
  }
}

/** Tells whether one of some nouns is in a list of words, with only a few others before it. */
function hasSoon(nouns: ReadonlySet<string>, words: readonly string[]): boolean {
  for (const word of words.slice(0, mostBetween + 1)) {
    if (isOf(nouns, word)) return true;
    if (!between.test(word)) return false;
  }
  return false;
}

/** Tells whether a word is one of some nouns, whatever mark follows it. */
const isOf = (nouns: ReadonlySet<string>, word = ''): boolean =>
  (/^\w+(?:-\w+)*/.exec(word.slice(0, 60))?.[0] ?? '')
    .toLowerCase()
    .split('-')
    .some((part) => nouns.has(part));

/** “The care plan, section 4”, “his plan at section 5”, “Unit 4, section 2”. */
const link = '(?:,? at |[,:]? | ?\\()$';
const wordBefore = new RegExp(`\\b([a-z]+)[’'”"]?${link}`, 'i');
const labelledPlace = new RegExp(
  `\\b(?:unit|block|floor|row|stand|area|zone|ward|wing|aisle|level) \\w{1,3}${link}`,
  'i',
);
/** The orders that an Act names: “supervision orders (section 35)”. */
const orderKinds = [
  'care|supervision|protection|guardianship|placement|adoption|recovery|assessment|arrangements',
  'accommodation',
].join('|');
const lawfulOrder = new RegExp(`\\b(?:${orderKinds}) orders?,? ?\\(?$`, 'i');
const isAfterPaper = (before: string): boolean =>
  !lawfulOrder.test(before) && (isOf(papers, wordBefore.exec(before)?.[1]) || labelledPlace.test(before));

/** “The care plan’s section 4”; the Guide’s paragraphs are cited. */
const ofPaper = /\b(?!guide\b)([a-z]+)[’']s? $/i;
const divisions: ReadonlySet<string> = new Set([
  'appendix',
  'annex',
  'volume',
  'version',
  'issue',
  ...papers,
]);
/** “Form 12, section 4”, “Appendix B, section 3”. */
const numbered = /\b([A-Za-z]+)(?: number| no\.?)? (?:\d{1,3}|[A-Z])[,:]? $/;
/** “ISO 9001, section 4”. */
const technicalStandard = /\b(?:ISO|IEC|BS|EN|PAS|NICE|NG|CG)(?:[ /][A-Z]{2,3})? ?\d[\d:.-]{0,12},? $/;
/** The Guide may have a small letter. */
const theGuide = /\b[Tt]he guide[,:]? ?\(?$/;

/** Tells whether a text ends with the paper or technical standard that the words after it are of. */
const endsWithOther = (before: string): boolean =>
  technicalStandard.test(before) ||
  isOf(papers, ofPaper.exec(before)?.[1]) ||
  isOf(divisions, numbered.exec(before)?.[1]);

const medicine = '(?:controlled |prescription )?(?:drugs?|medicines?|medications?|substances?|CDs?)\\b';
const medicineAfter = new RegExp(`^(?:(?:,|,? and|,? or) \\d)*,? (?:to \\d )?${medicine}`, 'i');
const controlled = [
  'morphine|methadone|methylphenidate|ritalin|concerta|medikinet|elvanse|lisdexamfetamine|dexamfetamine|oxycodone|fentanyl',
  'buprenorphine|tramadol|ketamine|diazepam|lorazepam|midazolam|temazepam|pregabalin|gabapentin|codeine',
].join('|');
const medicineBefore = new RegExp(
  `\\b(?:${medicine}|(?:${controlled})\\b)(?:,? (?:in|under|listed in|of|on|from|is|are))? ?\\(?$`,
  'i',
);

/** “PCF standard 3”; services have minimum standards of their own. */
const acronymBefore = /\b(?!(?:NMS|RSS|RFC|FE|IFA|VAA|RHS)\s)[A-Z]{2,6}\s$/;
/** “Our standards 1 to 9”. */
const ourStandards = /\b(?:our|my|your)\s$/i;
const ownAdjectives =
  '(?:own|internal|quality|local|agreed|published|core|professional|practice|service|care)';
const otherStandards = new RegExp(
  [
    `(?:[\\p{L}\\p{N}][’']s|s[’']) (?:${ownAdjectives} ){0,3}(?:standards?,? ?\\(?)?$|\\b(?:professional|practice|occupational|performance|british|iso|own|internal|corporate|service|design|emissions?`,
    "driving|training|teach(?:ing|ers?[’']?)|certificate|swe|team|house|classroom|reading|swimming|food|hygiene)\\s$",
  ].join('|'),
  'iu',
);
/** “The practice standards require visits; standard 4 …”, “the Quality Framework, standard 3”. */
const ownStandards = new RegExp(
  [
    '\\b(?:(?:practice|professional|own|local|development|training) standards\\b[^.!?]{0,60}',
    "|(?:framework|charter)(?: (?:for|of)(?: [\\w’']{2,20}){1,4})?,? )$",
  ].join(''),
  'i',
);
const regulated = [
  'emotional|sensory|mood|behaviou?ral|affect|temperature|heat|weight|sleep|impulse|glucose|sugar|arousal',
  'anger|self|co',
].join('|');
const otherRegulation = new RegExp(`\\b(?:${regulated})[ -]$`, 'i');
/** “Vehicle reg 51”. */
const numberPlate = /\b(?:car|van|vehicle|lorry|number plate)(?:[’']s)?,? $/i;

/** Before a capital letter with a number: “room S12”, “bus S4”. */
const labels = [
  'rooms?|bus|buses|routes?|phones?|tablets?|models?|series|sizes?|class|classrooms?|blocks?|bays?|beds?|flats?|units?',
  'plots?|zones?|gates?|platforms?|trains?|lines?|cars?',
].join('|');
const labelled = new RegExp(`\\b(?:${labels}) (?:[A-Z]\\d{1,3}(?:,|,? and|,? or| to) ){0,4}$`, 'i');
/** A name before it: “Galaxy S22”. At the start of a sentence a word has a capital anyway. */
const nameBefore = /(?:^|[^.!?:\s]\s+)(?!(?:Section|Children|Act|Under|The|A|An)\b)\p{Lu}[\p{L}\d-]* $/u;

/** “An S21 was broken”; “an s47 enquiry” goes on. */
const isModel = /\ban? $/i;
const endOfPhrase = /^(?:\s*$|[.,;:)]| (?:is|was|were|and|or|in|with|from|to)\b)/;

/** A word with numbers, and the text around them. */
export interface SenseCandidate {
  readonly unit: Unit;
  /** The word as written, with the space after it. */
  readonly word: string;
  /** The text before the word, or the end of it. */
  readonly before: string;
  /** The text after the numbers. */
  readonly rest: string;
  /** The text is the value of a key that cites, so that a paper in it is cited. */
  readonly value: boolean;
}

/** Tells a word and numbers that name no instrument and are of something else. */
export function hasOtherSense({ unit, word, before, rest, value }: SenseCandidate): boolean {
  if ((unit === 'section' && ofThing.test(rest)) || leadsToOther(rest, unit) || endsWithOther(before))
    return true;
  const isLaw = / (?:enquir|inquir|assessment|investigation|accommodat|order|arrangement)/.test(
    rest.slice(0, 15),
  );
  switch (unit) {
    case 'regulation':
      return otherRegulation.test(before) || (/^reg/i.test(word) && numberPlate.test(before));
    case 'schedule':
      return medicineAfter.test(rest) || medicineBefore.test(before);
    case 'standard':
      return (
        acronymBefore.test(before) ||
        ourStandards.test(before) ||
        otherStandards.test(before) ||
        ownStandards.test(before) ||
        isAfterPaper(before)
      );
    case 'section':
      if (/^S[. ]*$/i.test(word) && isModel.test(before) && endOfPhrase.test(rest)) return true;
      if (/^S[. ]*$/.test(word) && !isLaw && (labelled.test(before) || nameBefore.test(before))) return true;
      return !isLaw && isAfterPaper(before);
    default:
      return !value && isAfterPaper(before) && !theGuide.test(before);
  }
}
