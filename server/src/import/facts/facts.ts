// All that is known of an inspection from a document of it.

import { plain } from '../../text/plain';
import { type HeadingMap, headingsIn } from '../body/headings';
import { KnownHeadings, subheadings } from '../body/known-headings';
import type { ImportOptions } from '../imported';
import { claimContents } from '../left-out/contents';
import { claimImprint } from '../left-out/imprint';
import { claimOwnNotes } from '../left-out/own-notes';
import { type ImportedLetterHead, readLetterHead } from '../letters/letter';
import { type EnforcementStep, readEnforcement } from '../lists/enforcement';
import { type ImportedInspection, readHistory, readLast, readNone } from '../lists/history';
import {
  type CitedItem,
  isStandardsHeading,
  readRecommendations,
  readUnmetStandards,
} from '../lists/recommendations';
import { type ImportedRequirement, readRequirements } from '../lists/requirements';
import { markUnreadLists, type UnreadLists } from '../lists/unread-lists';
import type { Reading } from '../source/reading';
import { type Section, sectionsOf } from '../source/sections';
import { type CoverFacts, type Outcome, readCover, readOutcome, readStandardSentence } from './cover';
import { type Details, readDetails } from './details';
import { type JointInspection, readJoint } from './joint';
import { type Judgements, readJudgements } from './judgements';
import { type Pairs, pairsIn } from './pairs';
import { readInspectors, readSignatures } from './people';
import type { ImportedPerson } from './persons';
import { type ReportScope, recogniseScope } from './scope';
import { authorityOf } from './title';

/** The facts of a document. */
export interface Facts extends ReportScope {
  readonly headings: HeadingMap;
  readonly authority?: string | undefined;
  readonly urn?: string | undefined;
  readonly details: Details;
  readonly leads: readonly ImportedPerson[];
  readonly team: readonly ImportedPerson[];
  readonly signatories: readonly ImportedPerson[];
  readonly joint?: JointInspection | undefined;
  readonly judgements: Judgements;
  readonly outcome?: Outcome | undefined;
  readonly standardSentence?: string | undefined;
  readonly letter?: ImportedLetterHead | undefined;
  readonly requirements: readonly ImportedRequirement[];
  readonly unmetStandards: readonly CitedItem[];
  readonly recommendations: readonly CitedItem[];
  /** Lists that are in the text because they were not understood. */
  readonly unread: UnreadLists;
  readonly enforcement?: readonly EnforcementStep[] | undefined;
  readonly previous?: readonly ImportedInspection[] | undefined;
}

/** Finds the facts of a report, and claims the text that they are in. */
export function readFacts(reading: Reading, options: ImportOptions): Facts {
  claimOwnNotes(reading);
  claimContents(reading);
  claimImprint(reading);
  const pairs = pairsIn(reading);
  const scope = recogniseScope(reading, options, pairs);
  const { framework, setting, kind, terms, title, stretches } = scope;
  const headings = headingsIn(reading, new KnownHeadings(framework, terms), title?.lines ?? []);
  const sections = sectionsOf(reading, headings);
  const cover = readCover(reading, scope);
  const details = readDetails(reading, { framework, setting, kind, pairs });
  const judging = { terms, day: stretches?.[0]?.start };
  const judgements = readJudgements(reading, judging);
  const earlier = { ...judging, framework, frameworks: scope.frameworks };
  const history = readHistory(reading, earlier);
  const last = readLast(reading, pairs, { ...earlier, history });
  const lists = readLists(reading, scope, sections);
  const facts: Facts = {
    ...scope,
    headings,
    ...lists,
    authority: authorityOf(title?.authority, details.authority),
    urn: details.urn ?? cover.urn,
    details: withCover(details, cover),
    ...readPeople(reading, scope, { pairs, sections }),
    joint: kind?.joint ? readJoint(reading, pairs, title?.authority) : undefined,
    judgements,
    outcome: readOutcome(reading, kind, setting),
    standardSentence: readStandardSentence(reading, framework, terms),
    letter: kind?.letter ? readLetterHead(reading, kind.joint) : undefined,
    enforcement: setting?.registered ? readEnforcement(reading, pairs) : undefined,
    previous:
      history.length + last.length > 0 || readNone(reading, sections) ? [...history, ...last] : undefined,
  };
  claimHeadings(reading, sections, facts);
  return facts;
}

/** The ids of parts whose headings the product prints itself. */
const composedParts = [
  'judgements-heading',
  'history',
  'requirements',
  'inspection',
  'details',
  'inspectors',
];

/** Claims headings that come by themselves when the report is made, unless text is left under them. */
function claimHeadings(reading: Reading, sections: readonly Section[], { terms, headings }: Facts): void {
  const parts = terms.published?.parts.filter(({ id }) => composedParts.includes(id)) ?? [];
  const own = new Set(
    parts.flatMap(({ heading, labels }) => [heading ?? [], labels?.several ?? []].flat().map(plain)),
  );
  const above = plain(parts.find(({ id }) => id === 'judgements-heading')?.heading ?? 'judgements');
  const mayGo = ({ heading, blocks }: Section): boolean => {
    const isWritten = headings.get(heading.block)?.isKnown === true && !isListHeading(heading.plain);
    return own.has(heading.plain) || (!isWritten && blocks.length > 0 && !/[.;,]$/.test(heading.text));
  };
  for (const section of sections.toReversed()) {
    const { heading, blocks } = section;
    if (heading.plain !== above && !(blocks.every(reading.isClaimed) && mayGo(section))) continue;
    reading.claim(heading.block);
    const isOwn = own.has(heading.plain) || headings.get(heading.block)?.isKnown === true;
    if (!isOwn) reading.leftOut.push(heading.text);
  }
}

/** Headings of lists that are in the front matter. */
const isListHeading = (words: string): boolean => subheadings.includes(words) || isStandardsHeading(words);

const withCover = (details: Details, { provider }: CoverFacts): Details =>
  provider === undefined || details.provider.has('name')
    ? details
    : { ...details, provider: new Map([['name', provider], ...details.provider]) };

function readLists(reading: Reading, { framework, setting }: ReportScope, sections: readonly Section[]) {
  const isProvider = framework.who === 'provider';
  const lists = {
    requirements: isProvider ? readRequirements(reading, sections) : [],
    unmetStandards: setting?.['unmet-standards'] ? readUnmetStandards(reading, sections) : [],
    recommendations: isProvider ? readRecommendations(reading, sections, setting) : [],
  };
  return { ...lists, unread: isProvider ? markUnreadLists(reading, sections) : new Set<never>() };
}

interface PeopleMaterial {
  readonly pairs: Pairs;
  readonly sections: readonly Section[];
}

/** The inspectors, and those who sign a letter. The lead inspector signs the letter of one inspectorate. */
function readPeople(reading: Reading, { kind, terms }: ReportScope, { pairs, sections }: PeopleMaterial) {
  const { leads, team } = readInspectors(reading, pairs, sections);
  const signed = kind?.letter ? readSignatures(reading) : [];
  if (kind?.joint || leads.length > 0 || signed.length !== 1) return { leads, team, signatories: signed };
  const usual = terms.published?.parts.find(({ id }) => id === 'signatories')?.lines ?? [];
  const roles = new Set(usual.map(({ text }) => text));
  const signer = signed.map(({ name, role }) => ({ name, role: roles.has(role ?? '') ? undefined : role }));
  return { leads: signer, team, signatories: [] };
}
