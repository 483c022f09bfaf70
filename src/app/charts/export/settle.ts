/** Turned parts of a figure, and how: what their box and all in it go through, in the window's coordinates. */
export interface Settled {
  /** Each turned element's matrix, as `matrix(…)`, and the point that it turns around, measured while unturned. */
  readonly turned: ReadonlyMap<Element, string>;
  /** Puts everything back. */
  restore(): void;
}

/**
 * Lays the figure flat for measuring: what is turned stands straight, what is scrolled sideways is at its beginning.
 * Turning changes no layout, and `restore` in the same task puts it back before anything is painted.
 */
export function settle(figure: Element): Settled {
  const undo: (() => void)[] = [];
  const found: { node: HTMLElement; transform: string; origin: string }[] = [];
  for (const node of figure.querySelectorAll<HTMLElement>('*')) {
    if (!(node instanceof HTMLElement)) continue;
    const style = getComputedStyle(node);
    if (node.scrollLeft !== 0) {
      const { scrollLeft } = node;
      node.scrollLeft = 0;
      undo.push(() => {
        node.scrollLeft = scrollLeft;
      });
    }
    const transform = wholeTransform(style);
    if (transform !== '') found.push({ node, transform, origin: style.transformOrigin });
  }
  for (const { node } of found) {
    for (const name of ['transition', 'transform', 'rotate', 'scale', 'translate']) {
      const value = node.style.getPropertyValue(name);
      const priority = node.style.getPropertyPriority(name);
      node.style.setProperty(name, 'none', 'important');
      undo.push(() => {
        if (value === '') node.style.removeProperty(name);
        else node.style.setProperty(name, value, priority);
      });
    }
  }
  const turned = new Map<Element, string>();
  for (const { node, transform, origin } of found) {
    const { left, top } = node.getBoundingClientRect();
    const [x = 0, y = 0] = origin.split(' ').map(Number.parseFloat);
    // Browsers put the corner of what is turned on a whole pixel.
    const matrix = new DOMMatrix()
      .translate(Math.round(left) + x, Math.round(top) + y)
      .multiply(new DOMMatrix(transform))
      .translate(-left - x, -top - y);
    turned.set(node, matrix.toString());
  }
  return {
    turned,
    restore: () => {
      for (const step of undo.reverse()) step();
      for (const { node } of found) if (node.getAttribute('style') === '') node.removeAttribute('style');
    },
  };
}

/** The properties that move a box without changing the layout, in the order in which they apply. */
function wholeTransform({ translate, rotate, scale, transform }: CSSStyleDeclaration): string {
  const set = (value: string | undefined) => value !== undefined && value !== '' && value !== 'none';
  const list = (value: string) => value.trim().split(/\s+/).join(', ');
  return [
    set(translate) && !translate.includes('%') ? `translate(${list(translate)})` : '',
    set(rotate) && !rotate.includes(' ') ? `rotate(${rotate})` : '',
    set(scale) ? `scale(${list(scale)})` : '',
    set(transform) ? transform : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
