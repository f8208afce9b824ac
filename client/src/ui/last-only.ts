/**
 * Makes a task that is never done twice at a time: of the calls while it runs, only the last one has it done again.
 * @returns the task. It ends when nothing is left to do, or with the task's error
 */
export function lastOnly(task: () => Promise<void>): () => Promise<void> {
  let [isRunning, again] = [false, false];
  return async () => {
    if (isRunning) {
      again = true;
      return;
    }
    isRunning = true;
    try {
      do {
        again = false;
        await task();
      } while (again);
    } finally {
      isRunning = false;
    }
  };
}
