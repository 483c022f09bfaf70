import { render, screen } from '@testing-library/react';
import { bundledCorpus, open } from '#tests/app/corpora';
import { SlideNetwork } from '@/app/stage/SlideNetwork';

const corpus = bundledCorpus();

describe('a network on a slide', () => {
  it('says what its hollow marks are, where it has some', () => {
    open(corpus, '?view=network');
    const { unmount } = render(<SlideNetwork />);
    expect(screen.getByText(/agreement; dashed, −: clash\.$/)).toBeVisible();
    unmount();
    const statements = corpus.statements.map((one) => ({
      ...one,
      review: { status: 'suggested' as const, rule: 'a-rule' },
    }));
    open({ ...corpus, statements }, '?view=network');
    render(<SlideNetwork />);
    expect(screen.getByText(/clash; hollow: only suggested\.$/)).toBeVisible();
  });

  it('says what its weights are divided by, and how often a repeat counts', () => {
    open(corpus, '?view=network&norm=jaccard&dup=document');
    render(<SlideNetwork />);
    expect(
      screen.getByText(/Divided by what either says \(Jaccard\); a repeat counts once per article\./),
    ).toBeVisible();
  });

  it('tells of contacts what is merely possible and who is not heard', () => {
    open(corpus, '?view=network&net=contacts');
    render(<SlideNetwork />);
    expect(screen.getByText(/dotted: merely possible; hollow: not heard\.$/)).toBeVisible();
  });

  it('says what size, colour and letter stand for, where they stand for something', () => {
    open(corpus, '?view=network&size=betweenness&colour=community');
    render(<SlideNetwork />);
    expect(
      screen.getByText(
        /Nodes: area by betweenness\. Colour and letter tell the community: A .+ and .+; B .+ and .+\.$/,
      ),
    ).toBeVisible();
    expect(screen.getAllByText(/\(A\)$|^A · /).length).toBeGreaterThan(0);
  });
});
