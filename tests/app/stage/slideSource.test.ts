import { bundledCorpus } from '#tests/app/corpora';
import { undated } from '#tests/fixtures/undated';
import { sourceOf } from '@/app/stage/slideSource';
import { sceneOf } from '@/app/state/derive';
import { parseLink } from '@/app/state/link';

const corpus = bundledCorpus();
const sourceAt = (view: string) => sourceOf(sceneOf(corpus, parseLink(view, corpus).choices));

describe('the source line of a slide', () => {
  it('names the outlet and counts articles and statements', () => {
    const stances = corpus.statements.filter(({ stance }) => stance !== null).length;
    expect(sourceAt('?view=stance')).toBe(
      `19FortyFive, two articles, ${corpus.statements.length} statements, ${stances} with a stance; dates inferred`,
    );
  });

  it('counts what passes the slide’s filter', () => {
    const own = corpus.statements.filter(({ speaker }) => speaker === 'scholz');
    expect(own.every(({ stance }) => stance !== null)).toBe(true);
    expect(sourceAt('?view=stance&actor=scholz')).toContain(`${own.length} statements with a stance`);
  });

  it('says how many statements have no date', () => {
    const source = (of: typeof corpus) => sourceOf(sceneOf(of, parseLink('?view=stance', of).choices));
    expect(source(undated(corpus, (row) => row < 3))).toMatch(/; dates inferred; 3 undated$/);
    expect(source(undated(corpus))).toMatch(/with a stance; undated$/);
  });

  it('counts contacts where these are shown', () => {
    expect(sourceAt('?view=network&net=contacts')).toContain(`two articles, ${corpus.interactions.length} contacts`);
  });
});
