import fc from 'fast-check';
import { dashes } from '@/app/charts/export/boxes';
import { colourOf, paint } from '@/app/charts/export/colour';
import { fileName } from '@/app/charts/export/download';
import { covers, FontUse, fontWords, withFallback } from '@/app/charts/export/fonts';
import { Layers } from '@/app/charts/export/layers';
import { contentText } from '@/app/charts/export/pseudo';
import { lineStretches, trimmed } from '@/app/charts/export/textRuns';
import { element, short } from '@/app/charts/export/xml';
import { escapeXml } from '@/core/interchange/xml';

const read = (markup: string) => new DOMParser().parseFromString(markup, 'image/svg+xml');

describe('markup', () => {
  it('stays well-formed, with the same words, whatever a corpus calls things', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, text) => {
        const page = read(element('text', { id: value }, [escapeXml(text)]));
        expect(page.querySelector('parsererror')).toBeNull();
        const legal = (words: string) =>
          words.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
        expect(page.documentElement.textContent).toBe(legal(text));
        expect(page.documentElement.id).toBe(legal(value));
      }),
    );
  });

  it('lets no name become an element', () => {
    const page = read(element('text', { 'data-a': '"><script>' }, [escapeXml('</text><script>alert(1)</script>')]));
    expect(page.querySelector('script')).toBeNull();
    expect(page.documentElement.textContent).toBe('</text><script>alert(1)</script>');
  });

  it('leaves out what has no value and keeps numbers short', () => {
    expect(element('rect', { x: 0.1 + 0.2, y: -0, rx: null, ry: undefined })).toBe('<rect x="0.3" y="0"/>');
    expect(short(12.00049)).toBe('12');
  });
});

describe('colours', () => {
  it.each([
    ['rgb(179, 88, 6)', { fill: '#b35806' }],
    ['rgba(84, 39, 136, 0.5)', { fill: '#542788', 'fill-opacity': 0.5 }],
    ['rgb(84 39 136 / 50%)', { fill: '#542788', 'fill-opacity': 0.5 }],
    ['rgba(0, 0, 0, 0)', { fill: 'none' }],
    ['transparent', { fill: 'none' }],
  ])('writes %s so that every renderer reads it', (computed, attributes) => {
    expect(paint('fill', colourOf(computed))).toEqual(attributes);
  });
});

describe('fonts in a picture', () => {
  const face = (family: string, unicodeRange: string, style = 'normal') => ({
    family,
    style,
    weight: '100 900',
    unicodeRange,
    url: `https://example.org/${family}-${unicodeRange}`,
  });
  const latin = face('Inter Variable', 'U+0000-00FF,U+2000-206F');
  const cyrillic = face('Inter Variable', 'U+0301,U+0400-045F');
  const serif = face('Source Serif 4 Variable', '');
  const faces = [cyrillic, latin, serif];
  const needed = (family: string, text: string, style = 'normal') => {
    const use = new FontUse();
    use.add(family, style, text);
    return use.needed(faces);
  };

  it('are those that its letters are in, and no others', () => {
    expect(needed('"Inter Variable", sans-serif', 'Talks — 2022')).toEqual([{ face: latin, letter: 'T' }]);
    expect(
      needed('"Inter Variable", sans-serif', 'Київ, Kyiv').map(({ face: { unicodeRange } }) => unicodeRange),
    ).toEqual([cyrillic.unicodeRange, latin.unicodeRange]);
    expect(needed('system-ui', 'Talks')).toEqual([]);
  });

  it('include the upright face where a slanted one is missing', () => {
    expect(needed('"Source Serif 4 Variable"', 'so', 'italic')).toEqual([{ face: serif, letter: 's' }]);
  });

  it('cover single characters, ranges and wildcards', () => {
    expect(covers('U+26', 0x26)).toBe(true);
    expect(covers('U+4??', 0x4ff)).toBe(true);
    expect(covers('U+4??', 0x500)).toBe(false);
    expect(covers('u+0025-00ff, u+4??', 0x80)).toBe(true);
  });

  it('are also asked for by the name under which people have them installed, then those that are about as wide', () => {
    expect(withFallback('"Inter Variable", system-ui, sans-serif')).toBe(
      "'Inter Variable', Inter, system-ui, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif",
    );
    expect(withFallback('"Source Serif 4 Variable", Georgia, serif')).toMatch(
      /^'Source Serif 4 Variable', 'Source Serif 4', Georgia, .*'DejaVu Serif Condensed', serif$/,
    );
  });

  it('are named in the file, for whoever sees it in others', () => {
    const use = needed('"Inter Variable"', 'Talks').concat(needed('"Source Serif 4 Variable"', 'Talks'));
    expect(fontWords(use)).toContain('Set in Inter and Source Serif 4, which the file holds.');
    expect(fontWords([])).toBe('');
  });
});

describe('lines of text', () => {
  it('end where the browser ends them, without the blanks between', () => {
    const text = '  One two\n  three ';
    const topOf = (start: number) => (start < text.indexOf('three') ? 0 : 20);
    const lines = lineStretches(text, topOf).map((line) => trimmed(text, line));
    expect(lines.map((line) => line && text.slice(line.start, line.end))).toEqual(['One two', 'three']);
  });

  it('never split a sign that takes two places', () => {
    const asked: [number, number][] = [];
    lineStretches('a😀b', (start, end) => {
      asked.push([start, end]);
      return 0;
    });
    expect(asked).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
  });

  it('are none where there are only blanks', () => {
    expect(trimmed(' \n ', { start: 0, end: 3 })).toBeNull();
  });
});

describe('order of painting', () => {
  it('lays what is lifted over the rest, by level and then by place', () => {
    const layers = new Layers();
    layers.lift(1, 'high');
    layers.lift(0, 'first');
    layers.flow.push('text');
    layers.lift(-1, 'behind');
    layers.lift(0, 'second');
    layers.rings.push('ring');
    layers.ground.push('ground');
    expect(layers.stacked()).toEqual(['ground', 'behind', 'text', 'ring', 'first', 'second', 'high']);
  });
});

describe('dashes', () => {
  it('begin and end a line with a dash', () => {
    const [dash = 0, gap = 0] = (dashes('dashed', 1, 100) ?? '').split(' ').map(Number);
    const count = (100 + gap) / (dash + gap);
    expect(dash).toBe(3);
    expect(Math.abs(count - Math.round(count))).toBeLessThan(0.01);
    expect(dashes('solid', 1, 100)).toBeNull();
  });
});

describe('decoration by a style sheet', () => {
  it('is words only where its content is a plain text', () => {
    expect(contentText('"a \\"b\\""')).toBe('a "b"');
    expect(contentText('""')).toBe('');
    expect(contentText('counter(x)')).toBeNull();
    expect(contentText('none')).toBeNull();
  });
});

describe('file names', () => {
  it.each([
    ['Who stands where', 'parley-who-stands-where.svg'],
    ['Zelenskyy: “Côte d’Ivoire”?', 'parley-zelenskyy-côte-divoire.svg'],
    ['../../etc/passwd\0', 'parley-etc-passwd.svg'],
    ['Київ', 'parley-київ.svg'],
    ['…', 'parley.svg'],
  ])('are made of the words of %j', (title, name) => {
    expect(fileName(title, 'svg')).toBe(name);
  });

  it('fit on every disk', () => {
    expect(new TextEncoder().encode(fileName('漢'.repeat(500), 'svg')).length).toBeLessThan(255);
  });
});
