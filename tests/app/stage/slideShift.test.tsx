import { render, screen } from '@testing-library/react';
import { bundledCorpus, open } from '#tests/app/corpora';
import { SlideShift } from '@/app/stage/SlideShift';

const MOSCOW = 'actor=russia~kremlin~putin~peskov';

describe('what a slide of a shift leaves out', () => {
  it('is named where it is one comparison', () => {
    open(bundledCorpus(), `?view=stance&tab=shift&${MOSCOW}&issue=negotiate`);
    render(<SlideShift />);
    expect(screen.getByText(/Left out: Putin alone\.$/)).toBeVisible();
  });

  it('is nothing where one speaker is compared on one issue', () => {
    open(bundledCorpus(), '?view=stance&tab=shift&actor=putin&issue=negotiate');
    render(<SlideShift />);
    expect(screen.getByText(/One square a statement\.$/)).toBeVisible();
  });

  it('is counted where there is more', () => {
    open(bundledCorpus(), '?view=stance&tab=shift');
    render(<SlideShift />);
    expect(screen.getByText(/\d+ more comparisons left out\.$/)).toBeVisible();
  });
});
