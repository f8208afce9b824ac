import type { SlipPattern } from '../patterns';
import { swap } from '../swap';

/** Nouns and adjectives that are written for others. */
export const nounSlips: readonly SlipPattern[] = [
  swap(
    '\\b(?:fewer|more|less|better) [a-z]{3,15} (?:[a-z]{3,15} )?(then) (?:at|in|before|those|any|was|were|is)\\b',
    'than',
  ),
  swap('\\b(?:apply|applies|follow|follows|underpinned by|based on) the (principal)\\b', 'principle'),
  swap('\\brisk[- ](adverse)\\b', 'averse'),
  swap('\\b(?:safety|premises|software|fishing) (license)\\b', 'licence'),
  swap('\\b(?:[a-z]{2,9}ible|helpful|practical|independent|honest|valuable) (advise)\\b', 'advice'),
  swap(
    '\\b(?:health|care|management) (bored)\\b(?= (?:has|have|is|meets|oversees|receives|of|and)\\b)',
    'board',
  ),
  swap('\\b(?:has|have|a|with|in|of|shows?|make|makes) (grate)\\b', 'great'),
  swap('\\b(fist) aid\\b', 'first'),
  swap('\\b(?:clear|detailed|written|good|care|pathway|safety) (plain)\\b(?! english\\b)', 'plan'),
  swap('\\b(consistency) (?:strong|good|high|poor|applied|well)\\b', 'consistently'),
  swap(
    '\\b(?:a|an|their|the|very|more|sufficiently|robust and|detailed and) (through) (?:understanding|knowledge|assessments?|review|investigation|analysis|exploration|approach)\\b',
    'thorough',
  ),
  swap(
    '\\b(?:are|is|were|was) (?:not |usually |often |very |always )?(through) and (?:timely|detailed|robust|clear|analytical|comprehensive|effective|up)\\b',
    'thorough',
  ),
  swap('\\b(?:is|are|was|were) (quit) (?!smoking)', 'quite'),
  swap('\\b(quite) (?:and calm|spaces?|areas?|rooms?|places?|corners?|lounge)\\b', 'quiet'),
  swap(
    '\\b(?:social work|their|there|our|direct|frontline|good|best|strong|poor|safe|restorative|relational|reflective|safeguarding|effective|current) (practise)\\b(?= (?:is|was|in|across|has|and|of|that|with)\\b|[.,;])',
    'practice',
  ),
  swap(
    '\\b(?:able|need|opportunit(?:y|ies)|encouraged?|want|chance|learn|children|them|carers|helped) to (practice) (?:the|their|safely|skills|new|independent|cooking|using|what)\\b',
    'practise',
  ),
  swap('\\b(?:good|best|restrictive|working|safe|safeguarding|restorative) (practises)\\b', 'practices'),
  swap(
    '\\b(?:good|legal|specialist|clear|careers|timely|sound|expert|medical|health|further|appropriate|useful|offers?|receives?|received|provides?|provided) (advise)(?= (?:from|about|and (?:support|guidance|information)|on|is|was|when|given)\\b|[.,;])',
    'advice',
  ),
  swap(
    '\\b(?:support|guidance|information|help) and (advise)(?=[.,;]| (?:to|on|from|about|for)\\b)',
    'advice',
  ),
  swap('\\b(dependant) (?:up)?on\\b', 'dependent'),
  swap(
    '\\b(?:wide|good|great|the|their|its|sufficient|considerable) (breath) of\\b(?! (?:fresh )?air)',
    'breadth',
  ),
  swap('\\b(?:not|are|is|be|was|were|risk) (adverse) to\\b', 'averse'),
  swap('\\b(averse) (?:childhood|effects?|impacts?|weather|outcomes?|experiences?)\\b', 'adverse'),
  swap(
    '\\b(?:driving|television|TV|gambling|alcohol|a|the|their|full|provisional|valid) (license)\\b(?! (?:the|to)\\b)',
    'licence',
  ),
  swap(
    '\\b(formally) (?:known (?:as|by)|called|in care|looked after|lived|worked|part of|run by)\\b',
    'formerly',
  ),
  swap('\\b(formerly) (?:agreed|recorded|approved|reviewed|assessed|notified)\\b', 'formally'),
  swap(
    '\\b(?:the|a|its|their|our) (principle) (?:reason|concern|carer|educational|psychologist|focus|purpose|task|officer|inspector)\\b',
    'principal',
  ),
  swap('\\b(?:guiding|key|underlying|sound|core|these|restorative) (principals)\\b', 'principles'),
  swap('\\b(?:county|borough|city|elected|local) (counsel)\\b', 'council'),
  swap('\\b(?:bereavement|therapeutic|drugs?) (councillor)\\b', 'counsellor'),
  swap('\\b(?:bereavement|therapeutic|drugs?) (councillors)\\b', 'counsellors'),
  swap(
    '\\b(compliment) (?:each other|one another|existing|other services|the work of|the support)\\b',
    'complement',
  ),
  swap(
    '\\b(?:receives?|received|many|several|pay|paid|complaints and|letters of) (complements)\\b',
    'compliments',
  ),
  swap(
    '\\b(?:is|are|be|was|were|very|being|remain) (discrete)(?= (?:about|when|and (?:sensitive|kind|respectful|polite))\\b|[.,])',
    'discreet',
  ),
  swap(
    '\\b(?:staff|team|low|high|improved|worker) (moral)(?! (?:values?|compass|support|guidance|purpose|standards|development)\\b)(?= |[.,])',
    'morale',
  ),
  swap('(?:, |\\b(?:in|of|for|by|on|with|from|those) )(witch) ', 'which'),
  swap(
    '\\b(?:the|parenting|safeguarding|partnership|governing|management|improvement|advisory|fostering) (bored)\\b(?! (?:child|children|young|teenagers?|and)\\b)',
    'board',
  ),
  swap("\\b(?:suitable|safe|foster|care|residential|own|new|these|stable|children['’]s) (hones)\\b", 'homes'),
  swap('\\b(?:mental|emotional|physical|public|sexual) (heath)\\b', 'health'),
  swap('\\b(?:schools?|university|training|work) (?:and|or) (collage)\\b', 'college'),
  swap('\\b(?:at|to|attends?|attending|attended|from|local) (collage)\\b', 'college'),
  swap('\\bchildren in (car)\\b(?! (?:parks?|seats?|journeys?|accidents?|crashes)\\b)', 'care'),
  swap('\\b(car) (?:leavers?|proceedings|orders?|experienced)\\b', 'care'),
  swap('\\b(?:on|over|of|this|first|same|right|some) (tome)\\b', 'time'),
  swap('\\bnext (stops) (?:are|is|were|for|in|and|to)\\b', 'steps'),
  swap('\\b(?:sense|statement|clarity|lack|strong sense) of (propose)\\b', 'purpose'),
  swap('\\bwishes,? (?:views,? )?and (feeling)\\b', 'feelings'),
  swap('\\b(?:regular|monthly|thematic|case) (auditor) of\\b', 'audits'),
  swap(
    '\\b(?:most|many|some|all|few|several|these|those|both) (assessment) (?:are|have|were)\\b',
    'assessments',
  ),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (plan) (?:are|have|were)\\b', 'plans'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (record) (?:are|have|were)\\b', 'records'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (visit) (?:are|have|were)\\b', 'visits'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (review) (?:are|have|were)\\b', 'reviews'),
  swap(
    '\\b(?:most|many|some|all|few|several|these|those|both) (placement) (?:are|have|were)\\b',
    'placements',
  ),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (decision) (?:are|have|were)\\b', 'decisions'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (manager) (?:are|have|were)\\b', 'managers'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (worker) (?:are|have|were)\\b', 'workers'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (carer) (?:are|have|were)\\b', 'carers'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (home) (?:are|have|were)\\b', 'homes'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (report) (?:are|have|were)\\b', 'reports'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (letter) (?:are|have|were)\\b', 'letters'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (meeting) (?:are|have|were)\\b', 'meetings'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (referral) (?:are|have|were)\\b', 'referrals'),
  swap('\\b(?:most|many|some|all|few|several|these|those|both) (outcome) (?:are|have|were)\\b', 'outcomes'),
  swap(
    '\\b(?:are|is|were|was|been|being) (?:not |well |also |always |routinely )?(review) (?:by|regularly|promptly|appropriately|quickly|routinely|monthly)\\b',
    'reviewed',
  ),
  swap(
    '\\b(?:are|is|were|was|been|being) (?:not |well |also |always |routinely )?(record) (?:by|regularly|promptly|appropriately|quickly|routinely|monthly)\\b',
    'recorded',
  ),
  swap(
    '\\b(?:are|is|were|was|been|being) (?:not |well |also |always |routinely )?(assess) (?:by|regularly|promptly|appropriately|quickly|routinely|monthly)\\b',
    'assessed',
  ),
  swap(
    '\\b(?:are|is|were|was|been|being) (?:not |well |also |always |routinely )?(visit) (?:by|regularly|promptly|appropriately|quickly|routinely|monthly)\\b',
    'visited',
  ),
  swap(
    '\\b(?:are|is|were|was|been|being) (?:not |well |also |always |routinely )?(understand) (?:by|regularly|promptly|appropriately|quickly|routinely|monthly)\\b',
    'understood',
  ),
  swap(
    '\\b(?:are|is|were|was|been|being) (?:not |well |also |always |routinely )?(consider) (?:by|regularly|promptly|appropriately|quickly|routinely|monthly)\\b',
    'considered',
  ),
  swap(
    '\\b(?:are|is|were|was|been|being) (?:not |well |also |always |routinely )?(share) (?:by|regularly|promptly|appropriately|quickly|routinely|monthly)\\b',
    'shared',
  ),
  swap(
    '\\b(?:are|is|were|was|been|being) (?:not |well |also |always |routinely )?(update) (?:by|regularly|promptly|appropriately|quickly|routinely|monthly)\\b',
    'updated',
  ),
  swap(
    '\\b(?:are|is|were|was|been|being) (?:not |well |also |always |routinely )?(complete) (?:by|regularly|promptly|appropriately|quickly|routinely|monthly)\\b',
    'completed',
  ),
];
