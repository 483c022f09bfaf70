import { FontUse } from './fonts';
import type { Attributes } from './xml';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One picture in the making: where its corner lies on the page, and what its parts need from the whole. */
export class Page {
  readonly fonts = new FontUse();
  /** Ids that something points to, and ids that are in the picture. */
  readonly references = new Set<string>();
  readonly ids = new Set<string>();
  right = 0;
  bottom = 0;
  #clips = 0;

  constructor(
    /** A corner on whole pixels, so that what is sharp on the page is sharp in the picture. */
    readonly left: number,
    readonly top: number,
    /** How text is set unless said otherwise; the outermost group says it once. */
    readonly base: Attributes,
  ) {}

  /** From the window's coordinates to the picture's. */
  place({ left, top, right, bottom }: Box): Box {
    const box = { left: left - this.left, top: top - this.top, right: right - this.left, bottom: bottom - this.top };
    this.right = Math.max(this.right, box.right);
    this.bottom = Math.max(this.bottom, box.bottom);
    return box;
  }

  nextClip(): string {
    this.#clips += 1;
    return `clip-${this.#clips}`;
  }

  /** Without what the outermost group says already. */
  unlike(attributes: Attributes): Attributes {
    return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => this.base[name] !== value));
  }
}
