import { placeNotes } from './margins';

const GAP = 2;

/** Puts each code of a reader beside the line on which its words begin. */
export function alignNotes(body: HTMLElement): void {
  const { top: origin, height } = body.getBoundingClientRect();
  const codes = [...body.querySelectorAll<HTMLElement>('[data-code]')];
  const anchors = new Map<string, Element>();
  for (const element of body.querySelectorAll('[data-begins]')) {
    for (const id of element.getAttribute('data-begins')?.split(' ') ?? []) {
      if (!anchors.has(id)) anchors.set(id, element);
    }
  }
  const notes = codes.map((code) => {
    const anchor = anchors.get(code.getAttribute('data-code') ?? '');
    const line = anchor?.getClientRects()[0];
    return { top: line ? line.top - origin : 0, height: code.offsetHeight };
  });
  const tops = placeNotes(notes, GAP);
  let bottom = 0;
  for (const [at, code] of codes.entries()) {
    const top = tops[at] ?? 0;
    code.style.setProperty('--top', `${top}px`);
    bottom = Math.max(bottom, top + (notes[at]?.height ?? 0));
  }
  // Codes may reach further down than the text.
  body.style.minHeight = bottom > height ? `${bottom}px` : '';
}
