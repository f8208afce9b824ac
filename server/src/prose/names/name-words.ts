// Words that tell persons from other capitals. The lists are short: what is rare is told by its form.

import { companyForms, titles as titlesOfPersons } from '../../text/names/name-parts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Titles and ranks before names. */
export const titles = set(`${titlesOfPersons.join(' ')} PC PCSO DC DI Sergeant Constable Pastor Rabbi`);

/** Last words of organisations, schemes and buildings. */
export const organisationWords = set(`${companyForms.join(' ')}
  Act Action Adoption Academy Agency Agreement Alliance App Approach Army Assessment Association Authority Award Awards
  Bank Bill Board Borough Bureau Café Cafe Care Caring Cathedral Centre Center Charity Charter Church City Clinic Close
  Club Code College Commission Commissioner Committee Communities Community Company Conference Consortium Convention
  Cottage Council Councils County Court Courts Crew Day Department Diploma Directorate Dock Docks Drive Early East Eastern
  Education Essentials Exchange Families Family Farm Festival Fire Fields Force Forest Forum Foundation Framework Fund
  Futures Gap Gardens Gate Grange Green Group Guidance Guide Gyms Hall Health Help Helpline Hill Hills Home Homes
  Hospital House Hub Hubs Inn Inspectorate Institute Island Isle Isles Justice Lane League Learning Level Library Link
  Links Local Lodge Manor Matters Meeting Minds Mission Model Mosque Museum National Network North Northern Office
  Offer Order Outline Panel Park Partners Partnership Partnerships Pathfinder Pathway Pathways Place Plan Platform
  Pledge Police Practice Prevention Pride Prize Probation Profile Programme Project Projects Protection Protocol
  Recovery Register Regulations Report Review Rights River Road Royal Safe Safeguarding Safety Scale Scheme School
  Schools Service Services Sixth Social Society Solutions South Southern Spa Square Standard Standards Stars Strategy
  Street Support Survey System Team Teams Temple Together Tool Toolkit Towers Town Training Trust Trusts Tribunal
  UK University Upper Valley Village Voice Voices Ward Way Week West Western Wood Workforce Works Yard Youth Zone`);

/** Words with small letters after a capital that make it the name of a thing. */
export const thingNouns = set(`
  academy accommodation act adoption agency agreement app application apps approach approaches area areas army assessment
  assessments association authority award awards bid board borough branch building bureau campaign centre centres
  charity charter checklist children clinic club college commission commissioner committee community companies company
  concept council county course courses court courts database day director directorate dispute district duties duty
  exam exams exercise families family-style festival forms forum framework fund funded funding grant grants group
  groups guidance guide heritage helpline holiday holidays hospital house hub hubs inquiry initiative initiatives
  inspection inspections inspector inspectors judgement judgements language languages law league lesson lessons mailbox
  market measures meeting meetings method model models museum network nursery offer offers office offices order orders
  organisation package pack panel parade park partners partnership pathway phase philosophy pilot pilots pipeline place
  placements plan plans platform pledge police policy portal practice premises principle principles procedure process
  programme programmes project projects protocol protocols provider providers pupils qualification qualifications
  referral referrals region register regulations report reports resettlement review reviews risk route scale scheme
  schemes school schools score scores screening secure section service services session sessions shelter site speakers
  speaking staff standards strategy street style suite support survey surveys system systems team teams techniques
  theory threshold tickets time-limited tool tools town toolkit training tribunal trip trips trust university van
  vouchers ward website week workshop workshops worship youth zone`);

