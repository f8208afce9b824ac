// Tells watermarks from the text: large words across a page, or the same large words on most pages.
import type { Fragment, Page } from './fragments';
import { commonSize } from './lines';

/** How many times as large as the text a watermark is. */
const leastScale = 2;

/** The pages without their watermarks, and the words of those, each once. */
export function withoutWatermarks(pages: readonly Page[]): { pages: Page[]; watermarks: string[] } {
  const least = leastScale * commonSize(pages.flatMap(({ fragments }) => fragments));
  const large = pages.map(({ fragments }) => fragments.filter(({ size }) => size >= least));
  const places = pagesWith(large, placeOf);
  const words = pagesWith(large, ({ text }) => text.trim());
  const most = 0.6 * pages.length;
  const isWatermark = (fragment: Fragment): boolean => {
    if (fragment.size < least) return false;
    const [here = 0, anywhere = 0] = [places.get(placeOf(fragment)), words.get(fragment.text.trim())];
    return isSlanted(fragment) || here >= Math.max(2, most) || anywhere >= Math.max(3, most);
  };
  const watermarks = large.flat().filter(isWatermark);
  return {
    pages: pages.map((page) => ({
      ...page,
      fragments: page.fragments.filter((fragment) => !isWatermark(fragment)),
    })),
    watermarks: [...new Set(watermarks.map(({ text }) => text.trim()))],
  };
}

const isSlanted = ({ turn = 0 }: Fragment): boolean => Math.abs((turn % 90) - 45) < 40;

const placeOf = ({ text, x, y }: Fragment): string => `${text.trim()} ${Math.round(x)} ${Math.round(y)}`;

/** How many pages have each fragment, by a key of it. Pages of other sizes have a watermark in another place. */
function pagesWith(
  pages: readonly (readonly Fragment[])[],
  keyOf: (fragment: Fragment) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const fragments of pages)
    for (const key of new Set(fragments.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
