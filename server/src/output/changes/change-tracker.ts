import type { Checked } from '../../lint/check';
import type { goneDraftOf, sketchOf } from '../../lint/known/content-sketch';
import type { Finding, Severity } from '../../rules/finding';
import type { RuleMeta } from '../../rules/rule';
import type { PreviousRun, severityOf } from '../previous';
import type { ComparedResult, Counts, FileResult } from '../result';
import { ChangeCounts } from './change-counts';
import { EarlierFiles } from './earlier-files';
import { type EarlierFile, earlierFiles } from './earlier-run';
import { type ChangeScope, changesOf, type FileChanges } from './file-changes';

/** The surroundings of a comparison. Its functions are passed, so that it can be loaded without splitting what others load. */
export interface ChangeTools {
  readonly keyOf: ChangeScope['keyOf'];
  readonly sketchOf: typeof sketchOf;
  readonly goneDraftOf: typeof goneDraftOf;
  readonly severityOf: typeof severityOf;
  readonly inRepository: (path: string) => string | undefined;
  readonly absolute: (path: string) => string;
  /** Tells if a file of the earlier run still exists. */
  readonly exists: (file: EarlierFile) => boolean;
  readonly includes: ChangeScope['includes'];
  readonly rules: readonly RuleMeta[];
}

type SketchedDraft = Pick<Checked, 'draft' | 'findings' | 'suppressed' | 'isOff'>;

/** Compares the results of a run with those of an earlier one, draft by draft, and adds up the changes. */
export class ChangeTracker {
  readonly #counts: ChangeCounts;

  /** The files of the earlier run; undefined if there is none, and fingerprints alone are asked for. */
  private readonly earlier: EarlierFiles | undefined;

  constructor(
    previous: PreviousRun | undefined,
    private readonly tools: ChangeTools,
  ) {
    this.earlier =
      previous && new EarlierFiles(earlierFiles(previous, tools.severityOf), (file) => tools.exists(file));
    this.#counts = new ChangeCounts(tools.rules);
  }

  /**
   * The result of a file with its fingerprints and changes.
   * @param draft the draft, for a result of one
   */
  compared(result: FileResult, draft?: SketchedDraft): FileResult {
    const { inRepository } = this.tools;
    const path = (inRepository(result.path) ?? result.path).replaceAll('\\', '/');
    const content = draft && this.tools.sketchOf(draft.draft, identifyingToo(draft));
    const file = this.#earlierFile(result.path, path, draft);
    if (file) this.earlier?.take(file);
    const { includes, keyOf } = this.tools;
    const scope = { includes, keyOf, isOff: draft?.isOff ?? (() => false) };
    const changes = this.earlier && changesOf(result, file?.findings ?? [], scope);
    if (changes) this.#counts.add(result, changes, { isNew: !file, before: file && renamedFrom(file, path) });
    return { ...result, compared: comparedResult(result, { path, content, changes, file, keyOf }) };
  }

  /** The earlier file at the path of a result, or the one that a draft was under another name. */
  #earlierFile(shown: string, path: string, draft: SketchedDraft | undefined): EarlierFile | undefined {
    const { earlier } = this;
    if (!earlier) return undefined;
    const same = earlier.at(path, this.tools.absolute(shown).replaceAll('\\', '/'));
    if (same || !draft) return same;
    const gone = new Map<string, EarlierFile>();
    const was = this.tools.goneDraftOf(draft.draft, identifyingToo(draft), (inspection) =>
      earlier.goneOf(inspection).flatMap((file) => {
        gone.set(file.path, file);
        return file.content ? [{ path: file.path, known: {}, sketch: file.content }] : [];
      }),
    );
    return was && gone.get(was.path);
  }

  /** Counts of a run in which only new findings count. Files that could not be read count as before. */
  newOnly(counts: Counts): Counts {
    const of = (severity: Severity): number => this.#counts.added(severity);
    return {
      ...counts,
      errors: of('error') + counts.failures,
      warnings: of('warning'),
      infos: of('info'),
      others: of('info') + of('hint'),
    };
  }

  /** The changes of the run in sentences and tables; undefined without an earlier run. */
  end() {
    return this.earlier && this.#counts.end(this.earlier.missing);
  }
}

/** All findings of a draft: a paragraph that identifies somebody is in no sketch, also if a comment suppresses that. */
const identifyingToo = ({ findings, suppressed }: SketchedDraft): readonly Finding[] => [
  ...findings,
  ...suppressed.map(({ finding }) => finding),
];

const renamedFrom = (file: EarlierFile, path: string): string | undefined =>
  file.path === path || file.path.endsWith(`/${path}`) ? undefined : file.path;

interface ResultParts {
  readonly path: string;
  readonly keyOf: ChangeScope['keyOf'];
  readonly content: ReturnType<typeof sketchOf>;
  readonly changes: FileChanges | undefined;
  readonly file: EarlierFile | undefined;
}

/** What JSON has of a result in addition. */
function comparedResult(
  { checked }: FileResult,
  { path, content, changes, file, keyOf }: ResultParts,
): ComparedResult {
  const added = new Set(changes?.added);
  const before = file && renamedFrom(file, path);
  return {
    finding: (finding) => ({
      ...(checked && { fingerprint: keyOf(checked, finding) }),
      ...(changes && { state: added.has(finding) ? 'new' : 'kept' }),
    }),
    file: {
      path,
      ...(content && { content }),
      ...(before !== undefined && { previousPath: before }),
      ...(changes && {
        newCount: changes.added.length,
        keptCount: changes.kept.length,
        fixedMessages: changes.fixed.map(({ rule, severity, message, line, fingerprint }) => ({
          ruleId: rule,
          level: severity,
          message,
          line,
          fingerprint,
        })),
        hiddenCount: changes.hidden.length,
      }),
    },
  };
}