/** Capitals that are no person's name, with those of the field. */
export const otherCapitals = set(`
  January February March July August September October November December Monday Tuesday Wednesday Thursday
  Friday Saturday Sunday Spring Autumn Winter Christmas Easter Eid Ramadan Diwali Hanukkah Newroz Nowruz Vaisakhi Halloween Pesach
  Lent Advent Covid Brexit Britain British English Welsh Scottish Irish French Polish Romanian Albanian Kurdish Arabic
  Somali Tigrinya Amharic Urdu Punjabi Bengali Gujarati Hindi Tamil Pashto Dari Farsi Persian Turkish Spanish
  Portuguese Italian German Russian Ukrainian Vietnamese Mandarin Cantonese Chinese Latin Makaton Braille Yoruba Igbo
  Swahili Oromo Slovak Czech Bulgarian Lithuanian Hungarian Afghan Iraqi Iranian Syrian Sudanese Eritrean Ethiopian
  Nigerian Ghanaian European African Asian Caribbean American Indian Pakistani Bangladeshi Christian Christians
  Christianity Catholic Catholics Anglican Methodist Baptist Muslim Muslims Islam Islamic Sikh Sikhs Sikhism Hindu
  Hindus Hinduism Jewish Jews Judaism Buddhist Buddhists Buddhism Quaker Jehovah Rastafarian Orthodox Pentecostal
  Quran Koran Bible God Allah Roma Gypsy Traveller Travellers Black White Asian Ofsted Ofsted’s Cafcass Barnardo
  Barnardos NSPCC Coram Kooth Headspace Mencap Samaritans Frontline Mockingbird Prevent Liquidlogic Mosaic Azeus
  Charms Clearcare Mindful Mockingbirds Teams Zoom Facebook Instagram Snapchat Tiktok TikTok Whatsapp WhatsApp Google
  Microsoft YouTube Netflix Xbox PlayStation Uber Teach-First Parliament Government Ministers Minister Crown Majesty
  King Queen Secretary State Treasury Regulation Regulations Schedule Section Chapter Part Article Annex Appendix
  Child Children Young Youth Staff Leaders Leader Managers Manager Inspector Inspectors Director Directors Deputy
  Assistant Chief Executive Officer Officers Head Mayor Chair Lead Member Members Social Worker Workers Personal
  Adviser Advisers Advisor Carers Carer Foster Parents Parent Mum Dad Mother Father Nan Grandma Grandad Auntie Uncle
  Safeguarding Early Help Family Families Police Health Education Council Councillors Board Court Panel Team Local
  Authority Independent Reviewing Principal Registered Responsible Person Individual Home Homes House Guide Care
  Standard Standards Quality Act Statement Purpose Year Years Level Levels Key Stage Stages Phase Grade Tier Band
  Zone Figure Table Page Paragraph Note Recommendation Requirement Freedom Internet Wi-Fi Monopoly Lego Minecraft
  Fortnite Roblox Disney Brownies Guides Scouts Cubs Beavers Cadets Olympics Paralympics Bronze Silver Gold`);

/** Verbs whose subject is a person. */
export const personVerbs = set(`
  said says told tells lives lived loves loved likes liked feels felt enjoys enjoyed attends attended wants wanted knows
  knew thinks thought believes hopes hoped wishes trusts trusted sleeps slept eats cries cried laughs laughed plays
  played learns learned learnt ran absconded smokes smoked speaks spoke explained commented described remembers
  recalled misses missed moved returned settled arrived disclosed alleged reported complained asked asks wrote refused
  refuses self-harmed died visits visited chose chooses cooks swims rides sings dances reads turned went goes came
  left hit bit kicked punched threatened threatens spent spends sees saw talked talks walks walked understands gets
  values valued shares shared praised thanked appreciates appreciated joined leads led chairs chaired escalated
  challenged requested studies studied passed started began won became struggles struggled copes coped grew needs
  needed behaves presented fled phones phoned rings rang texts texted hugs hugged cried smiled smiles sang swam slept ate
  sobbed apologised apologises whispered shouted shouts giggles giggled befriended overdosed misbehaved`);

/** Verbs and predicates that may be said of a thing, too. */
export const commonVerbs = set(
  `is was has had does did will would can cannot could may might should must gets got needs makes made takes took receives received
  remains remained stays stayed continues continued provides works worked keeps kept helps helped`,
);

/** Words between a subject and its verb. */
export const adverbs = set(`
  still also now often sometimes always never rarely usually quickly recently previously currently later then only
  already just really soon eventually occasionally regularly initially once clearly frequently seldom both all
  genuinely particularly especially not proudly happily openly`);

/** After “is”, “was” or “has”: said of persons alone. */
export const personPredicates = set(`
  aged happy sad proud scared afraid anxious angry upset unhappy pregnant autistic deaf disabled settled learning
  attending studying living waiting missing sleeping eating playing growing going looking reluctant able unable keen
  confident shy friendly polite calm calmer excited lonely homesick placed moved restrained arrested remanded adopted born
  removed excluded sanctioned bullied hurt injured harmed assaulted abused exploited groomed trafficked safeguarded
  matched offered helped encouraged told asked listened left lived attended settling thriving learned learnt
  his her himself herself friends missed met seen visited absent making doing getting having coming reunited
  want like feel know attend live eat sleep enjoy understand speak trust see go come talk believe need cope`);

/** Nouns that a person has: “X’s mother”. */
export const possessions = set(`
  mother mum mam mummy father dad daddy parents parent family families brother brothers sister sisters sibling siblings
  grandmother grandfather grandparents gran nan nanny aunt auntie uncle cousin cousins son daughter baby babies child
  children partner boyfriend girlfriend friend friends carer carers foster stepfather stepmother stepdad guardian school
  college teacher teachers social personal key care pathway education health placement plan plans records record file
  files case needs views wishes feelings voice bedroom birthday diary behaviour behaviours medication asthma
  autism epilepsy diet injuries injury bruise bruises allegation allegations disclosure complaint complaints risk risks
  safety progress attendance achievements experience experiences story life history past future identity culture faith
  emotional mental physical sleep anxiety anger trauma confidence self-esteem death birth arrival move moves admission
  consent phone savings laptop solicitor advocate psychologist therapist therapy doctor
  dentist GP IRO PA adviser worker keyworker manager supervision leadership statement story letter words comments
  asylum claim application identity bail tenancy transition return disappearance absence absences missing risk contact daily individual`);

