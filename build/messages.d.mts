interface Wordings {
  readonly situation: string;
  readonly wordings: readonly string[];
}

export function messagesIn(path: string, text: string): Wordings[];
export function textsIn(path: string, text: string): string[];
