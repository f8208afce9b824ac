import { confusedWords } from './confusables/confused-words';
import { nounSlips } from './confusables/nouns';
import { pronounSlips } from './confusables/pronouns';
import { smallWordSlips } from './confusables/small-words';
import { verbSlips } from './confusables/verbs';
import { type SlipPattern, searchFor } from './patterns';
import { swap } from './swap';

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
    '\\b(?:to|may|will|not|can|could|children|they|families|carers|leavers|parents) (loose) (?:contact|their|the|trust|touch|confidence|out)\\b',
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
  swap('\\b(councilor)\\b', 'councillor'),
  swap('\\b(councilors)\\b', 'councillors'),
  swap('\\b(?:is|are|was|were) (to) (?:variable|long|late|often|many|complex)\\b', 'too'),
  swap('\\b(?:is|are|was|were) (base) on\\b', 'based'),
  swap('\\b(pubic) (?:law|service|health|bod(?:y|ies)|sector)\\b', 'public'),
  swap('\\b(trail) period\\b', 'trial'),
  swap('\\b(?:could|should|would|must|might) (of) (?:been|had|done|seen|made)\\b', 'have'),
  swap('\\bassessment (off) (?:need|needs|risk)\\b', 'of'),
  swap(
    '\\b(?:of|in|for|with|about|by|on|towards|meet|improve|support|know|understand|share|record|achieve) (there) (?!(?:is|was|has|needs|always|remains|exists)\\b)(?:[a-z]{4,}s|family|child|school|life|care|social)\\b',
    'their',
  ),
  swap(
    '(?<=^|[.!?] )(there) (?:lives|views|wishes|voices|experiences|homes|records|achievements) (?:are|were|have|has)\\b',
    'their',
  ),
  swap(
    '(?<!\\b(?:to|will|can|could|would|and) )\\b(weather) (?:or not|they|it|he|she|this|there|these|their|to|a|the|[a-z]+s (?:took|take|are|were|is|have|had|has|can|could|should|feel|need))\\b',
    'whether',
  ),
  swap(
    '\\b(?:carers|workers|managers|staff|advisers|leaders|they|professionals|practitioners|nurses) (advice) (?:children|young people|parents|families|leaders|staff|them|carers|schools|others)\\b',
    'advise',
  ),
  swap(
    '\\b(?:moved?|moves|moving|away|benefit(?:s|ed)?|learn(?:s|ed|t)?|different|removed|safe|absent|suffer(?:s|ed)?) (form)\\b',
    'from',
  ),
  swap('\\b(?:has|have|had) (sort) to\\b', 'sought'),
  swap(
    '\\b(?:is|are|was|were|being) (to) (?:small|big|high|low|short|large|weak|reliant|quick|busy|early|soon|vague|generic|superficial|optimistic|inconsistent|heavily|slowly|quickly)\\b(?! (?:the|children|risk))',
    'too',
  ),
  swap(
    '(?<=^|[.!?] )(its) (?:(?:clear|important|evident|essential|likely|unclear) (?:that|to|who|how)|not (?:clear|always|yet|known)|too|difficult to)\\b',
    'it’s',
  ),
  swap(
    '\\b(?:they|children|leaders|managers|staff|carers|workers|families|parents|plans|inspectors|visits|records|decisions) (where) (?:slow|quick|late|poor|weak|strong|good|unable|unaware|not|clear|happy|involved|made|left|moved|offered|referred|too|completed|recorded|found|supportive|positive)\\b',
    'were',
  ),
  swap(
    '\\b(?:workers|managers|staff|advisers|they|practitioners) (right) (?:detailed|clear|good|plans|letters|reports|records|assessments|to children)\\b',
    'write',
  ),
  swap('\\b(?:is|are|was|were|been|being) (place) (?:in|at|with|on|far|too|away|outside)\\b', 'placed'),
  swap(
    '\\b(?:has|have|had) (lead) (?:this|the|a|an|improvements?|change|many|some)\\b(?! (?:responsibility|role|officer|member))',
    'led',
  ),
  swap(
    '\\b(?:workers|staff|managers|carers|they|leaders|advisers) (no) (?:the|their|children|families|them|each|young|what|how|who|when|which)\\b',
    'know',
  ),
  swap(
    '\\b(?:children|young people|carers|staff|parents|they) (now) (?:who|how|what) (?:to|they|is)\\b',
    'know',
  ),
  swap('\\b(brake) (?:down|the)\\b', 'break'),
  swap('\\b(?:children|they|carers|families|leavers|staff|leaders) (feel) (?:behind|short)\\b', 'fell'),
  swap('\\b(?:a|the|some|this) (peace) of (?:work|paper|equipment|research)\\b', 'piece'),
  swap('\\b(?:play|plays|played|playing) an? [a-z]{3,12} (roll)\\b', 'role'),
  swap('\\b(complimentary) (?:services?|support|approaches|work|roles)\\b', 'complementary'),
  swap('\\b(discreet) (?:services?|teams?|pieces|work|areas)\\b', 'discrete'),
  swap('\\b(?:is|are|was|were|been) (aloud) to\\b', 'allowed'),
  swap('\\b(hole) (?:system|service|family|school|team|council|time)s?\\b', 'whole'),
  swap('\\b(passed) (?:year|experiences?|trauma|months?|abuse|harm)\\b', 'past'),
  swap('\\b(personnel) (?:advisers?|education|circumstances|histor(?:y|ies)|development)\\b', 'personal'),
  swap('\\b(?:virtual|designated) (heads) (?:teacher|team)\\b', 'head'),
  swap(
    '\\b(statuary) (?:visits?|duty|duties|guidance|timescales?|requirements?|partners?|services?|responsibilit(?:y|ies))\\b',
    'statutory',
  ),
  swap('\\b(corporal) parent(?:s|ing)?\\b', 'corporate'),
  swap('\\b(causal) (?:staff|workers?|contracts?)\\b', 'casual'),
  swap('\\b(?:deeply|strongly|well|firmly) (imbedded)\\b', 'embedded'),
  swap('\\b(moral) (?:is|remains|was) (?:high|low|good|strong|poor|positive)\\b', 'morale'),
  swap('\\b(breath) of (?:services|experience|support|knowledge|need)\\b', 'breadth'),
  swap('\\b(recourses)\\b', 'resources'),
  swap('\\b(?:public|additional|limited|sufficient|extra|financial|more) (recourse)s?\\b(?! to)', 'resource'),
  swap('\\b(excepted) (?:into|for) (?:care|accommodation|services)\\b', 'accepted'),
  swap(
    '\\b(assess) to (?:services|support|records|health|education|information|advocacy|therapy)\\b',
    'access',
  ),
  swap('\\b(pray) to (?:exploitation|criminals|gangs)\\b', 'prey'),
  swap(
    '\\ban? (?:wide |broad |good |full )?(range) (?!of\\b)(?:services|agencies|activities|partners|sources|support|opportunities|interventions)\\b',
    'range of',
  ),
  swap(
    '\\bdo (more) (?:improve|ensure|support|understand|develop|help|strengthen|reduce|prevent)\\b',
    'more to',
  ),
];

/** Real words that are written for others. */
export const confusableSlips = searchFor([
  ...patterns,
  ...pronounSlips,
  ...smallWordSlips,
  ...verbSlips,
  ...nounSlips,
  ...confusedWords,
]);
