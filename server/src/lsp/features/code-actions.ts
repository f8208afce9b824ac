import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { actionsAt, type FindingAction, refactoringsAt, requirementTitle } from '../../language/actions';
import { whyNoRequirement } from '../../language/citations/add-requirement';
import { withBreaksOf } from '../../lint/apply-edits';
import type { Checked } from '../../lint/check';
import { safeEdits } from '../../lint/fix';
import { FixIdentities } from '../../lint/fix-identity';
import type { Edit, Fix } from '../../rules/finding';
import { encodingRule } from '../../rules/rule-ids';
import { overlaps, type Span } from '../../text/span';
import { fixConfig } from '../config-document';
import { toDiagnostic, toSnippetEdits, toTextEdits, toWorkspaceEdit } from '../convert';
import { addWordActions } from '../drafts/add-word';
import type { Feature, FeatureContext, OpenDraft } from '../feature';
import { fieldsOf } from '../params';
import { resolveActions } from '../review/resolve-actions';
import { fixAllKind } from '../start/capabilities';

const refactorings = { rewrite: CodeActionKind.RefactorRewrite, extract: CodeActionKind.RefactorExtract };

/** A fix with more edits is sent when a person chooses it: an editor asks for actions at every move of the cursor. */
const mostEdits = 20;

/** Fixes of findings, and refactorings of citations. */
export const codeActions: Feature = {
  register(context) {
    const { client, connection, workspace } = context;
    const known = new WeakMap<Checked, FixIdentities>();
    const identitiesOf = (checked: Checked): FixIdentities => {
      const identities = known.get(checked) ?? new FixIdentities(checked.findings);
      known.set(checked, identities);
      return identities;
    };
    connection.onCodeAction(
      context.byKind<CodeActionParams, CodeAction[]>({
        draft: async (params, { document, checked: quick }) => {
          const draft = { document, checked: workspace.check(document) ?? quick };
          const actions = new DraftActions(params, draft, { context, identitiesOf });
          const added = await addWordActions(params, draft, context);
          const resolving = await resolveActions(params, draft, context);
          return [...resolving, ...actions.quickFixes(), ...added, ...actions.others()];
        },
        config: ({ range, context: { only } }, document) =>
          !only || only.includes(CodeActionKind.QuickFix)
            ? fixConfig(document, range, { files: workspace.files, client })
            : [],
      }),
    );
    connection.onCodeActionResolve((action) => withEdit(action, context, identitiesOf));
  },
};

/** The fix of an action whose edit is not sent with the list. */
interface FixData {
  readonly uri: string;
  readonly version: number;
  readonly fixId: string;
}

type IdentitiesOf = (checked: Checked) => FixIdentities;

/** Adds the edit of an action, which is not sent with the list if it is long or many findings share it. */
function withEdit(action: CodeAction, context: FeatureContext, identitiesOf: IdentitiesOf): CodeAction {
  const { uri, version, fixId } = fieldsOf(action.data);
  if (action.edit || typeof uri !== 'string') return action;
  const document = context.documents.get(uri);
  const checked = document && context.workspace.check(document);
  const draft = checked && { document, checked };
  const fixes = draft?.checked.findings.flatMap((finding) => finding.fixes ?? []) ?? [];
  const fix = draft && fixes.find((each) => identitiesOf(draft.checked).idOf(each) === fixId);
  if (!draft || !fix || draft.document.version !== version)
    throw new ResponseError(
      LSPErrorCodes.ContentModified,
      'Choose the fix again. The draft has just changed.',
    );
  const { lines, text } = draft.checked.draft;
  const edits = toTextEdits(withBreaksOf(text, fix.edits), lines);
  return { ...action, edit: toWorkspaceEdit(draft.document, edits, context.client) };
}

interface DraftActionsOptions {
  readonly context: FeatureContext;
  readonly identitiesOf: IdentitiesOf;
}

/** The code actions for a selection in a draft. */
class DraftActions {
  readonly #only: readonly string[] | undefined;
  readonly #client: ClientCapabilities;
  readonly #docs: string | undefined;
  readonly #encodingCommand: string | undefined;
  readonly #identities: FixIdentities;

  constructor(
    readonly params: CodeActionParams,
    readonly draft: OpenDraft,
    { context: { client, workspace }, identitiesOf }: DraftActionsOptions,
  ) {
    this.#only = params.context.only;
    this.#client = client;
    this.#docs = workspace.options.docs;
    this.#encodingCommand = workspace.options.encodingCommand;
    this.#identities = identitiesOf(draft.checked);
  }

