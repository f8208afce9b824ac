/** An element with a class and a text, which is never read as HTML. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  if (text !== '') element.textContent = text;
  return element;
}
