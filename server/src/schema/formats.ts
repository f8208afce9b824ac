// The formats that the generated validators ask for, by the name that the schemas have for them.
import { readDay } from '../report/days';

/** Whether a text is a day of the calendar, as 2026-06-19. */
export const date = (text: string): boolean => readDay(text) !== undefined;
