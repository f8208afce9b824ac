import { capitals, letters } from '../../text/letters';
/** Words for streets that are seldom anything else. */
export const sureStreets = 'Road|Street|Lane|Avenue|Close|Drive|Crescent|Terrace|Gardens|Grove|Mews';
/** Words for streets that are often something else too. */
export const unsureStreets = [
  'Court|Place|Square|Hill|Way|Walk|Rise|View|Park|Row|Green|Croft|Parade|Vale|Bank|Gate|Mount|Fold|Chase|Meadows?|Mead',
  'Orchard|Paddocks?|Yard|Approach|Crest|Dene|Garth|Spinney|Copse|Quay|Wharf|Boulevard|Common|Heights|Circus',
].join('|');
/** Words that end the name of a building. */
export const buildings = [
  'House|Lodge|Cottages?|Villas?|Mill|Hall|Farm|Farmhouse|Barn|Manor|Towers?|Mansions?|Apartments|Buildings?|Chambers',
  'Vicarage|Rectory|Grange|Bungalow|Maltings|Chapel|Priory|Stables|Annexe?|Oast',
].join('|');
/** Short forms, which are streets only with a number. */
export const shortStreets = 'Rd|St|Ln|Ave|Av|Cres|Gdns|Terr|Tce|Dr|Cl';

/** One to three words of a name, each with a capital and a space. */
export const nameWords = `(?:(?:St\\.|[${capitals}][${letters}’'-]{1,20})\\s){1,3}`;

/** Words after the name of a street that make it part of another name: “Church Road Primary School”. */
const names = [
  'Primary|Infants?|Juniors?|Secondary|High|Grammar|Comprehensive|Community|Special|Nursery|Pre-?[Ss]chool|Schools?|Academy',
  'College|University|Surgery|Clinic|Medical|Health|Dental|Dentists?|Hospital|Hospice|Church|Chapel|Mosque|Temple|Library',
  'Museum|Theatre|Station|Police|Fire|Leisure|Sports?|Swimming|Youth|Children|Family|Families|Baptist|Methodist|Football',
  'Rugby|Cricket|Club|Centre|Park|Stadium|Ground|Bus|Court|Market|Studios?|Campus|Trust|Hub|Project|Charity|Foundation|Sixth',
].join('|');
const nouns =
  'primary|infants?|juniors?|secondary|nursery|pre-?school|school|academy|college|surgery|clinic|library|museum|theatre|station|centre|stadium|church|hospital';
const ofInstitution = new RegExp(
  `^(?:(?:\\s[${capitals}][${letters}’']{1,20}){0,2}\\s(?:${names})|\\s(?:${nouns}))(?![${letters}\\d])`,
);

/** The number of characters after the name of a street that `isPartOfName` may need. */
export const nameAfter = 60;

/** True if the text after the name of a street makes it part of another name, such as that of a school. */
export const isPartOfName = (after: string): boolean => ofInstitution.test(after);
