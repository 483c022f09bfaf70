import { describe, expect, it } from 'vitest';
import { datawrapper } from '@/app/embed/hosts/datawrapper';
import { iframeResizer } from '@/app/embed/hosts/iframeResizer';
import { openIframeResizer } from '@/app/embed/hosts/openIframeResizer';
import { parleyHeights } from '@/app/embed/hosts/parley';
import { SWING, steady } from '@/app/embed/hosts/steady';

const SIZE = { width: 760, height: 512 };

describe("Datawrapper's snippet", () => {
  it('hears each height under the name that it gave the frame', () => {
    expect(datawrapper('chart-7').resized(SIZE)).toEqual([{ 'datawrapper-height': { 'chart-7': 512 } }]);
  });

  it('hears it under some name where it gave none, as it goes by the sender', () => {
    expect(datawrapper(null).resized(SIZE)).toEqual([{ 'datawrapper-height': { parley: 512 } }]);
  });
});

describe('iframe-resizer', () => {
  const INIT_4 = '[iFrameSizer]frame-1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';
  const INIT_5 =
    '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true::auto:::0:false:child:auto:true:::true:GPLv3:5.5.9:0::false';

  it('is told that the frame is there, and nothing more until it asks', () => {
    const protocol = iframeResizer();
    expect(protocol.start?.()).toEqual(['[iFrameResizerChild]Ready']);
    expect(protocol.resized(SIZE)).toEqual([]);
  });

  it.each([
    ['4', INIT_4, 'frame-1'],
    ['5', INIT_5, 'iFrameResizer0'],
  ])('version %s: its settings are answered with the size, later sizes follow under its name', (_, init, id) => {
    const protocol = iframeResizer();
    expect(protocol.answer?.(init, SIZE)).toEqual([`[iFrameSizer]${id}:512:760:init:5.5.9:0`]);
    expect(protocol.resized({ width: 600, height: 700 })).toEqual([`[iFrameSizer]${id}:700:600:resizeObserver`]);
    expect(protocol.answer?.('[iFrameSizer]resize', SIZE)).toEqual([`[iFrameSizer]${id}:512:760:resizeObserver`]);
  });

  it('never hears of a width of 0, which it takes for an error', () => {
    const protocol = iframeResizer();
    expect(protocol.answer?.(INIT_5, { width: 0, height: 10 })).toEqual([
      '[iFrameSizer]iFrameResizer0:10:1:init:5.5.9:0',
    ]);
  });

  it.each([
    '[iFrameSizer]',
    '[iFrameSizer]resize',
    '[iFrameSizer]message:{"a":1}',
    '[iFrameSizer]moveToAnchor:top',
    '[iFrameSizer]pageInfo:{"iframeHeight":1}',
    'something else',
    null,
    42,
    { type: 'iframe-child-init' },
  ])('is not answered where it has not sent its settings: %j', (data) => {
    expect(iframeResizer().answer?.(data, SIZE)).toEqual([]);
  });
});

describe('open-iframe-resizer', () => {
  it('hears nothing until it asks, then each size', () => {
    const protocol = openIframeResizer();
    expect(protocol.resized(SIZE)).toEqual([]);
    expect(protocol.answer?.({ type: 'iframe-child-init' }, SIZE)).toEqual([{ type: 'iframe-resized', ...SIZE }]);
    expect(protocol.resized(SIZE)).toEqual([{ type: 'iframe-resized', ...SIZE }]);
    expect(protocol.answer?.({ type: 'iframe-get-child-dimensions' }, SIZE)).toEqual([
      { type: 'iframe-resized', ...SIZE },
    ]);
  });

  it.each([null, 'iframe-child-init', [], { type: 7 }, { type: 'other' }])('takes %j for somebody else’s', (data) => {
    expect(openIframeResizer().answer?.(data, SIZE)).toEqual([]);
  });
});

it("Parley's own hosts hear the height, with the name of the frame and nothing about its reader", () => {
  expect(parleyHeights('a').resized(SIZE)).toEqual([{ source: 'parley', v: 1, id: 'a', type: 'resize', height: 512 }]);
});

describe('a steady height', () => {
  it('is told on change alone', () => {
    const judge = steady();
    expect(judge(SIZE, 0)).toBe('tell');
    expect(judge(SIZE, 10)).toBe('keep');
    expect(judge({ ...SIZE, height: 600 }, 20)).toBe('tell');
  });

  it('is not told of a frame that is hidden', () => {
    expect(steady()({ width: 760, height: 0 }, 0)).toBe('keep');
    expect(steady()({ width: 0, height: 512 }, 0)).toBe('keep');
  });

  it('comes to rest on a page whose scroll bar comes and goes with it', () => {
    // Wide, the frame needs 700 px and the page a scroll bar; with the bar it is narrow and needs 650, and the page none.
    const judge = steady();
    const sizeOn = (bar: boolean) => (bar ? { width: 745, height: 650 } : { width: 760, height: 700 });
    let bar = false;
    let told = 0;
    let next: number | null = 0;
    while (next !== null && next < 60_000) {
      const now: number = next;
      const verdict = judge(sizeOn(bar), now);
      next = null;
      if (verdict === 'tell') {
        told++;
        const before: boolean = bar;
        bar = sizeOn(before).height > 660;
        // Told the page its height: once that has changed its width, the frame measures again.
        if (bar !== before) next = now + 16;
      } else if (verdict === 'wait') next = now + SWING;
    }
    expect(next).toBeNull();
    expect(told).toBeLessThan(12);
  });

  it('follows a reader who opens and closes something quickly', () => {
    const judge = steady();
    const heights = [500, 900, 500, 900, 500];
    expect(heights.map((height, at) => judge({ width: 760, height }, at * 50))).toEqual(heights.map(() => 'tell'));
  });
});
