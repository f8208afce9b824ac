import * as vscode from 'vscode';

/** One of several questions: a choice if it has items, otherwise a text. */
export interface Question<Key> {
  readonly key: Key;
  readonly placeholder: string;
  readonly items?: readonly AnswerItem[];
  /** The text at first. */
  readonly value?: string;
  /** The reason why a text cannot be accepted; undefined if it can. */
  readonly check?: (text: string) => string | undefined;
  /** The same while somebody types: only a reason that further typing cannot correct. */
  readonly fault?: (text: string) => string | undefined;
  /** Makes the answer of a text. */
  readonly read?: (text: string) => string;
  /** Shows in a few words how a text is understood so far; undefined if it is not understood. */
  readonly echo?: (text: string) => string | undefined;
}

type AnswerItem = vscode.QuickPickItem & { readonly value: string };

const back = Symbol('back');
type Reply = string | typeof back | undefined;

/** A question's place in its series. */
interface QuestionStep {
  readonly title: string;
  /** From 1. */
  readonly step: number;
}

/**
 * Asks one question after the other, with a button that goes back to the one before.
 * @param next the question that follows from the answers so far; undefined when there is none left
 * @param known answers that need no question
 * @returns the answers, or undefined if the user left
 */
export async function askInTurn<Answers extends object>(
  title: string,
  next: (answers: Partial<Answers>) => Question<keyof Answers> | undefined,
  known: Partial<Answers> = {},
): Promise<Partial<Answers> | undefined> {
  // The answers after each question, of which the last are in force.
  const past: Partial<Answers>[] = [known];
  for (;;) {
    const answers = past.at(-1) ?? known;
    const question = next(answers);
    if (!question) return answers;
    const step = { title, step: past.length };
    const reply = await (question.items ? askForItem(question, step) : askForText(question, step));
    if (reply === undefined) return undefined;
    if (reply === back) past.pop();
    else past.push({ ...answers, [question.key]: reply });
  }
}

function askForItem(question: Question<unknown>, step: QuestionStep): Promise<Reply> {
  const box = vscode.window.createQuickPick<AnswerItem>();
  box.items = question.items ?? [];
  box.placeholder = question.placeholder;
  box.matchOnDescription = true;
  return replyOf(box, step, (reply) =>
    box.onDidAccept(() => {
      const [item] = box.selectedItems;
      if (item) reply(item.value);
    }),
  );
}

function askForText(question: Question<unknown>, step: QuestionStep): Promise<Reply> {
  const box = vscode.window.createInputBox();
  box.prompt = question.placeholder;
  box.value = question.value ?? '';
  let wasRefused = false;
  const check = () => {
    box.validationMessage = question.check?.(box.value);
    return box.validationMessage === undefined;
  };
  box.onDidChangeValue((text) => {
    const echo = question.echo?.(text);
    box.prompt = echo === undefined ? question.placeholder : `${echo}. ${question.placeholder}`;
    // A half-typed text is checked in full only after a refusal: it is not wrong yet, and a message would hide the question.
    const fault = question.fault?.(text);
    if (wasRefused) wasRefused = !check();
    else box.validationMessage = fault;
  });
  return replyOf(box, step, (reply) =>
    box.onDidAccept(() => {
      wasRefused = !check();
      if (!wasRefused) reply(question.read?.(box.value) ?? box.value);
    }),
  );
}

/** Shows a box until there is a reply, then removes it. */
async function replyOf(
  box: vscode.QuickPick<AnswerItem> | vscode.InputBox,
  { title, step }: QuestionStep,
  onAccept: (reply: (value: string) => void) => void,
): Promise<Reply> {
  box.title = title;
  box.step = step;
  box.ignoreFocusOut = true;
  if (step > 1) box.buttons = [vscode.QuickInputButtons.Back];
  try {
    return await new Promise<Reply>((reply) => {
      onAccept(reply);
      box.onDidTriggerButton(() => reply(back));
      box.onDidHide(() => reply(undefined));
      box.show();
    });
  } finally {
    box.dispose();
  }
}
