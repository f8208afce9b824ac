import type { SlipPattern } from '../patterns';
import { swap } from '../swap';

/**
 * Words that are written for others, each with the words around it that show it: “wrong > right: frame”. In a frame, “_” is
 * the wrong word, and brackets have words of which one is there. Each frame had no false finding in 80 published reports.
 */
const table = `
their > there: _ (is|are|was|were|has been|have been|will be)
there > their: (improve|meet|share|shares|with|in|of|by|about) _ (families|parents|carers|needs|views|wishes|social workers?|progress|lives|homes?|peers|brothers?|sisters?|education|health|experiences|plans?|records|bedrooms?|own|children|voices?)(?! (is|are|was|were))
they're > their: _ (own|views|needs|parents|children|social|families|homes?|wishes|lives|carers|plans?|experiences|feelings|education|health|school|voices|progress)
where > were: (assessments|visits|plans|children|records|referrals|decisions|checks|meetings|audits|reviews|concerns|people|workers|staff|leaders|managers|carers|they|actions|requirements) _ (completed|placed|seen|visited|supported|made|held|told|given|reviewed|recorded|shared|listened|helped|moved|treated|taken|undertaken|kept|updated|sent|found|asked|offered|provided) (within|by|in|on|to|and|with|without|at|from|for|promptly|quickly|regularly|well|safely|late|too|not|that)
where > were: (meetings|assessments|visits|plans|records|referrals|decisions|checks|audits|reviews|concerns|workers|staff|leaders|managers|carers|they|children|parents|actions) _ (well|often|usually|generally|mostly|still|seldom|rarely|always|sometimes|routinely) [a-z]+ed
were > where: (cases|instances|situations|circumstances|examples|occasions) _ (plans|visits|assessments|decisions|risks|concerns|children|parents|leaders|managers|workers|staff|records) (had|have|has|are|is|was|were|do|did)
were > where: (places|areas|cases|homes?|schools?|situations|instances|circumstances|locations|environments?|point|stage|occasions|settings|examples) _ (they|children|he|she|we|it|young people|families|parents|social workers|staff|risks?)(?!['’])
we're > were: (children|people|they|staff|workers|leaders|managers|inspectors|carers|parents|families|plans|records|visits|assessments) _ (told|given|seen|not|able|also|being|made|supported|placed|visited|completed|helped|asked|found|happy|pleased)
affect > effect: _ (on|upon)
affect > effect: (negative|positive|adverse|significant|detrimental|lasting|profound|beneficial|good|bad) _
effect > affect: (will|can|could|may|might|would|not|does|did|also|worker|workers|changes|change|delays|delay|shortages|issues|problems|concerns|adversely|negatively|directly|this|these|which) _ (children|young people|families|parents|carers|staff|their|them|how|his|her|the (quality|progress|child|children|care|lives|stability))
off > of: (understanding|number|range|quality|oversight|knowledge|awareness|because|sense|lack|impact|use|level|view|most|some|all|many|variety|each|one|consideration|analysis|evidence|examples?|experiences?|consistency) _
of > off: (cordoned|switched|dropped|fenced|fobbed|sealed|laid|walled|sectioned|screened|closed) _
of > off: signed _ (by|as)
to > too: (take|takes|took|taking|taken|wait|waits|waited|leave|left|have waited) _ (long|late|much)
to > too: (is|are|was|were|been|being|remain|remains|far) _ (much|few|little|great|far|young|old|complex|inexperienced|lenient|rigid|fragile|tired|anxious|ill|difficult|hard|easily|readily)
too > to: (helped|able|unable|need|needs|needed|want|wants|wanted|continue|continues|continued|failed|fails|fail|wish|supported|encouraged|opportunity|opportunities|ability|access|due|according|prior|relation|contribute|contributes|listen|listens|respond|responds|return|returned|trying|going|how|what|where|when|whom|ready|willing|keen|likely|seek|begin|began|begun|used|expected|required|enough) _ (?!long|late|much|many|often|few|slow|high|low|little|far|soon|early|young|old|well|difficult|hard|big|small|great|[a-z]+ly\\b)[a-z]+
its > it’s: (because|that|when|if|but|think|thinks|say|says|said|feel|feels|know|and) _ (a|an|the|not|been|too|very|quiet|quite|always|never|really|getting|going|hard|difficult|important|good|nice|great|fine|fun|like|better|boring|home)
its > it’s: _ (a|an|the|not|been|very|really|getting)
it's > its: _ (recruitment|strategy|strategic|plans?|policies|policy|procedures?|processes|children|staff|workforce|statement|functions?|strengths|areas|performance|approach|practice|partners|oversight|priorities|responsibilities|ambitions?|offer|self-evaluation|provision|capacity|improvement|aims|purpose|location|impact|effectiveness|monitoring|homes|carers|families|residents|records|systems|leaders|corporate|statutory|own|response|services|duties|arrangements|quality)
practice > practise: (to|they|people|children|can|could|also|girls|boys|residents|leavers) _ (their|[a-z]+ing|what|how|new|using|independence|skills|the skills)
practise > practice: (of|the|social work|poor|good|strong|best|safe|effective|that|improve|improves|inform|into|current|reflective|safeguarding|management|day-to-day|consistent) _(?! (as|with|in a|their))
advise > advice: (seek|seeks|sought|seeking|legal|good|clear|specialist|provide|provides|provided|offer|offers|offered|give|gives|given|gave|receive|receives|received|follow|followed|timely|helpful|professional|medical|careers|expert|the|of|health|take|takes|took) _(?! (children|parents|carers|social workers|families|staff|them|on how)\\b)
advice > advise: (officers|workers|advisers|nurses|managers|they|will|also|who|can|professionals|solicitors|staff) _ (schools|parents|children|carers|staff|young|families|them|leaders|partners|him|her|others|that|social workers)
loose > lose: _ (sight|contact|trust|touch|confidence|out|hope|focus|interest|control|patience|momentum|weight|track|access)
loose > lose: (to|may|will|not|can|could|children|they|might|would) _ (the|their|his|her|a)
loosing > losing: _
lose > loose: (a|the|any|some|of|with|no) _ (window|tooth|restrictor|wire|wires|carpet|fittings?|tiles?|floor|screws?|handle|connections?|ends?|arrangements?|clothing|stair|cable|hinge|papers?)
than > then: and _(?! (in|that|those|for|at|other))
then > than: (more|less|fewer|better|worse|higher|lower|longer|earlier|later|sooner|rather|other|greater|larger|smaller|older|younger|safer|stronger|quicker|slower) _(?! (they|we|he|she|to|in|the|moved|be|had|have|been|,))
then > than: (more|fewer|less) [a-z]+ _ (ever|before|usual|expected|planned|others?|average|required|necessary|those|any|most|last)
who's > whose: _ (plans?|needs|parents?|families|family|cases?|circumstances|records|views|behaviour|carers|homes?|placements?|progress|safety|wishes|lives|first|assessments?|children|risks?|names?|voices?|health|immigration|social workers?)
whose > who’s: _ (coming|been|responsible|not|leading|accountable|looking|caring|here)
of > have: (could|should|would|must|might) _ ([a-z]+ed|been|had|done|seen|made|known|taken|given|gone|told|led|kept|come|got|become|begun|found|sought|put|met|written|spoken)
principal > principle: (the|a|this|key|guiding|core|underlying|basic|legal) _ (that|underpins?|behind)
principals > principles: (guiding|core|key|basic|legal|underlying|these|the) _
principle > principal: (the|a) _ (social|aims?|officer|advisers?|inspector|reasons?|workers?|carers?|solicitor|lead|educational)
council > counsel: (leading|legal) _(?! (tax|officers?|has))
counsel > council: (city|county|borough|district|town|parish|local) _
contract > contact: (weekly|monthly|family|supervised|regular|direct|daily|telephone|indirect|sibling|face-to-face|fortnightly) _ with
contact > contract: signed (a|the|its|their) ([a-z-]+ )?_
contact > contract: (tenancy|employment|[a-z]+-year) _
police > policy: (safeguarding|complaints|recruitment|whistle-blowing|behaviour|medication|anti-bullying|home's|agency's|authority's|council's|written) _ (on|for|is|states|and|which|was)
police > policy: _ (and procedures?|document)
policy > police: (the|by|to|with|local) _ (officers?|force|custody|investigations?|colleagues|notifications|checks)
though > through: (progress|go|goes|went|going|work|works|worked|gained|practice|supported|helped|learned|achieved|provided|delivered|evidenced|shown|living|gain|improve|improved|ensured|informed|monitored|identified|only) _ (regular|the|their|a|an|its|audits?|this|these|training|supervision|effective|good|monthly|weekly|direct)
through > thorough: (a|more|very|most|sufficiently|consistently|not|always|generally|is|are|was|were) _ (assessments?|audits?|analysis|understanding|reviews?|checks|enough|risk assessments?|investigations?|knowledge|induction|and (include|include|detailed|timely|clear|comprehensive|up|well|child|analytical|thoughtful))
thorough > through: (helped|go|goes|going|went|get|getting|work|working|think|talk|talked|supported|come|comes|live) _ (the|a|an|their|difficult|this|these|what|how|any|his|her|with)
quite > quiet: (a|the|in|his|her|somewhere|more|very) _ (room|space|place|area|corner|lounge|boy|girl|child|street|road|location|moments?|time)
quiet > quite: _ (a|often|well|rightly|different|difficult|hard|clear|clearly|simply|quickly|far|slowly|happy)
asses > assess: _ (risk|risks|the|their|children|need|needs|how|whether|all|each|his|her|applicants|parents|families|carers|progress|them|it)
asses > assess: (to|workers|managers|they|staff|leaders|carers|who|not|fully|properly|regularly) _
pubic > public: _(?! (hair|area|lice|region))
untied > united: (are|is|were|was|remain|a|more|and|the) _ (in|by|front|approach|behind|team|kingdom|nations|leadership|voice)
costumer > customer: _
costumers > customers: _
trail > trial: (on|under|successful|during|new|a) _(?! (of|bike|walk|hunt))
tail > trial: (the|a) _ (of (a|the) new|run|period|basis)
singed > signed: (been|was|were|not|is|are|be|and|had|has|have) _
singed > signed: _ (by|off|up|in|copy|copies|agreements?)
sing > sign: _ (off|in|out|the (revised|agreement|contract|form|register|consent|placement|document|plan|tenancy|record))
morale > moral: _ (duty|duties|responsibility|obligation|compass|values|judgement|support|reasoning|code)
breathe > breath: (a|deep|of|out of) _
breath > breathe: (to|can|could|cannot) _(?! tests?)
excess > access: (have|has|had|easy|good|quick|easier|given|direct|timely|gain|equal|better|prompt|no|with) _ to
access > excess: in _ of
edition > addition: in _ to
addition > edition: (latest|first|second|third|next|each|every|revised|spring|summer|special) _ of (the|its|a|their) (newsletter|magazine|guide|handbook|policy|booklet)
bare > bear: (to|must|should|can|could|will|cannot) _ (in mind|the|witness|with|responsibility)
bear > bare: (is|are|was|were|looks?) _(?=[.,]| and )
brake > break: (short|regular|weekend|lunch|half-term|well-earned|a|the|to) _ (down|from|the|in|away|,|\\.)
brakes > breaks: (short|regular|weekend|lunch|family) _
break > brake: _ (pads?|fluid|lights?|cables?|discs?)
past > passed: (was|were|been|is|are|being|quickly|promptly|information) _ (on|to|between)
peace > piece: _ of (?!mind)([a-z]+ )?(work|paper|equipment|art|research|furniture|information|advice|evidence|legislation)
piece > peace: _ of mind
plaice > place: _
quality > qualify: (to|not|can|will|could|they|who) _ (for|as|within)
role > roll: (to|will|being|been|is|are|was|were) _ out
roll > role: (key|important|vital|active|leading|central|crucial|significant|positive|strategic|pivotal|his|her|their|this) _ (in|as|within|is|model|models|of)
stationary > stationery: (and|of|some|new|their|office|school|including) _(?! (vehicles?|cars?|objects?))
whether > weather: (poor|bad|good|wet|hot|cold|warm|severe|winter|sunny|extreme|adverse|fine) _
week > weak: (is|are|was|were|too|remains|been|very|relatively|particularly) _(?=[.,]| and | in )
weak > week: (every|each|per|last|next|times a|once a|twice a|hours a|days a) _
complement > compliment: _ (the|their|him|her|staff|them|us) ([a-z]+ )?(on|for)
compliment > complement: _ (those|each other|existing|one another|the (work|services?|support|skills))
compliments > complements: _ (those|each other|existing|one another|the (work|services?|support|skills))
discrete > discreet: (is|are|was|were|be|very|more) _ (when|in|about|and|with|so)
discrete > discreet: in a _ (way|manner)
discretely > discreetly: _
ensue > ensure: _ (that|the|all|children|their|each|staff)
except > accept: (to|not|will|can|cannot|they|who|could|must|should|would) _ (help|support|that|responsibility|this|referrals|children|new|their|his|her|advice|offers?|placements?)
accept > except: (everyone|nothing|everything|none|anyone) _ (for|the|one|that|when|in)
accept > except: all (of the )?[a-z]+ _ (one|two|three|for)
fair > fare: (bus|train|taxi|travel|rail|tube|coach|air|cab) _
fairs > fares: (bus|train|taxi|travel|rail|tube|coach|air|cab) _
fare > fair: (a|is|are|was|be|not|the) _ (and|hearing|treatment|process|share|chance|manner|way|system)
fell > feel: (they|children|people|carers|staff|who|parents|residents|families|leavers|workers) _ (safe|happy|listened|supported|valued|welcome|respected|able|confident|comfortable|that|cared|included|proud|well supported|more|less|anxious)
files > fails: (who|which|parent|it|provider|agency|council|manager|plan|home|assessment|that) _ to
knew > new: (a|an|the|their|his|her|its|any|some|two|three|many|of|with) _ [a-z]+
new > knew: (they|he|she|who|staff|managers|leaders|carers|workers) _ (who|what|how|that|where|about|him|her|them|when|why)
now > know: (not|to|always|children|carers|workers|they) _ (who|what|where|that|why|which|how to|their) (?!is\\b)
know > known: (is|are|was|were|been|also|previously|became|become) _ (to|as|for|about|by)
know > now: (is|are|was|were|has|have|had) _(?! (to|as|for|about|by|what|how|the|that|where)\\b)
meat > meet: (to|leaders|they|who|not|workers|managers|carers|staff|children|partners|does|do|will|can|should|regularly|must) _ (the|monthly|weekly|regularly|with|their|needs|children's|statutory|each|in|every|all|quarterly)
meet > met: (is|are|was|were|been|being|well|had) _(?=[.,]| (by|in|with|and|through|their|all|the)\\b)
won > own: (their|his|her|my|our|your|its) _(?! (a|the|an|medal|prize|award))
cloths > clothes: (new|their|his|her|own|suitable|appropriate|warm|wear|school|buy|choose|and|favourite|of) _
curtsey > courtesy: _
diary > dairy: _ (products?|produce|free|foods?|intolerance|allergy|allergies)
dairy > diary: (a|her|his|the|my|staff|daily) _ (entries|entry|system|dates?|to|for|of|and)
steaks > stakes: (the|high) _ (are|were)
serve > severe: _ (shortages?|weather|disabilit(y|ies)|neglect|harm|delays?|anxiety|mental|learning|pressures?|allerg(y|ies)|injur(y|ies)|and enduring)
martial > marital: _ (conflict|status|breakdown|home|problems|difficulties|disputes?|relationship|discord)
formally > formerly: (was|were|is|who|,) _ (a|an|the|known|in care|looked after|employed|called|run by|part of|accommodated)
formerly > formally: _ (approved|assessed|reviewed|recorded|agreed|notified|consulted|supervised|adopted|signed|complained|requested|assess|review|record|approve|agree|raised)
here > hear: (to|not|can|could|they|leaders|children) _ (from|about|the (views?|voices?)|their|what|children)
lesson > lessen: (to|will|helps|would|can|could|and) _ (the|risk|risks|their|anxiety|any|harm|delays?)
lessens > lessons: (learn|learned|learning|learnt|important|key|the) _
patients > patience: (with|show|showed|shown|great|endless|more|much) _ (and (kindness|understanding|care|respect|warmth|skill)|with)
root > route: (bus|escape|travel|best|safest|quickest|same|alternative) _
route > root: _ causes?
site > sight: (lose|lost|losing|loses|keep|catch|in) _ of
sort > sought: (has|have|had|was|were|managers|leaders|they|workers|also|not) _ (advice|legal|help|permission|support|guidance|views|assurances?|consent|to|the views)
witch > which: (,|in|of|for|to|on|with|by|and) _ (is|was|are|were|has|have|the|they|children)
your > you’re: _ (welcome|going|not|doing|being|very)
you're > your: _ (own|social|child|children|needs|views|parents?|family|home|school|plan|review|worker|life|friends?|room|bedroom|education|health)
chose > choose: (to|can|could|will|may|might|should|cannot) _
chose > chosen: (have|has|had|been) _
affective > effective: _(?! (disorders?|states?|empathy|bonds?|touch))
averse > adverse: _ (childhood|effects?|impacts?|experiences|weather|events?)
adverse > averse: risk _
appraised > apprised: (kept|keep|keeps|be|been|fully) _ of
bought > brought: _ (to the attention|about|together|forward|to light)
device > devise: (to|they|managers|leaders) _ (a|plans?|strategies|new|their|an)
devise > device: (mobile|electronic|tracking|digital|listening|monitoring) _
devises > devices: (mobile|electronic|tracking|digital|listening|monitoring|their) _
illicit > elicit: _ (views|information|the views|wishes|feelings|their)
elicit > illicit: _ (substances?|drugs?|tobacco|materials?)
extend > extent: (the|full|some|what) _ (of|to which|that)
extent > extend: to _ (the|their|its|this|his|her)
reign > rein: free _
queues > cues: (verbal|visual|non-verbal|social|emotional) _
respectively > respectfully: (treat|treats|treated|speak|speaks|spoken to|behave|listened to) ([a-z]+ )?_
save > safe: (kept|keep|keeps|keeping|are|feel|feels|felt|be|stay|stays|them|him|her) _(?=[.,]| (and|from|in|at|when|online)\\b)
seams > seems: (it|there|this|she|he|which|that) _
collage > college: (at|to|attend|attends|attending|from|local|started|school or) _(?! of)
on > one: _ of (the|these|those|their)
an > and: _ (the|their|they|are|have|has|this|these|with|were|was|will|can|staff|young people|social workers|carers|managers|families|parents)
he > the: (in|of|at|to|by|from|with|for|on) _ (home|manager|children|council|child|staff|local|agency|service|provider|authority|registered|young|inspection|last|team|school)
they > the: (in|of|by|at|from|with|for|on) _ (home|manager|children|council|child|local|agency|service|provider|authority|registered|inspection|team)
form > from: (come|comes|came|coming|return|returns|returned|transferred|transition|information|referrals?|help|support|advice|feedback|apart|far|free|protect|protected|protects|excluded|withdrawn|obtained|received|taken|resulting|results|arising|missing|separated|ranging|drawn|recover|disengaged|available|months?|weeks?|prevented|benefiting|gained|funding|discharged|removed|moved|moves|move|away|learned|learn|learning|absent|different) _ (the|their|other|different|home|school|care|harm|others|parents|partners|professionals|one|each|those|these|his|her|its|all|local|children|families|birth|hospital|risk|abuse)
from > form: (in|any|some|one|another|every|each|various|the|a|this|other|different) _ of
from > form: (consent|referral|application|complaint|registration|request) _ (was|is|has|had|before|and|which)
use > used: (are|is|was|were|be|been|being) _ (to|by|in|for|as)
everyday > every day: (school|college|this|it|them|him|her|visits|happens|work) _(?=[.,]| (and|to|with|for|when)\\b)
every day > everyday: _ (life|living|tasks|experiences|routines|lives)
apart > a part: (is|are|play|plays|be|feel|feels) _ (of|in)
effected > affected: (been|are|is|badly|adversely|most|children|families|people) _ by
discrete > discreet: _ (enquiries|conversations?|checks|manner|way|support)
quiet > quite: _ (variable|slow|limited|low|high|long|strong|poor|significant|large|recent|rare|complex|vulnerable)
past > passed: (not|always|be|also|routinely|promptly) _ (to|on)
filed > filled: (been|be|being|are|is|was|were|now) _ (with|by) (permanent|agency|experienced|suitable|new|interim|staff|temporary)
roll > role: (clear|defined|main|leadership|statutory|supportive) _ (in|as|within|of)
pray > prey: _ (on|upon) (vulnerable|children|young|others|people|them|girls|boys|the)
meat > meet: (routinely|regularly|always|often|frequently|rarely|usually|consistently) _
breech > breach: (in|a|of|serious|data|this|any|the|no|clear) _(?! (birth|baby|position))
breeches > breaches: (data|no|serious|any|of) _
heroine > heroin: (using|use of|used|misuse of|inject|injecting|smoking|smoke|cocaine and|crack and|selling|to) _
sort > sought: (are|were|is|was|been|being|not|consistently|routinely|always|actively) _(?! (of|out|through)\\b)
device > devise: to _ (realistic|creative|bespoke|individual|effective|clear|robust|appropriate|better|suitable|strategies|plans|a|an|new|their|ways|packages|activities|safety plans)
everyday > every day: (home|called|visited|attend|attends|attended|seen|spoke|speak|happens|visit|come|comes) _
everyday > every day: _(?=[.;]|$)
trail > trial: (national|local|clinical|in a|of a|pilot|randomised) _(?! (bikes?|walks?))
addition > edition: (latest|revised|updated|current|previous) _ of
boarder > border: (across the|over the|county|scottish|welsh|english|national) _
causal > casual: (too|overly|so|rather) _
causal > casual: _ (tone|clothes|approach|attitude|manner|conversations?|workers?|staff|contracts?|language)
career > carer: (foster|kinship|primary|main|respite|family and friends|short-break|previous) _(?! (path|plans?|aspirations?|goals?|options?|advice|guidance|progression|development|choices?|break))
careers > carers: (foster|kinship|primary|respite|short-break|their foster) _(?! (advice|advisers?|guidance))
statue > statute: (in|by|under|required by) _(?! of)
signal > single: (a|the) _ (point|assessment|front door|page|parent|plan|system|record|view|service|approach|child)
waist > waste: _ of (time|money|resources|effort)
complimentary > complementary: _ (remits?|skills?|functions?|strengths|services?|approaches|support|roles)
council > counsel: (represented by|instructed|by experienced|leading|junior|king's|queen's) _(?! (officers?|leaders?|staff|members?|managers?|tax))
practice > practise: (can|could|may|might|must|should|would) _ (these|their|this|what|the|safely|independent|new|it|in|as|with|without)
coarse > course: (of|training|a|this|the|college|induction|online|on|apprenticeship) _(?! (language|texture|sand|fishing))
currant > current: _(?! (buns?|bread|cakes?))
dew > due: _ to
hostel > hostile: _ (to|towards|behaviours?|attitudes?)
loan > lone: _ (working|workers?|parents?|parent)
mail > male: _ (carers?|members?|staff|role|residents?|child|worker|young)
miner > minor: _ (injur(y|ies)|incidents?|amendments|changes|repairs|shortfalls?|issues?|ailments?|errors?)
pour > poor: _ (quality|practice|planning|attendance|outcomes?|standards?|health|behaviour|recording|communication|management|oversight)
presents > presence: the _ of
scene > seen: (been|are|is|was|were|be|being|children|not) _ (alone|regularly|by|promptly|within|as|in|to|at)
shore > sure: (make|makes|made|are|is|not|be|making) _ (that|of|whether|they|if|children|about|how)
tire > tyre: (flat|spare|car|bike|bicycle|worn|new) _
tires > tyres: (flat|spare|car|bike|bicycle|worn|new) _
vary > very: _ (good|well|positive|few|strong|little|high|low|much|clear|happy|poor|effective|different|small|large|proud)
very > vary: (quality|practice|experiences|timescales|standards|times|outcomes|assessments|plans|records) _ (between|across|from|considerably|widely|in|too)
weigh > way: (the|a|this|same|another) _ (in which|that|to|forward|of|they)
wood > would: (they|it|he|she|who|that|which|children|this|leaders|we|i) _ (like|be|have|not|benefit|help)
women > woman: (a|one|another|each|every|this) _(?! (and|who are))
woman > women: (two|three|many|these|some|several|most|all|pregnant) _ (are|who|were|have|and)
children > child: (a|each|every|one|another|this) _(?!['’])(?! (and|in need|looked))
three > there: _ (is|are|was|were) (a|no|some|clear|not|also|evidence|little|still|too|an|good|insufficient|limited|now)
tow > two: _ (children|homes|years|months|weeks|staff|of|days|boys|girls|brothers|sisters|workers|managers)
bee > be: (to|can|will|should|could|would|not|may|must) _
buy > by: (supported|led|provided|helped|completed|made|managed|undertaken|shared|done|visited|seen|followed|informed|used) _
knead > need: _
knot > not: (is|are|was|were|do|does|did|has|have|had|could|can|should|will|would) _
our > hour: (an|per|half an) _
ours > hours: (two|three|four|six|eight|24|48|72|few|several|office|school|working) _
weighting > waiting: _ (lists?|times?|for|to)
wait > weight: (gain|gained|loss of|lost|healthy|birth|body|excess|putting on|put on|losing) _
mouth > month: (per|each|every|last|next|this|one|once a|twice a|times a) _
mouths > months: (two|three|four|six|nine|12|18|few|several|last|past|recent) _
stuff > staff: _ (are|have|know|support|team|meetings?|members?|turnover|shortages|understand|use|were|help|ensure)
sacred > scared: (feel|feels|felt|is|are|was|were|too|and|not) _ (of|to|at|by|when|and)
very > every: (nearly|almost|in|for|of) _ (child|young person|month|week|day|case|year|visit|home|team)
every > very: _ (good|well|few|much|little|high|low|strong|positive|clear|poor|different|effective)
whit > with: _
word > work: social _
worked > worker: social _ (has|is|was|visits|and|who|knows|had|does)
works > workers: social _ (are|have|visit|know|who|were|and|do|use|understand|make|build|see)
ear > year: (last|this|each|per|next|every|school|financial|one) _
ears > years: (two|three|four|five|six|10|few|several|recent|last|past|many) _
wok > work: _
form > from: (away|aside|ranging|different|separate|separately|absent|hear|heard|hears|views) _ (?!of|s\\b|and\\b)[a-z]+
them > then: (and|but) _ (move|moved|moves|placed|return|returned|became|used|made)
as > has: (it|she|he|which|who|this|there) _ (been|had|made|not|led|improved|developed|taken|become)
has > as: _ (a result|well as|part of|soon as|far as)
peaked > piqued: _ (their|his|her|the) (interest|curiosity)
tow > toe: _ the line
hare > hair: (afro|long|short|his|her|their|brush) _ (care|cut|and skin|appointments?|products?)
brought > bought: (has|have|had|was|were|been) _ (new (clothes|furniture|toys|equipment|bikes?)|from the shop)
allowed > aloud: (read|reads|reading|said|thinking|out) _(?! to)
aloud > allowed: (are|is|was|were|been|not|be) _
manor > manner: (timely|sensitive|professional|caring|consistent|safe|similar|child-centred|appropriate|calm|respectful|positive) _
isle > aisle: (shopping|supermarket) _
quit > quite: (are|is|was|were|not|been) _ (a|often|different|low|high|young|new|small|good|difficult|clear)
bares > bears: _ (no|little|the|responsibility|witness)
baring > bearing: _ (in mind|on|witness)
reigns > reins: (hand|hands|handed|take|takes|taken|took) (over )?the _
waver > waive: _ (the|their) (fees?|rights?|charges?)
censored > censured: (been|was|were) _ by
elude > allude: _ to
alluded > eluded: _ (capture|the police|them)
palette > palate: (his|her|their|cleft) _
`;

const wordStart = "(?<![\\w’'-])";
const wordEnd = "(?![\\w’'-])";

/** The patterns of the table. */
export const confusedWords: readonly SlipPattern[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [words = '', frame = ''] = line.split(': ');
    const [wrong = '', right = ''] = words.split(' > ');
    return swap(patternOf(wrong, frame), right);
  });

/** The pattern of a frame, which is of whole words. */
function patternOf(wrong: string, frame: string): string {
  const written = (text: string): string => text.replace(/\((?!\?)/g, '(?:').replaceAll("'", "['’]");
  const [before = '', after = ''] = frame.split('_').map(written);
  const start = /^\w|^\(\?:\w/.test(before) ? '\\b' : '';
  const end = /\w\)?$/.test(after) ? '\\b' : '';
  return `${start}${before}${wordStart}(${written(wrong)})${wordEnd}${after}${end}`;
}
