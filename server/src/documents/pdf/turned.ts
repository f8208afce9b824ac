// Pages whose text is turned: a wide table is often printed at a right angle to the page.
import type { Fragment, Page } from './fragments';

/** The page as its reader turns it, if most of its letters are at a right angle to it or upside down. */
export function upright(page: Page): Page {
  const letters = new Map<number, number>();
  for (const { text, turn = 0 } of page.fragments) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  const [most = 0] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  const isSideways = most === 90 || most === 270;
  if (!isSideways && most !== 180) return page;
  const { width, height } = page;
  return {
    ...page,
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    fragments: page.fragments.map((fragment) => turned(fragment, most, page)),
    // A turned page is read by the places of its letters alone.
    rules: [],
  };
}

function turned({ turn = 0, ...fragment }: Fragment, by: number, { width, height }: Page): Fragment {
  const { x, y } = fragment;
  const rest = (turn - by + 360) % 360;
  const places = {
    90: { x: y, y: width - x },
    180: { x: width - x, y: height - y },
    270: { x: height - y, y: x },
  };
  const place = by === 90 || by === 270 ? places[by] : places[180];
  return { ...fragment, ...place, ...(rest !== 0 && { turn: rest }) };
}