/** Persons, before a name: “the deputy manager, X”, “child X”. */
export const roles = set(`
  child girl boy baby teenager person adult man woman youngster brother brothers sister sisters sibling siblings twin
  twins mother father mum dad parent parents grandmother grandfather nan aunt uncle cousin son daughter friend friends
  boyfriend girlfriend leaver leavers carer carers manager managers deputy worker workers adviser advisers advisor
  mentor keyworker officer director leader chair chairperson executive head inspector psychologist therapist
  nurse doctor teacher tutor headteacher advocate visitor guardian solicitor resident residents pupil student students
  service individual staff trainee apprentice lead member counsellor councillor mayor commissioner consultant
  practitioner judge named called year-old children people girls boys`);

/** Words that lead from a verb or a noun to a person. */
export const prepositions = set(
  'with to about for from by of against behind towards beside alongside toward like between',
);

/** What persons do to a person: “visited X”. */
export const transitiveVerbs = set(`
  told tell visited visit helped help supported support asked ask met meet meets helps supports encouraged encourage
  encourages praised praise restrained restrain comforted reassured call called took take taken gave give gives
  allowed allow allows enabled enable enables saw see seen protected protect moved move placed place safeguarded
  safeguard interviewed consulted informed inform taught teach teaches trust trusts trusted know knows understand
  understands love loves like likes miss misses found remind reminded reminds remember invited invite keep kept
  describe describes described praise praises support supporting helping visiting telling asking meeting seeing knowing let lets made make bullied hit hurt
  threatened assaulted harmed challenge challenged listen guided guides nurture nurtured accompany accompanied
  involve involves involved involving bring brings brought admitted admit admits welcomed welcome welcomes taking takes giving
  bringing moving encouraging allowing enabling cared caring reunite reunited reunites adopt adopted foster fostered collected drove drive watch watched prepare prepared`);

/** Nouns and participles before a preposition that a person follows: “the plan for X”, “spoke to X”. */
export const personalNouns = set(`
  spoke speak speaks speaking spoken talk talked talking talks listen listens listened listening met meet meeting plan
  plans records record assessment assessments report reports letter letters email call calls carers carer worker
  allegation allegations injury injuries injured harm concern concerns complaint complaints disclosure support work
  working visits visit contact decision risk risks placement placements bedroom needs wishes views birth death mother
  father parents family siblings close time relationship relationships friends friend live living lives placed moved
  sessions care progress outcome outcomes assault restraint incident incidents information words feedback
  case cases situation conversation conversations known according explained said happened given offered done matched attached`);

/** Conjunctions before the subject of a clause. */
export const clauseOpeners = set(`
  when that because if how after before while since until although though why where as whether once unless what`);

/** Particles within a surname. */
export const particles = set('de da di do du van der den von la le el al bin bint ibn ben dos ter ap ferch');

/** Given names that are words without an article, or months: “Hope is …” may be about hope. */
export const abstractNames = set(`
  April Art August Autumn Chance Charity Comfort Conception Constance Dawn Destiny Divine Earnest Eve Faith Favour
  Felicity Genesis Gift Golden Grace Green Harmony Haven Heaven Hope Innocent Ivory Joy June Justice Karma Loyal May
  Melody Memory Mercy Patience Praise Promise Prosper Prudence Royal Said Serenity Sincere Star Summer Trinity Unity
  Urban Valentine`);

/** Given names that have a capital within a sentence, too, when they are no names. */
export const timesOfYear = set('April Autumn August May June Summer');

/** Words that lists of given names have, and that no sentence about a person begins with. */
export const noNames = set(`
  Alone Among Anal Ante Arch Ascension Baby Bars Bas Bent Brain Buster Can Candida Constant Dies Dock Else Ender
  Even Fares Fine Flip Floor Ford Forest Foster Franc General Gun Idea Jail Job Judge Junior Kick Kin Lander Lane
  Lava Lean Lien Line Loan Lone Lot Major Mama Mara Marine Mart Martial Mate Mats Meta Mete Mile Mine Nail Name
  Naval Nil Nine Noble Nova Octave Opaline Oral Ova Pave Peer Per Pie Pip Pit Porter Price Prima Primo Princess
  Queen Ransom Rein Riff Rim River Rover Rut Salvo Samba Serine Server Sever Shade Sim Sister Skipped Soda Soma
  Stone Storm Swan Tad Talon Tamer Tanner Tea Telly Ties Til Till Tine Tome Tone Tope Tor Tore Toy Trace Trine Tuba
  Ultimo Unique Urban Valid Vid Vino Viola Virgin Vita Vital Wade Wage Wale Wellington Wolf Yoga`);

