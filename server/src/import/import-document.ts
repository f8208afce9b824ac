import type { SourceBlock, SourceDocument } from '../documents/document';
import { stemOf } from '../language/new-draft/stem';
import { bodyOf } from './body/body';
import { giveAccount, isAnonymous } from './facts/account';
import { type Facts, readFacts } from './facts/facts';
import { frontMatter } from './front-matter';
import type { ImportedDraft, ImportOptions, ImportReport } from './imported';
import { Reading } from './source/reading';

/**
 * Makes a draft from a document. What was recognised in full is in the front matter. Everything else stays in the text, in
 * its place. It never fails: a document that is no report becomes a draft whose keys are empty.
 */
export function importDocument(source: SourceDocument, options: ImportOptions): ImportedDraft {
  const reading = new Reading(source);
  const facts = readFacts(reading, options);
  giveAccount(reading, facts);
  const body = bodyOf(reading, facts);
  const stem = stemOf({
    authority: facts.authority,
    urn: facts.urn,
    setting: facts.setting?.id,
    framework: facts.framework.id,
    end: facts.stretches?.at(-1)?.end,
  });
  return { text: `${frontMatter(facts)}\n${body.text}`, stem, report: reportOf(reading, facts, body.notes) };
}

function reportOf(reading: Reading, facts: Facts, footnotes: number): ImportReport {
  const { source } = reading;
  const leftOut = [...new Set([...source.furniture, ...reading.leftOut])];
  const isOf = (type: SourceBlock['type']) => (block: SourceBlock) =>
    block.type === type && !reading.isClaimed(block);
  return {
    found: reading.found,
    missing: reading.missing,
    leftOut: isAnonymous(facts) ? [] : leftOut,
    leftOutCount: leftOut.length,
    losses: source.losses,
    gaps: reading.gaps,
    counts: {
      paragraphs: reading.blocks.filter(isOf('paragraph')).length,
      tables: reading.blocks.filter(isOf('table')).length,
      footnotes,
      changes: source.changes.size,
      comments: source.comments.size,
    },
  };
}