  others(): CodeAction[] {
    return [...this.#refactorings(), ...this.#fixAll()];
  }

  quickFixes(): CodeAction[] {
    if (!this.#isWanted(CodeActionKind.QuickFix)) return [];
    const { checked, document } = this.draft;
    const { lines } = checked.draft;
    const { start, end } = this.params.range;
    const selected = { start: lines.offset(start), end: lines.offset(end) };
    const fixes = this.#byFix(actionsAt(checked, selected)).map(([action, ...others]) => {
      const { fix, original, preferred, placeholder } = action;
      return {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [action, ...others].map(({ finding }) =>
          toDiagnostic(finding, { uri: document.uri, lines, docs: this.#docs }),
        ),
        isPreferred: preferred,
        ...(this.#isResolved(original)
          ? { data: this.#dataOf(original) }
          : { edit: this.#toEdit(fix.edits, placeholder) }),
      };
    });
    return [...this.#reopening(selected), ...fixes];
  }

  /** Lost characters come back only when the file is read again, which is the client's to do. */
  #reopening(selected: Span): CodeAction[] {
    const { checked, document } = this.draft;
    const command = this.#encodingCommand;
    const finding = checked.findings.find(
      ({ rule, span }) => rule === encodingRule && overlaps(span, selected),
    );
    if (command === undefined || !finding) return [];
    const title = 'Reopen with Encoding…';
    const diagnostic = toDiagnostic(finding, {
      uri: document.uri,
      lines: checked.draft.lines,
      docs: this.#docs,
    });
    const kind = CodeActionKind.QuickFix;
    return [{ title, kind, diagnostics: [diagnostic], isPreferred: true, command: { title, command } }];
  }

  /** The actions with one fix together, so that a selection of many findings offers a fix that they share once. */
  #byFix(actions: readonly FindingAction[]): [FindingAction, ...FindingAction[]][] {
    const groups = new Map<string, [FindingAction, ...FindingAction[]]>();
    for (const action of actions) {
      const id = this.#identities.idOf(action.original);
      const group = groups.get(id);
      if (group) group.push(action);
      else groups.set(id, [action]);
    }
    return [...groups.values()];
  }

  /** Tells a fix whose edit is sent when the client asks for it. */
  #isResolved(fix: Fix): boolean {
    const support = this.#client.textDocument?.codeAction;
    const canResolve =
      support?.dataSupport === true && support.resolveSupport?.properties.includes('edit') === true;
    return canResolve && (fix.edits.length > mostEdits || this.#identities.isShared(fix));
  }

  #dataOf(fix: Fix): FixData {
    const { uri, version } = this.draft.document;
    return { uri, version, fixId: this.#identities.idOf(fix) };
  }

  #refactorings(): CodeAction[] {
    if (!Object.values(refactorings).some((kind) => this.#isWanted(kind))) return [];
    const { checked } = this.draft;
    const offset = checked.draft.lines.offset(this.params.range.start);
    const offered = refactoringsAt(checked, offset)
      .filter(({ kind }) => this.#isWanted(refactorings[kind]))
      .map(({ title, kind, edits }) => ({ title, kind: refactorings[kind], edit: this.#toEdit(edits) }));
    return [
      ...offered,
      ...this.#disabled(requirementTitle, refactorings.extract, whyNoRequirement(checked, offset)),
    ];
  }

  /** Only when asked for by name (on save, or by the command): it would be in the way among the quick fixes. */
  #fixAll(): CodeAction[] {
    if (!this.#only || !this.#isWanted(fixAllKind)) return [];
    const edits = safeEdits(this.draft.checked);
    const title = 'Apply all safe fixes';
    if (edits.length === 0) return this.#disabled(title, fixAllKind, 'There are no safe fixes here.');
    return [{ title, kind: fixAllKind, edit: this.#toEdit(edits) }];
  }

  /** An action that cannot be taken, with the reason: for a person who asks for its kind, where the client can show that. */
  #disabled(title: string, kind: string, reason: string | undefined): CodeAction[] {
    const isShown = this.#client.textDocument?.codeAction?.disabledSupport === true;
    if (!isShown || !this.#only || !this.#isWanted(kind) || reason === undefined) return [];
    return [{ title, kind, disabled: { reason } }];
  }

  #isWanted(kind: string): boolean {
    return !this.#only || this.#only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  }

  /** @param placeholder words in the new text to select, if the client can do that */
  #toEdit(edits: readonly Edit[], placeholder?: string): WorkspaceEdit {
    const { lines } = this.draft.checked.draft;
    const selects = placeholder !== undefined && this.#client.workspace?.workspaceEdit?.snippetEditSupport;
    const changes = selects ? toSnippetEdits(edits, lines, placeholder) : toTextEdits(edits, lines);
    return toWorkspaceEdit(this.draft.document, changes, this.#client);
  }
}