/**
 * Names in public use, of firms, laws, books and persons of public life, that are no identity; and words before a name that
 * make it another thing's.
 */
export const publicNames = set(`
  Anna_Freud Anne_Frank Aston_Villa Daniel_Pelka Ed_Sheeran Eileen_Munro Father_Christmas
  Florence_Nightingale Frank_Bruno Grant_Thornton Gillick Harry_Potter Herbert_Laming Jacqueline_Wilson Josh_MacAlister Kevan_Collins Kevin_Campbell Laming
  Lord_Laming Lucy_Faithfull Macmillan Malala_Yousafzai Marcus_Rashford Maria_Colwell Milton_Keynes Martin_Luther_King Mary_Seacole Mr_Men Nelson_Mandela Peter_Pan
  Philip_Larkin Robin_Hood Roald_Dahl Rosa_Parks Santa_Claus Sir_Kevan_Collins Stephen_Lawrence Taylor_Swift Tracy_Beaker
  Thomas_Coram Victoria_Climbié William_Shakespeare`);

/** Surnames that are words, too. After an initial they are names. Words that often begin a sentence are left out. */
export const wordSurnames = set(`
  Archer Baker Ball Banks Barber Barker Baron Begum Bell Berry Best Bird Bishop Black Bland Bliss Blood Blunt Bolt Bond
  Boot Booth Boots Bowler Bridge Bright Brook Brooks Brown Bull Burns Bush Butcher Butler Carpenter Carter Case Chance
  Chandler Chapman Chase Church Clark Cole Cook Cooper Cotton Cox Crane Crook Cross Dale Day Dean Diamond Dickens Drake
  Draper Driver Duke Dyer Earl East Farmer Farrow Field Fields Finch Fisher Fletcher Flower Flowers Foot Ford Forest
  Forester Fowler Fox Freeman French Frost Fuller Gale Gardener Gardiner Gay Gill Glover Gold Good Goodman Grant Gray
  Green Grey Hall Hand Hands Hardy Harper Hart Head Heath Hedges Hill Hills Hobbs Hood Hook Hope House Hunt Hunter Hurst
  Joy Judge Kay Khan Kitchen Knight Lake Lamb Lane Law Little Lock Long Love Major Marsh Marshall Mason May Mead Meadows
  Mercer Miller Mills Moody Moon Moor Moore Moss Nash Newman Nightingale Noble North Page Palmer Parish Park Parker
  Parks Parr Parson Parsons Peacock Pearl Peel Penny Pepper Pike Piper Plant Plum Pollard Pond Pool Poole Pope Porter
  Potter Potts Pound Power Powers Price Prior Pryor Quick Rains Ranger Ray Read Reader Reed Rice Rich Rider Rivers Rock
  Root Rose Rowe Rush Salt Saunders Savage Sawyer Self Sen Sergeant Shah Sharp Sharpe Shepherd Shore Short Silk Silver
  Singer Skinner Slater Small Smart Smith Snow South Sparrow Spears Speed Spencer Squire Steel Stone Stones Storm Stout
  Street Strong Sutton Swan Sweet Swift Swords Tailor Tanner Taylor Temple Thatcher Thorn Tombs Tong Tucker Turner Tyler
  Vale Vine Wade Walker Wall Wallace Waller Ward Warner Waters Weaver Webb Webster Weeks Wells West Wheeler White Wild
  Wilder Winner Winter Winters Wise Wolf Wood Woods Woodward Wright Young`);

/** Given names that are places, too. */
export const placeGivenNames = set(`
  Adelaide Alexandria Alton Arran Ashton Aston Austin Avon Barry Beverley Blair Boston Bradley Brooklyn Burton Carlton
  Carolina Chad Chelsea Clayton Clifton Clyde Cuba Dakota Dallas Dalton Denton Easton Elgin Ely Everton Florence
  Georgia Hamilton Harris Hayes Henley Hilton Houston India Iona Ireland Israel Jordan Kendal Kingston Lewis Madison
  Malta Melbourne Melton Milton Montana Morton Newton Norton Paris Phoenix Ripley Ross Savannah Selby Severn Shelby
  Shirley Sienna Skye Stanley Sydney Trent Verona Victoria Vienna Virginia Warwick Wells Wesley Weston Whitney Winston`);
