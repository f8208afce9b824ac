// The English of the progress of a draft: the view “Inspection”, the status bar, and the commands on things left to do.
import type { LeftItem, Progress, ProgressRow, SectionRow } from '../../../server/src/lsp/requests';
import { plural } from '../../../server/src/text/words';

const inThousands = (words: number): string =>
  `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}`;

/** The name of each stage. */
const stages: Record<Progress['stage'], string> = { drafting: 'drafting', review: 'review', final: 'final' };

export const progressTexts = {
  stages,
  words: inThousands,
  left: (items: number) => (items === 0 ? 'nothing left' : `${items.toLocaleString('en-GB')} left`),
  /** “Children’s home · drafting · 7 left · 1,240 words” */
  summary: ({ inspected, stage, left, words }: Progress) =>
    [inspected, stages[stage], progressTexts.left(left.length), inThousands(words)].join(' · '),
  statusBar: 'Inspection Report: Progress',
  statusBarHint: 'Select to list everything left to do, or to change the stage.',
  groups: {
    left: 'Left to do',
    facts: 'Facts',
    judgements: 'Judgements',
    sections: 'Sections',
    requirements: 'Requirements',
    recommendations: 'Recommendations',
    areas: 'Areas for improvement',
  },
  done: (done: number, all: number) => `${done} of ${all}`,
  none: 'none',
  states: {
    done: '',
    missing: 'missing',
    empty: 'not filled in',
    gaps: 'has something to finish',
  } satisfies Record<ProgressRow['state'], string>,
  /** A section whose heading may be there already. */
  notWritten: 'not written yet',
  /** What a screen reader says of a row that is complete. */
  complete: 'complete',
  length: (words: number, paragraphs: number) =>
    paragraphs === 0 ? inThousands(words) : `${inThousands(words)}, ${plural(paragraphs, 'paragraph')}`,
  goTo: 'Go to',
  kinds: {
    missing: 'Missing',
    unfinished: 'Unfinished text',
    wrong: 'To correct',
  } satisfies Record<LeftItem['kind'], string>,
  line: (line: number) => `line ${line}`,
};

/** What is left to do in a part of the draft; empty if nothing is. */
export const stateOf = (part: ProgressRow | SectionRow): string =>
  part.state === 'missing' && 'words' in part ? progressTexts.notWritten : progressTexts.states[part.state];

export const stageTexts = {
  title: 'What Is Left',
  hint: 'Select an item to go to it',
  nothing: 'Nothing is left to do in this draft.',
  noGap: 'There are no gaps in this draft. “What Is Left” lists anything to correct.',
  goToJudgement: 'Go to Judgement',
  noJudgements:
    'This draft has no judgements. Its type of inspection has none, or its framework is not known.',
  openDraft: 'Open a draft first, then choose the command again.',
  stage: 'Stage',
  names: {
    drafting: 'Return to Drafting',
    review: 'Mark as Ready for Review',
    final: 'Mark as Final',
  } satisfies Record<Progress['stage'], string>,
  blocked: (name: string, items: number) => `${name}: ${plural(items, 'item')} to finish first`,
  anyway: 'Mark as ready for review anyway',
  anywayDetail: 'Missing items are shown as errors until you add them',
  marked: {
    drafting: 'The draft is at stage “drafting” again. To go back, use Undo.',
    review: 'The draft is marked as ready for review. To go back, use Undo.',
    final: 'The draft is marked as final. To go back, use Undo.',
  } satisfies Record<Progress['stage'], string>,
  already: {
    drafting: 'This draft is at stage “drafting” already.',
    review: 'This draft is marked as ready for review already.',
    final: 'This draft is marked as final already.',
  } satisfies Record<Progress['stage'], string>,
  setByConfig: (stage: string) =>
    `Change “stage” in .inspection-report.yaml. It sets the stage “${stage}” for all drafts here.`,
  notChanged: (stage: string) =>
    `The stage could not be changed. Write “stage: ${stage}” at the top of the draft.`,
  readOnly: 'Nothing was changed. This draft is read-only.',
};
