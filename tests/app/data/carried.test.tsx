import fc from 'fast-check';
import { corpusInPage, pageWith } from '@/app/data/carried';

/** A page as it is built: its code comes before the block, and names it. */
const PAGE = `<!doctype html>
<html lang="en"><head><title>Parley</title>
<script type="module">const opening = '<script type="application/json" id="parley-corpus"';</script></head>
<body><div id="root"></div>
<script type="application/json" id="parley-corpus">{}</script></body></html>`;

const read = (page: string) => new DOMParser().parseFromString(page, 'text/html');

describe('a page that carries a corpus', () => {
  it('holds any text as data: it comes back as it was, and adds nothing to the page', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--<script>',
        ']]>',
        '"><img src=x onerror=alert(1)>',
        '$&',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (text, view, title) => {
        const page = pageWith(PAGE, JSON.stringify({ text }), encodeURIComponent(view), title);
        expect(JSON.parse(corpusInPage(page) ?? '')).toEqual({ text });
        const { scripts, images, body } = read(page);
        expect([scripts.length, images.length, body.children.length]).toEqual([2, 0, 2]);
        const block = read(page).getElementById('parley-corpus');
        expect(JSON.parse(block?.textContent ?? '')).toEqual({ text });
        expect(block?.dataset['view']).toBe(encodeURIComponent(view));
        // Written again, it is the same: copies of copies do not drift.
        expect(pageWith(page, JSON.stringify({ text }), encodeURIComponent(view), title)).toBe(page);
      }),
    );
  });

  it('is not any page: others carry none', () => {
    expect(corpusInPage('<!doctype html><title>Paper</title>')).toBeNull();
    expect(corpusInPage('')).toBeNull();
    expect(() => pageWith('<!doctype html>', '{}', '', '')).toThrow(/no place/);
  });
});
