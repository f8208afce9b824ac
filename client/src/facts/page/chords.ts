/** VS Code waits so many milliseconds for the second key. */
const longest = 5000;

/** Keeps the second key of the extension’s shortcuts, such as N after Ctrl+', out of the field that has the focus. VS Code gets it as well. */
export function keepChordsOut(page: Document): void {
  const chord = { begun: Number.NEGATIVE_INFINITY };
  page.addEventListener(
    'keydown',
    (event) => {
      if (['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) return;
      const isSecond = event.timeStamp - chord.begun < longest;
      const isFirst = event.key === "'" && (event.ctrlKey || event.metaKey);
      chord.begun = isFirst ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (isSecond && !isFirst) event.preventDefault();
    },
    true,
  );
}
