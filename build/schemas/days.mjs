// The first day of an inspection as a JSON Schema sees it: conditions on days are patterns on their text.

/** A pattern for ISO dates before a day: the years before its year, the months of its year before its month, … */
export function before(day) {
  // The first day of a month or year bounds it as well as its number does.
  const bound = day.replace(/(?<!-01)(-01)+$/, '');
  const digits = '\\d\\d\\d\\d-\\d\\d-\\d\\d'.match(/\\d|-/g);
  const choices = [];
  for (let at = 0; at < bound.length; at++) {
    const digit = Number(bound[at]);
    if (!(digit > 0)) continue;
    const range = digit === 1 ? '0' : `[0-${digit - 1}]`;
    choices.push(bound.slice(0, at) + range + digits.slice(at + 1).join(''));
  }
  return `^(${choices.join('|')})$`;
}

/** The condition that the inspection starts before a day. */
export const startsBefore = (day) => startsOn(before(day));

/** The condition that the first day of the inspection is there. */
export const dated = () => startsOn('^\\d\\d\\d\\d-\\d\\d-\\d\\d$');

/** The condition that the first day fits a pattern: `start`, or else one of `dates`. */
function startsOn(pattern) {
  const first = { required: ['start'], properties: { start: { type: 'string', pattern } } };
  const stretches = { type: 'array', contains: { type: 'object', ...first } };
  return {
    type: 'object',
    required: ['inspection'],
    properties: {
      inspection: {
        type: 'object',
        anyOf: [
          { type: 'object', ...first },
          {
            type: 'object',
            not: { required: ['start'] },
            required: ['dates'],
            properties: { dates: stretches },
          },
        ],
      },
    },
  };
}
