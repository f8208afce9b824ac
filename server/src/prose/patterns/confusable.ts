import { inCaseOf, type SlipPattern, searchFor } from './search';

/** A slip with a plain replacement: the group is what is wrong. */
const swap = (pattern: string, instead: string): SlipPattern => ({
  find: new RegExp(pattern, 'gi'),
  group: 1,
  instead: ([, written = '']) => inCaseOf(written, instead),
});

const patterns: readonly SlipPattern[] = [
  swap('\\b(manger)\\b', 'manager'),
  swap('\\b(mangers)\\b', 'managers'),
  swap(
    '\\b(heath) (?:assessments?|needs?|visitors?|services?|passports?|professionals|histor(?:y|ies))\\b',
    'health',
  ),
  swap('\\b(senor)\\b', 'senior'),
  swap('\\bcare (levers)\\b', 'leavers'),
  swap('\\bfoster (cares)\\b', 'carers'),
  swap('\\bfoster (hones)\\b', 'homes'),
  swap('\\bchild(?:ren)? (projection)\\b', 'protection'),
  swap(
    '\\b(?:child protection|section 47|initial|statutory|prompt|fewer|received?) (enquires)\\b',
    'enquiries',
  ),
  swap('\\bcase-by-case (bases)\\b', 'basis'),
  swap('\\b(rational) for (?:these|this|the|decisions|their)\\b', 'rationale'),
  swap('\\b(alterative)\\b', 'alternative'),
  swap('\\b(martial) (?:the|resources)\\b', 'marshal'),
  swap('\\blegal (proceeding) (?:are|is|were)\\b', 'proceedings'),
  swap('\\bindependent (livings)\\b', 'living'),
  swap('\\b(longer-terms)\\b', 'longer-term'),
  swap('\\b(?:has|have|had) (lead) to\\b', 'led'),
  swap(
    '\\b(there) (?:own|families|carers|views|parents|social workers)\\b(?! (?:is|are|was|were)\\b)',
    'their',
  ),
  swap('(?<=^|[.!?] )(their) (?:is|are|was|were|has been|have been)\\b', 'there'),
  swap("\\b(it['’]s) (?:own|response|services|duties|arrangements)\\b", 'its'),
  swap(
    '\\b(?:more|less|better|longer|rather|fewer|earlier|higher|lower) (then)\\b(?! (?:they|we|he|she)? ?(?:had|have|been)\\b)',
    'than',
  ),
  swap('\\b(?:adversely|negatively|positively|directly) (effect)\\b', 'affect'),
  swap('\\b(?:an?|positive|negative|no|adverse|significant) (affect)\\b(?! regulation)', 'effect'),
  swap('\\b(principle) (?:social workers?|aim|aims|officer|adviser)\\b', 'principal'),
  swap(
    '\\b(?:to|may|will|not|can|could) (loose) (?:contact|their|the|trust|touch|confidence|out)\\b',
    'lose',
  ),
  swap(
    '\\b(?:they|children|leaders|managers|staff|carers|social workers|families|plans) (where) (?:not |also |well |regularly |often )?(?:visited|seen|safe|supported|reviewed|listened|placed|able|aware|told|given|known)\\b',
    'were',
  ),
  swap('\\b(?:told|asked|know|knew|clear|decide|sure|consider|unclear) (weather)\\b', 'whether'),
  swap(
    '\\bin an? (?:sensitive|professional|caring|consistent|safe|similar|timely|child-centred) (manor)\\b(?! house)',
    'manner',
  ),
  swap('\\bprotected (form)\\b', 'from'),
  swap('(?<=^|[.!?] |\\bknow )(whose) (?:responsible|leading|accountable)\\b', 'who is'),
  swap('\\b(bests) interests?\\b', 'best'),
  swap('\\b(?:staff|team|low|high) (moral)\\b(?= (?:is|was|has|remains|across|among|and|in)\\b)', 'morale'),
  swap('\\b(?:to|managers|leaders|staff|they) (insure) that\\b', 'ensure'),
  swap(
    '\\b(?:bespoke|specialist|legal|good|careers|helpful|clear) (advise)\\b(?! (?:on|to) (?:how|what) they)',
    'advice',
  ),
  swap('\\bsocial work (practise)\\b', 'practice'),
  swap('\\b(?:good|strong|best|staff|poor|effective) (practise) (?:is|was|in|across|has)\\b', 'practice'),
  swap(
    '\\b(?:children|leaders|staff|carers|families|plans|siblings) (our) (?:placed|supported|seen|safe|well|helped)\\b',
    'are',
  ),
  swap('\\b(council) (?:them|children|parents|families) (?:well|through|about)\\b', 'counsel'),
  swap('\\b(councilor)(?=s?\\b)', 'councillor'),
  swap('\\b(?:is|are|was|were) (to) (?:variable|long|late|often|many|complex)\\b', 'too'),
  swap('\\b(?:is|are|was|were) (base) on\\b', 'based'),
  swap('\\b(pubic) (?:law|service|health|bod(?:y|ies)|sector)\\b', 'public'),
  swap('\\b(trail) period\\b', 'trial'),
  swap('\\b(?:could|should|would|must|might) (of) (?:been|had|done|seen|made)\\b', 'have'),
  swap('\\bassessment (off) (?:need|needs|risk)\\b', 'of'),
];

/** Real words that are written for others. */
export const confusableSlips = searchFor(patterns);
