import * as vscode from 'vscode';

/** One of a number of questions: a choice where it has items, a text where it has none. */
export interface Question<Key> {
  readonly key: Key;
  readonly placeholder: string;
  readonly items?: readonly (vscode.QuickPickItem & { readonly value: string })[];
  /** What a text is at first. */
  readonly value?: string;
  /** Why a text cannot be taken. */
  readonly check?: (text: string) => string | undefined;
  /** What a text comes to. */
  readonly read?: (text: string) => string;
  /** How a text is understood so far, in a few words before the placeholder; nothing where it is not yet. */
  readonly echo?: (text: string) => string | undefined;
}

const back = Symbol('back');
type Reply = string | typeof back | undefined;

/**
 * Asks one question after the other, with a button that goes back to the one before.
 * @param next the question that follows from what is answered, or undefined when all is
 * @param given what needs no question
 * @returns the answers, or undefined where the user left
 */
export async function askInTurn<Answers extends object>(
  title: string,
  next: (answers: Partial<Answers>) => Question<keyof Answers> | undefined,
  given: Partial<Answers> = {},
): Promise<Partial<Answers> | undefined> {
  // What was answered after each question; the last is what holds now.
  const past: Partial<Answers>[] = [given];
  for (;;) {
    const answers = past.at(-1) ?? given;
    const question = next(answers);
    if (!question) return answers;
    const reply = await (question.items
      ? pick(title, question, past.length)
      : write(title, question, past.length));
    if (reply === undefined) return undefined;
    if (reply === back) past.pop();
    else past.push({ ...answers, [question.key]: reply });
  }
}

function pick(title: string, question: Question<unknown>, step: number): Promise<Reply> {
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: string }>();
  box.items = question.items ?? [];
  box.placeholder = question.placeholder;
  box.matchOnDescription = true;
  return shown(title, step, box, (reply) =>
    box.onDidAccept(() => {
      const [chosen] = box.selectedItems;
      if (chosen) reply(chosen.value);
    }),
  );
}

function write(title: string, question: Question<unknown>, step: number): Promise<Reply> {
  const box = vscode.window.createInputBox();
  box.prompt = question.placeholder;
  box.value = question.value ?? '';
  const check = () => {
    box.validationMessage = question.check?.(box.value);
    return box.validationMessage === undefined;
  };
  box.onDidChangeValue((text) => {
    const echo = question.echo?.(text);
    box.prompt = echo === undefined ? question.placeholder : `${echo}. ${question.placeholder}`;
    // What is half-typed is not wrong yet, and the message would hide the question.
    if (box.validationMessage !== undefined) check();
  });
  return shown(title, step, box, (reply) =>
    box.onDidAccept(() => {
      if (check()) reply(question.read?.(box.value) ?? box.value);
    }),
  );
}

/** Shows a box until there is a reply, and takes it away. */
async function shown(
  title: string,
  step: number,
  box: vscode.QuickPick<vscode.QuickPickItem & { readonly value: string }> | vscode.InputBox,
  accept: (reply: (value: string) => void) => void,
): Promise<Reply> {
  box.title = title;
  box.step = step;
  box.ignoreFocusOut = true;
  if (step > 1) box.buttons = [vscode.QuickInputButtons.Back];
  try {
    return await new Promise<Reply>((reply) => {
      accept(reply);
      box.onDidTriggerButton(() => reply(back));
      box.onDidHide(() => reply(undefined));
      box.show();
    });
  } finally {
    box.dispose();
  }
}
