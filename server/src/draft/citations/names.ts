// The names of instruments, by their form: draft knows no instrument, and a team may add its own.
// V8 copies what may be repeated up to three times into a pattern once for each. With four it makes a loop of it, and compiles
// these patterns in a third of the time, which is most of what the first of them takes.

// Words with capitals, and small ones between them, up to the word for the kind, with its year.
const smallWord = '(?:and|of|for|from|the|in|to|on|by|with|including|at|etc\\.?)';
const capitalWord = "[A-Z][\\w’'.-]{0,40}";
const inBrackets = "\\([A-Z][\\w’',&. -]{1,60}\\)";
const anyYear = '(?:19|20)\\d{2}(?!\\d)';
const year = '(?:\\(\\d{4}\\)|\\d{4}(?!\\d))';

const kind = '(?:Acts?|Regulations|Regs\\.?|Rules|Orders?|Standards|Measure|Code)';
const inBracketsOnly = '(?: \\([A-Z][^()]{1,60}\\)){1,5}';
/** “The Adoption Agencies Regulations Order” goes on, as does “the Care Standards Act 2000 (Fees) Regulations”. */
const notLonger = `(?! (?:Act|Regulations|Rules|Order)\\b| \\d{4}${inBracketsOnly} (?:Regulations|Rules|Order)\\b)`;
const lastKind = `(?:${kind}${notLonger}|act(?= ${anyYear}))`;
const words = `(?:(?:${capitalWord}(?: \\d{4}(?= \\())?|${inBrackets}),? (?:${smallWord} ){0,4}){1,12}?`;
const title = `${words}${lastKind}(?:,? ${year})?`;
/** A title whose words have small letters: “the fostering services (england) regulations 2011”. */
const firstWords = [
  "[Cc]hildren(?:[’']s)?|[Cc]are|[Ff]ostering|[Aa]doption|[Ss]upported|[Ss]ecure|[Ss]pecial|[Vv]oluntary|[Rr]esidential",
  '[Ee]ducation|[Ee]quality|[Hh]uman|[Mm]ental|[Dd]ata|[Hh]ousing|[Hh]omelessness|[Pp]rivate|[Ff]amily|[Mm]odern',
].join('|');
const noTitleWord =
  'of|in|on|at|to|by|under|with|from|the|is|are|was|were|has|have|had|that|which|or|must|should|see';
const titleWord = `(?!(?:${noTitleWord})\\b)(?:[A-Za-z][a-z’'-]{1,20}|\\([A-Za-z][a-z’' ]{1,30}\\)),?`;
const smallKind = '(?:[Aa]ct|[Rr]egulations|[Rr]egs|[Rr]ules)';
const smallTitle = [
  `(?:(?:(?:${firstWords}) |\\([Ll]eaving [Cc]are\\) )(?:${titleWord} ){0,9}?`,
  `|(?<=\\b[Tt]he )(?:${titleWord} ){1,9}?)${smallKind},? ${anyYear}`,
].join('');

const service = `${capitalWord}(?:(?: ${capitalWord}){0,4}:)? (?:[a-z’'-]{1,40} ){0,6}?`;
const smallService = '(?:fostering|adoption|boarding|residential)(?: [a-z]{2,20}){0,4}?:? ';
const verbs = 'is|are|was|were|has|have|had|must|should|sets?|says?|states?|requires?|apply|applies';
const noVerb = `(?!(?:${verbs}|and|or|in|on|at|by|to|for|that|which|when|as)\\b)`;
const serviceWord = `${noVerb}[A-Za-z][A-Za-z’'-]{1,20}`;
const serviceAfter = `${serviceWord}(?: ${serviceWord}){0,5}`;
const standardsYear = `(?:,? ${year})?`;
const standardsFor = `(?:(?:[Nn]ational )?[Mm]inimum [Ss]tandards|NMS) for ${serviceAfter}`;
const standards = `${standardsFor}${standardsYear}|(?:${service}|${smallService})?(?:[Nn]ational )?[Mm]inimum [Ss]tandards(?: ${year})?`;

const longGuide = [
  "[Gg]uide to (?:the )?(?:[Cc]hildren[’']s [Hh]omes )(?:\\([Ee]ngland\\) )?[Rr]egulations",
  '(?:,? including the quality standards)?',
].join('');
// The children’s guide is the home’s own.
const ownGuide = "(?<!(?:[Cc]hildren[’']s|User|Service|Practice) )Guide";
const guide = `(?:${longGuide}|${ownGuide}|[Qq]uality [Ss]tandards [Gg]uide)`;
/** Every place at which a text names the Guide. */
export const guideName = new RegExp(`\\b(?:${guide}|the guide(?! to\\b))\\b`, 'g');

