/** Tests for an ISO day, month or year that the calendar has. */
export function isDate(text: string): boolean {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!found) return false;
  const [month, day] = [Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const date = new Date(Date.UTC(Number(found[1]), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
