import type { SlipPattern } from '../patterns';
import { swap } from '../swap';

/** Small words and forms of “be” that are written for others. */
export const smallWordSlips: readonly SlipPattern[] = [
  swap(
    "(?<=^|[.!?] )(to) (?:many|few) (?:[a-z’'-]+ ){1,3}(?:wait|are|have|were|had|do|move|go|leave|live|experience)\\b(?!,)",
    'too',
  ),
  swap(
    '\\b(?:is|are|was|were|waits?|waiting|waited|takes?|took|hold|has|have|had|with|far) (to) (?:many|few|much|long|late|variable|slow|slowly|short|narrow|complicated|difficult|far|old|young|expensive|hard|strict|basic|brief)\\b(?! (?:down|the)\\b)',
    'too',
  ),
  swap(
    '\\b(?:listened|spoken|responded|due|according|likely|able|adhered?|referred) (too)(?! (?:often|many|much|late|long|few|soon|far|early|[a-z]+ly)\\b)(?=[ ,.])',
    'to',
  ),
  swap('\\b(too) (?:be|ensure|the|their|reduce|prevent)\\b', 'to'),
  swap(
    '\\b(too) (?:children|siblings|brothers|sisters|homes|teams|years|months|weeks|days|reports|visits|areas)\\b',
    'two',
  ),
  swap('\\b(?:could|should|would|must|might) (of)\\b(?! course)', 'have'),
  swap(
    '\\b(?:more|less|better|worse|shorter|rather|fewer|higher|lower|greater|larger|smaller|other|stronger|weaker|quicker|sooner) (then) (?:at|the|in|a|it|before|those|that|their|this|any|usual|expected|many|most)\\b',
    'than',
  ),
  swap('\\b(?:and|who|but) (than) (?:the|they|to|used|shared|reviewed|moved|made|given|placed)\\b', 'then'),
  swap(
    '\\b(?:proud|aware|sense|number|range|part|quality|lack|because|instead|full|overview|understanding|variety|majority|awareness) (off) (?:the|their|a|children|them|how|what|this|these|care|risk|need|all|young|its|those)\\b',
    'of',
  ),
  swap('\\b(?:most|some|all|one|each|many|none) (off) (?:the|their|these|those|them)\\b', 'of'),
  swap('\\b(?:lack|majority|variety|range) (off) [a-z]', 'of'),
  swap('\\b(?:lack|majority|variety|range|number) (if) [a-z]', 'of'),
  swap('\\b(?:signed|sign|signing) (of) (?:by|on|the|plans|assessments)\\b', 'off'),
  swap(
    '\\b(?:quality|range|majority|lack|sense|voice|level|progress|standard|oversight) (if) (?:children|practice|care|plans|support|young people|services|risk|life|social work)\\b(?! (?:are|do|have|cannot|can|is|leave|move|go|were)\\b)',
    'of',
  ),
  swap(
    '\\b(?:feedback|advice|information|referrals|benefit|benefits|guidance|input|training|separated|drawn|received|contributions?|challenge|requests?|assistance|help|reports) (form) (?!the (?:basis|core|heart)\\b)(?:the|their|other|all|partners?|staff|social|this|these|those|leaders|managers|different|children|across|early|home|police|schools?|health|stable|birth|a range)\\b',
    'from',
  ),
  swap('\\b(?:the|any|another) (from) of\\b(?! [a-z]+ to)', 'form'),
  swap(
    '\\b(?:abuse|children|families|support|needs|health|education|staff|managers|parents|risk|safety|plans|views|wishes) (ad) [a-z]',
    'and',
  ),
  swap('\\b(wad)\\b', 'was'),
  swap(
    '\\b(?:even|as) (thought|through) (?:they|it|the|she|he|some|this)\\b(?! (?:use|work|process|lens))',
    'though',
  ),
  swap(
    '\\b(?:has|have|had|having) (?:not |also |never |always |already |recently )?(being) (?!a\\b)',
    'been',
  ),
  swap('\\b(?:is|are|was|were) (?:not |also |always |now |currently )?(been) ', 'being'),
  swap('\\b(?:of|by|without|despite|from) (been) ', 'being'),
  swap(
    '\\b(?:they|there|who|we) (where) (?!possible|appropriate|necessary|needed|required)(?:[a-z]+ed|seen|not|also|no|too|able|aware|happy|safe|made|told|given|taken|held|kept|being|many|some|several)\\b',
    'were',
  ),
  swap(
    '\\b(?:children|staff|leaders|managers|carers|workers|families|visits|parents|inspectors|assessments|records|decisions) (where) (?:employed|supported|visited|reviewed|completed|moved|placed|seen|spoken to|matched|offered|trained|formally|formerly|being|happy|able to)\\b',
    'were',
  ),
  swap(
    '\\b(?:places?|cases|areas|instances|circumstances|situations|homes?|times|occasions|schools?|held) (were) (?:children|they|staff|parents|families|young people|social workers|this|it|leaders|placements|concerns)\\b',
    'where',
  ),
];