/** The guides to the regulations of other services. */
const otherGuide = [
  "[Gg]uide to (?:the )?[\\w’'-]{2,20}(?: [\\w’'-]{2,20}){0,4} [Rr]egulations",
  '(?:,? including (?:the )?[Qq]uality [Ss]tandards)?',
].join('');

/** The year of guidance, and the department that issued it: “2023”, “(DfE, 2023)”. */
const edition = `[’'”"]?(?:,? ?\\((?:[A-Z][\\w ]{1,30}, )?${anyYear}\\)|,? ?${anyYear})`;
const guidanceTitles = [
  'Working [Tt]ogether to [Ss]afeguard [Cc]hildren',
  `(?:working together to safeguard children|keeping children safe in education)(?=${edition})`,
  'Working Together',
  `WT(?= ?${anyYear})`,
  'Keeping [Cc]hildren [Ss]afe in [Ee]ducation|KCSIE',
  'SEND? [Cc]ode(?: of [Pp]ractice)?',
  '[Ss]pecial [Ee]ducational [Nn]eeds and [Dd]isability [Cc]ode of [Pp]ractice(?::? 0 to 25(?: years)?)?',
];
const guidance = `(?:${guidanceTitles.join('|')})(?:${edition})?`;

/** “CA 1989”, “CA1989”, “CA ’89”. */
const initials = `[A-Z]{1,6}[AR] ?(?:${anyYear}|[‘’']\\d{2}(?!\\d))|(?:CA|CSA|ACA|CSWA|EIA) ?\\d{2}(?!\\d)`;
/** “STC Rules”, “Adoption NMS”. */
const initialsOfRules = `[A-Z]{2,6} (?:Rules|Regulations|Regs\\.?)(?: ${year})?`;
const services = '[Ss]ervices?|[Hh]omes|[Ss]chools?|[Cc]entres?|[Aa]gencies|[Cc]olleges?|[Ss]chemes?';
const shortStandards = `(?:[A-Z][A-Za-z]{1,20}|fostering|adoption|boarding)(?: (?:${services}))? NMS(?: ${year})?`;
/** The initials of Acts that need no year next to a section. */
const initialsOfActs = '(?:CA|CSA|ACA|CLCA|CSWA|EIA|LASPO(?: ?2012)?|AAR|CHR|FSR|CPPCR|ASSR)\\b';
/** “SI 2015/541”. */
const statutory = `S\\.?I\\.? ?(?:No\\.? ?)?${anyYear.replace('(?!\\d)', '')}/\\d{1,4}`;
/** “The 1989 Act”, after “the”. */
const byYear = `${anyYear} (?:Act|Regulations|Rules)`;

/** The sources of patterns for the names of instruments. */
export const names = {
  words,
  year,
  notLonger,
  title,
  smallTitle,
  standards,
  standardsFor,
  shortStandards,
  longGuide,
  otherGuide,
  guide,
  guidance,
  initials,
  byYear,
  statutory,
};

/** A name next to a provision. */
export const nameNextTo = [
  guidance,
  initials,
  initialsOfRules,
  shortStandards,
  'NMS(?! ?\\d)',
  byYear,
  statutory,
  title,
  standards,
  guide,
  initialsOfActs,
].join('|');

/** Before “rule 38”, instead of the whole name of the Rules. */
export const rulesBefore =
  /\b(?:STC|YOI|Prison|[Ss]ecure [Tt]raining [Cc]entre|[Yy]oung [Oo]ffender [Ii]nstitution) $/;

/** The beginning of every name next to a provision, and the end of every name before one: quick to look for. */
export const nameStart = [
  '(?:[A-Z(\\d]|(?:national|minimum|special|guide|quality|fostering|adoption|boarding|residential|working|keeping)\\b',
  `|(?:${firstWords})\\b|(?<=the )[a-z][a-z’'() -]{2,80} \\d{4})`,
].join('');
const lastWords = [
  'children|education|code|practice|years|standards|guide|regulations|services?|fostering|adoption|boarding|schools?',
  'homes|centres?|agencies|colleges?|schemes?|accommodation',
].join('|');
export const nameEnd = `(?:\\b[A-Z][A-Za-z]*\\.?|[\\d)]|\\b(?:${lastWords}))`;

/** Ends of names without a year that are not of law: “House Rules”, “Practice Standards”, “the Dress Code”. */
const otherRules = /(?:Orders?|Standards|Measure|Code|Rules)$/;
const lawfulRules = new RegExp(
  [
    '(?:[Mm]inimum Standards|(?:SENDi?|SEN) Code',
    '(?:[Cc]entre|[Ii]nstitution|Procedure|Court|Prison|STC|YOI) Rules)$',
  ].join('|'),
);

/** Tells a name of an organisation's own rules from that of an instrument. */
export const isOwnRules = (name: string): boolean => otherRules.test(name) && !lawfulRules.test(name);
