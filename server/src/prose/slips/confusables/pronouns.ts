import type { SlipPattern } from '../patterns';
import { swap } from '../swap';

/** Pronouns and articles that are written for others. */
export const pronounSlips: readonly SlipPattern[] = [
  swap('\\b(its) been\\b', 'it has'),
  swap('\\b(its) (?:an?|the|not|very|also|clear that|important (?:that|to))\\b(?!-)', 'it is'),
  swap("\\b(?:of|for|in|with|from|on|by|to) (it['’]s) (?!an?\\b|the\\b|not\\b|been\\b)", 'its'),
  swap('\\b(your) (?:welcome|not|going|doing|very|able to|aware (?:of|that))\\b', 'you are'),
  swap("\\b(you['’]re) (?:own|plan|rights|social|child|home|family|views|name)\\b", 'your'),
  swap(
    '\\b(there) (?:own|care plans?|care|mental|emotional|wishes|lives|networks?|effectiveness|identity|friends|siblings|brothers|caseloads?|feelings|behaviour|responsibilities|roles|mental|social worker)\\b(?! (?:is|are|was|were|leavers|home)\\b)',
    'their',
  ),
  swap('\\b(their) (?:is|are|was|were|has been|have been|remains?)\\b', 'there'),
  swap(
    '\\b(?:that|because|when|if|say|know|feel) (their) (?:not|doing|listened to|unable to|aware of|supported by)\\b',
    'they are',
  ),
  swap(
    '\\b(?:that|because|when|if|say|know|feel) (there) (?:well supported|given|offered|not|doing|listened to|unable to|aware of|supported|happy)\\b(?! being)',
    'they are',
  ),
  swap(
    "\\b(who['’]s) (?:care|plans?|needs|views|parents|famil(?:y|ies)|cases?|experiences?|lives|behaviours?|education|health|placements?|circumstances|progress|records|siblings|mother|father|first language)\\b",
    'whose',
  ),
  swap(
    '\\b(?:of|in|with|for|on|at|about|from|share|know) (they) (?:own|choosing|needs|views|lives|families|care|plans?|homes?|carers|wishes|experiences|education|health|progress)\\b',
    'their',
  ),
  swap(
    '\\bwhat (the) (?:want|need|think|feel|say|like|know|have|do|are|were|can|would)\\b(?! (?:of|for)\\b)',
    'they',
  ),
  swap(
    '\\b(?:when|if|that|because|how|where|while) (the) (?:are|were|have|want|feel|know|said|had)\\b',
    'they',
  ),
  swap('\\b(they) (?:local authority|registered manager|quality of)\\b', 'the'),
  swap('\\b(an) (?:have|are|is|has|were|was|they|the|their|this|make|take)\\b', 'and'),
];
