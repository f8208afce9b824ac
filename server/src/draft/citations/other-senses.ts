import type { Unit } from './citation';

// Words that cite law elsewhere, and here are of a paper, a place, a product or a medicine: “section 4 of the care plan”,
// “a Galaxy S22”, “Schedule 2 drugs”, “standard 3 of the Care Certificate”.

const possessive =
  "(?:(?:the|this|our|that|their|his|her|your|my|each|every|an?|[\\w-]{1,40}[’'](?:s|(?=\\s))) )";
const papers = [
  'reports?|forms?|plans?|documents?|letters?|assessments?|templates?|polic(?:y|ies)|handbooks?|guides?|guidance',
  'statements?|evaluations?|questionnaires?|chronolog(?:y|ies)|files?|records?|books?|applications?|tools?|toolkits?',
  'agreements?|contracts?|tenanc(?:y|ies)|leases?|licences?|protocols?|procedures?|manuals?|workbooks?|EHCPs?|PEPs?|IEPs?',
  'SEF|passports?|profiles?|logs?|registers?|checklists?|packs?|minutes|agendas?|orders?|judgments?|rulings?',
  'directions?|injunctions?|undertakings?|warrants?|bundles?|charters?|pledges?|conduct|strateg(?:y|ies)|matrix|scales?',
  'audits?|reviews?|surveys?|spreadsheets?|dashboards?|websites?|newsletters?|articles?|studies|study|papers?',
  'presentations?|courses?|modules?|programmes?|curriculum|syllabus|certificates?|qualifications?|diplomas?|novels?',
  'stor(?:y|ies)|films?|series',
].join('|');
const ownRules = 'standards?|rules|framework';
const places = [
  'buildings?|gardens?|grounds|site|estate|corridors?|schools?|colleges?|library|park|stadium|hospital|wards?|unit|roads?',
  'streets?|route|motorway|town|city|floor|wing|house|game|match|test|exam|meetings?|interviews?|sessions?|events?|venue',
  'theatre',
].join('|');
const between = "(?:(?!of |in |on )[\\w’'()-]{1,40} ){0,4}";
const ofSomething = new RegExp(
  `^,? (?:of|from|within|at) ${possessive}?${between}(?:[\\w’']{1,20}-){0,2}(?:${papers}|${ownRules}|${places})\\b`,
  'i',
);
const inPaper = new RegExp(`^,? (?:in|on) ${possessive}(?:[\\w-]+ )?(?:${papers})\\b`, 'i');
const toPaper = new RegExp(`^,? to ${possessive}${between}(?:${papers})\\b`, 'i');
/** “The care plan, section 4”, “his plan at section 5”, “Unit 4, section 2”. */
const labelledPlace = '(?:unit|block|floor|row|stand|area|zone|ward|wing|aisle|level) \\w{1,3}';
const paperBefore = new RegExp(`\\b(?:(?:${papers})[’'”"]?|${labelledPlace})(?:,? at |[,:]? | ?\\()$`, 'i');
/** “The care plan’s section 4”; the Guide’s paragraphs are cited. */
const ofPaper = new RegExp(`\\b(?!guide\\b)(?:${papers})[’']s? $`, 'i');
/** “ISO 9001, section 4”. */
const technicalStandard = /\b(?:ISO|IEC|BS|EN|PAS|NICE|NG|CG)(?:[ /][A-Z]{2,3})? ?\d[\d:.-]{0,12},? $/;
/** The Guide may have a small letter. */
const theGuide = /\b[Tt]he guide[,:]? ?\(?$/;
/** “Form 12, section 4”, “Appendix B, section 3”. */
const numbered = `(?:${papers}|appendix|annex|volume|version|issue)(?: number| no\\.?)? (?:\\d{1,3}|[A-Z])`;
const numberedPaper = new RegExp(`\\b${numbered}[,:]? $`, 'i');

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

const ownAdjectives =
  '(?:own|internal|quality|local|agreed|published|core|professional|practice|service|care)';
const otherStandards = new RegExp(
  [
    `[’']s? (?:${ownAdjectives} ){0,3}(?:standards?,? ?\\(?)?$|\\b(?:professional|practice|occupational|performance|british|iso|own|internal|corporate|service|design|emissions?`,
    "driving|training|teach(?:ing|ers?[’']?)|certificate|swe|team|house|classroom|reading|swimming|food|hygiene)\\s$",
  ].join('|'),
  'i',
);
/** “The practice standards require visits; standard 4 …”, “the Quality Framework, standard 3”. */
const ownStandards =
  /\b(?:(?:practice|professional|own|internal|local) standards\b[^.!?]{0,60}|(?:framework|charter),? )$/i;
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
const labelled = new RegExp(`\\b(?:${labels}) $`, 'i');
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
  if (ofSomething.test(rest) || inPaper.test(rest) || technicalStandard.test(before)) return true;
  if (ofPaper.test(before) || numberedPaper.test(before)) return true;
  const isLaw = / (?:enquir|inquir|assessment|investigation|accommodat|order|arrangement)/.test(
    rest.slice(0, 15),
  );
  switch (unit) {
    case 'regulation':
      return otherRegulation.test(before) || (/^reg/i.test(word) && numberPlate.test(before));
    case 'schedule':
      return toPaper.test(rest) || medicineAfter.test(rest) || medicineBefore.test(before);
    case 'standard':
      return otherStandards.test(before) || ownStandards.test(before) || paperBefore.test(before);
    case 'section':
      if (/^S[. ]*$/i.test(word) && isModel.test(before) && endOfPhrase.test(rest)) return true;
      if (/^S[. ]*$/.test(word) && !isLaw && (labelled.test(before) || nameBefore.test(before))) return true;
      return !isLaw && paperBefore.test(before);
    default:
      return !value && paperBefore.test(before) && !theGuide.test(before);
  }
}
