// Everything that is done with a text that somebody else wrote, for the table of growth.

import { readConfig } from '../../server/src/config/config';
import { memoryFiles } from '../../server/src/config/files';
import { readTeamData } from '../../server/src/config/team-data/team-data';
import { builtIn } from '../../server/src/knowledge/knowledge';
import { actionsAt, refactoringsAt } from '../../server/src/language/actions';
import { definition } from '../../server/src/language/citations/definition';
import { hints } from '../../server/src/language/citations/hints';
import { links } from '../../server/src/language/citations/links';
import { listCitations } from '../../server/src/language/citations/listing/list';
import { completions } from '../../server/src/language/completion';
import { configCompletions } from '../../server/src/language/config/completion';
import { configHover } from '../../server/src/language/config/hover';
import { factsOf } from '../../server/src/language/draft-facts';
import { hover } from '../../server/src/language/hover';
import { requirementSymbols } from '../../server/src/language/requirement-symbols';
import { type Checked, check } from '../../server/src/lint/check';
import { fixText, safeEdits } from '../../server/src/lint/fix';
import { compose } from '../../server/src/render/compose';
import { writeDocx } from '../../server/src/render/docx/docx';
import { htmlDocument } from '../../server/src/render/html/index';
import { previewOf } from '../../server/src/render/preview';
import { isToFinish } from '../../server/src/rules/gap-findings';
import { checkLibrary } from '../../server/src/snippets/checks/check';
import { libraryCompletions } from '../../server/src/snippets/editing/completion';
import { libraryHover } from '../../server/src/snippets/editing/hover';
import { bringTogether } from '../../server/src/snippets/library/libraries';
import { libraryOf } from '../../server/src/snippets/library/library';

type Work = (text: string) => unknown;

/** Calls of which each is timed by itself. */
interface Calls {
  readonly calls: readonly (() => unknown)[];
}

/** Does something at places all over a text: at its start, at its end, and at some between. */
const atPlaces = (text: string, work: (offset: number) => unknown): Calls => ({
  calls: [0, 0.3, 0.6, 0.9, 1].map((part) => () => work(Math.floor(part * text.length))),
});

const ofDraft = (name: string): Record<string, Work> => {
  let last: { text: string; checked: Checked } | undefined;
  const checkedOf = (text: string): Checked => {
    if (last?.text !== text) last = { text, checked: check(text, name) };
    return last.checked;
  };
  const at =
    (work: (checked: Checked, offset: number) => unknown): Work =>
    (text) => {
      const checked = checkedOf(text);
      return atPlaces(text, (offset) => work(checked, offset));
    };
  return {
    check: (text) => {
      last = undefined;
      return checkedOf(text);
    },
    render: (text) => htmlDocument(compose(checkedOf(text)), { marked: true }),
    preview: (text) => previewOf(checkedOf(text), isToFinish),
    word: (text) => writeDocx(compose(checkedOf(text)), { marked: true }),
    completion: at((checked, offset) => completions(checked, offset, { explicit: true })),
    hover: at(hover),
    definition: at(definition),
    actions: at((checked, offset) => [
      actionsAt(checked, { start: offset, end: offset }),
      refactoringsAt(checked, offset),
    ]),
    'actions of the whole': (text) => actionsAt(checkedOf(text), { start: 0, end: text.length }),
    'fix all': (text) => safeEdits(checkedOf(text)),
    'lint --fix': (text) => fixText(text, (next) => check(next, name), { kinds: ['safe', 'suggestion'] }),
    citations: (text) => {
      const checked = checkedOf(text);
      const { report, knowledge } = checked;
      if (!report) return undefined;
      return [
        links(checked),
        hints(checked, { start: 0, end: text.length }),
        listCitations(report, knowledge.instruments),
        requirementSymbols(factsOf(report, knowledge.instruments), 'a'),
      ];
    },
  };
};

const uri = 'file:///a/.inspection-report.yaml';
const libraryUri = 'file:///a/library/';
const meta = 'name: L\nversion: 1.0.0\nowner: O\nlicence: MIT\n';
const libraryFor = (text: string) => libraryOf(libraryUri, 'team', { 'a.yaml': text, 'library.yaml': meta });

/** By the kind of a text. */
export const surfaces: Readonly<Record<string, Readonly<Record<string, Work>>>> = {
  markdown: ofDraft('a.report.md'),
  yaml: ofDraft('a.report.yaml'),
  config: {
    read: (text) => readConfig(uri, text, memoryFiles({})),
    completion: (text) => atPlaces(text, (offset) => configCompletions(text, offset)),
    hover: (text) => atPlaces(text, (offset) => configHover(text, offset)),
  },
  snippets: {
    read: libraryFor,
    check: (text) => checkLibrary(libraryFor(text), { today: '2026-06-12' as never }),
    together: (text) => bringTogether([libraryFor(text)]),
    completion: (text) =>
      libraryCompletions(text, {
        offset: text.length >> 1,
        kind: 'snippets',
        knowledge: builtIn,
        libraries: bringTogether([]),
      } as never),
    hover: (text) =>
      libraryHover(text, { offset: text.length >> 1, kind: 'snippets', knowledge: builtIn } as never),
  },
  team: { read: (text) => readTeamData(builtIn, [{ uri, text }]) },
};
