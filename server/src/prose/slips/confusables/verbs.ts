import type { SlipPattern } from '../patterns';
import { swap } from '../swap';

/** Verbs that are written for other words. */
export const verbSlips: readonly SlipPattern[] = [
  swap('\\b(?:will|would|may|might|could|can) (loose) (?!clothing|change|ends|fit)[a-z]', 'lose'),
  swap(
    '\\b(?:has|have|had|been|is|are|was|were|adversely|negatively|badly) (effected) (?!(?:[a-z-]+ ){0,2}(?:changes?|improvements?|transformation|quickly|promptly|immediately|smoothly)\\b)',
    'affected',
  ),
  swap(
    '\\b(?:advice|consent|views|support|assurance|agreement|permission) (?:was|were|is|are|has been|have been) (sort)\\b(?! of\\b)',
    'sought',
  ),
  swap('\\b(?:has|have|had) been (past)(?=[.,;]| (?:by|to|on)\\b)', 'passed'),
  swap(
    '\\b(?:is|are|was|were|been) (places) with (?:carers|foster|family|relatives|siblings|their)\\b',
    'placed',
  ),
  swap('\\b(wail) (?:understood|supported|led|planned|managed)\\b', 'well'),
  swap('\\b(?:is|are|was|were) (will) (?:led|managed|understood|supported|planned|matched)\\b', 'well'),
  swap('\\b(mange) (?:their|the|risks?|behaviour|money|children|this|his|her)\\b', 'manage'),
  swap('\\b(asses) (?:risks?|needs?|the|their|children|progress|how|what)\\b', 'assess'),
  swap('\\b(?:live|living|lived|work|stay|been) (hear)\\b(?=[.,]| (?:for|and|since)\\b)', 'here'),
  swap(
    '\\b(?:school|team|service|work|training|support|which|this|programme|offer) (compliments) (?:the|this|other|their|existing)\\b',
    'complements',
  ),
  swap('\\b(?:is|are|was|were|been|being|well|strongly|ably) (lead) (?:by|to)\\b', 'led'),
  swap('\\b(?:has|have|had) (lead) improvement(?:s|)\\b', 'led'),
  swap(
    '\\b(loose) (?:touch|contact|trust|confidence|sight|out|focus|momentum|their|hope|interest|heart|track)\\b',
    'lose',
  ),
  swap(
    '\\b(?:adversely|negatively|positively|directly|significantly|seriously|can|may|will|could|might|not|does|did|also|which|delays) (effect) (?:children|families|their|them|young|outcomes|how|relationships|the (?:child|quality|lives|progress|well))',
    'affect',
  ),
  swap('\\b(affect) (?:change|improvements?)\\b', 'effect'),
  swap(
    '\\b(?:the|an|any|lasting|significant|little|positive|negative|same|full|adverse) (affect)(?= (?:of|on|that|is|was|has)\\b|[.,])',
    'effect',
  ),
  swap(
    '\\b(insure) (?:that|children|all|safe|they|consistent|plans|records|good|this|compliance|effective|timely)\\b',
    'ensure',
  ),
  swap('\\b(brake) (?:down|up|into|through|out|the cycle)\\b', 'break'),
  swap('(?:,|\\ball|\\beveryone|\\bchildren) (accept) for\\b', 'except'),
  swap(', (expect) (?:in|for|where|when)\\b', 'except'),
  swap(
    '\\b(?:to|will|not|they|children|leavers|leaders|carers|staff|who|parents|managers|can|do) (except) (?:help|support|that|responsibility|referrals|offers?|challenge)\\b',
    'accept',
  ),
  swap('\\b(?:is|are|was|were|been|being) (excepted)\\b', 'accepted'),
  swap('\\b(?:a|the|two|any|several|many|is|are|of|with|for|its|their) (knew) (?!about\\b)', 'new'),
  swap(
    '\\b(?:they|who|staff|children|carers|workers|leaders|inspectors|already) (new) (?:that|what|how|who|each|them)\\b',
    'knew',
  ),
  swap(
    '\\b(?:to|not|they|do|well|already|children|people|parents|carers) (no) (?:what|who|how|where|when|why|them|their)\\b',
    'know',
  ),
  swap(
    '\\b(?:workers|staff|children|leaders|managers|they|carers|advisers|and) (known) (?:them|their|what|how|each)\\b',
    'know',
  ),
  swap(
    '\\b(?:always|not|records|reports|plans|assessments|clearly|they) (site) (?:the|reasons?|examples?|evidence)\\b',
    'cite',
  ),
  swap(
    '\\b(?:reports?|records?|plans?|assessments?|letter) (sights) (?:the|reasons?|examples?|evidence|two|three|several)\\b',
    'cites',
  ),
  swap('\\b(?:clear|line of|good|lose|lost|losing|direct|keep|keeps|kept) (site) of\\b', 'sight'),
  swap(
    '\\b(?:children|leavers|people|they|who|siblings|families|adults) (life) (?:in|with|at|near|together|far|away|independently|close|alone|outside)\\b',
    'live',
  ),
  swap(
    "\\b(?:children['’]s|people['’]s|child['’]s|their|his|her|later) (live) (?:stor(?:y|ies)|skills|experiences?|histor(?:y|ies)|chances)\\b",
    'life',
  ),
  swap(
    '\\b(?:to|children|them) (right) (?:(?:their|a|the|his|her) )?(?:own )?(?:care )?(?:plans|letters?|stor(?:y|ies)|reports)\\b',
    'write',
  ),
  swap(
    '\\b(?:was|were|been|being|routinely|views|advice|consent|assurances?) (sort) (?:from|by|to|and|when|their|legal|assurance|appropriate)\\b',
    'sought',
  ),
  swap(
    '\\b(?:has|have|had|been|be|being|information) (past) (?:its|their|on|to|between|exams?)\\b',
    'passed',
  ),
  swap('\\b(bares) (?:responsibility|in mind|witness)\\b', 'bears'),
  swap('\\b(bare) (?:responsibility|in mind|witness)\\b', 'bear'),
  swap(
    '\\b(?:to|meetings|they|can|questions|sessions|workers|surveys) (illicit) (?:the|views|information|responses|feedback|their)\\b',
    'elicit',
  ),
  swap('\\b(appraised) of\\b', 'apprised'),
  swap('\\b(?:is|are|was) (compromised) of\\b', 'composed'),
  swap(
    '\\b(?:managed|manged|supported|known|understood|settled|planned|matched|led) (will)(?=[.,;])',
    'well',
  ),
  swap(
    '\\b(?:they|leaders|this|it|plans|managers|which) (well) (?:be|have|continue|help|ensure|improve|provide)\\b',
    'will',
  ),
  swap('\\b(?:go|goes|going|went|worked|lived|come|coming|mainly|achieved|evident) (thorough) ', 'through'),
];
