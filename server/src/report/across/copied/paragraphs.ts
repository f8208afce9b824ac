import type { Block } from '../../../draft/block';
import { isDoubtful } from '../../../draft/number-head';
import type { MappedText } from '../../../text/mapped';
import { narrativeOf } from '../../narrative';
import type { Report } from '../../report';
import { usualLimits } from './limits';
import { type ComparedWords, comparedWords } from './shingles';

/** A paragraph of a report that is compared with those of others. */
export interface ComparedParagraph {
  readonly text: MappedText;
  /** Counted from 0. */
  readonly line: number;
  /** Its number in the report. */
  readonly number?: number | undefined;
  readonly words: ComparedWords;
}

/** The paragraphs of a report that say what was found: no notes, tables, details, headings or requirements. */
export function comparedParagraphs({ draft, ...rest }: Report): ComparedParagraph[] {
  const standard = new Set<MappedText>();
  for (const { text, details, signature } of narrativeOf({ draft, ...rest }))
    if (details || signature) standard.add(text);
  return draft.passages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'paragraph' || block.aside || standard.has(block.text)) return [];
      const words = comparedWords(block.text.text);
      if (words.count < usualLimits.words) return [];
      return [{ text: block.text, line: draft.lines.line(block.span.start), number: numberOf(block), words }];
    }),
  );
}

const numberOf = ({ number }: Block): number | undefined =>
  number && !isDoubtful(number) && !number.partial ? number.value : undefined;
