import type { Page } from 'playwright';

/** px of a slide of 1280 x 720 */
const LEAST = { text: 24, title: 36 };

/** What cannot be read on the slide that is shown: text too small, cut off, over its foot or over other text. */
export const slideFaults = (page: Page): Promise<string[]> =>
  page.evaluate(({ text: leastText, title: leastTitle }) => {
    const faults: string[] = [];
    const slide = document.querySelector('.stage-slide .slide');
    const foot = slide?.querySelector('.slide-foot');
    if (!slide || !foot) return ['there is no slide'];
    const canvas = slide.getBoundingClientRect();
    const bottom = foot.getBoundingClientRect().top;
    const zoomOf = (element: Element | null): number =>
      element ? Number(getComputedStyle(element).zoom || 1) * zoomOf(element.parentElement) : 1;
    const inside = (box: DOMRect, room: DOMRect) =>
      box.left >= room.left - 1 &&
      box.right <= room.right + 1 &&
      box.top >= room.top - 1 &&
      box.bottom <= room.bottom + 1;

    const boxes: { words: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (!words || !element || element.closest('title, .visually-hidden')) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoomOf(element);
      const least = element.closest('.slide-title') ? leastTitle : leastText;
      if (size < least - 0.01) faults.push(`${size.toFixed(1)} px: ${words}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        // A font keeps more room above and below than its letters take.
        const middle = (box.top + box.bottom) / 2;
        boxes.push({ words, box: new DOMRect(box.left, middle - 0.4 * size, box.width, 0.8 * size) });
        if (!inside(box, canvas)) faults.push(`beyond the slide: ${words}`);
        if (!foot.contains(element) && box.bottom > bottom) faults.push(`over the foot: ${words}`);
        for (let around = element.parentElement; around && around !== slide; around = around.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(around);
          const cuts = overflowX !== 'visible' || overflowY !== 'visible';
          if (cuts && !inside(box, around.getBoundingClientRect())) faults.push(`cut off: ${words}`);
        }
      }
    }
    // Letters never stand on letters.
    const touch = 2;
    boxes.forEach((one, at) => {
      for (const other of boxes.slice(at + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const along = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > touch && along > touch) faults.push(`“${one.words}” over “${other.words}”`);
      }
    });
    if (document.documentElement.scrollHeight > window.innerHeight) faults.push('the page scrolls');
    return faults;
  }, LEAST);
