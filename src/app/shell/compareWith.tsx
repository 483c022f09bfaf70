import { CodingsCompared } from '@/app/shell/CodingsCompared';
import { showModal } from '@/app/shell/modal';
import { faultDetails, readFile } from '@/app/shell/readFile';
import { useStore } from '@/app/state/store';
import { agreement, type NotComparable } from '@/core/analysis/agreement';
import type { Corpus } from '@/core/corpus/schema';
import { holdsPassagesAlone } from '@/core/interchange/statementArticles';

/** Characters shown of the place where two texts part. */
const AROUND = 30;

/** Shows how far the file's coding agrees with the open one. Gives back why it cannot be told, where it cannot. */
export async function compareWith(file: File): Promise<string | null> {
  const { corpus, notify } = useStore.getState();
  if (!corpus) return 'No corpus is open yet: there is nothing to compare with.';
  const outcome = await readFile(file);
  if (outcome === null) return null;
  if (typeof outcome === 'string') return `${file.name} was not compared. ${outcome}`;
  if ('ok' in outcome) {
    window.scrollTo({ top: 0 });
    notify(`${file.name} was not compared: it is no coding that Parley can read. Mend it at the places named.`, {
      details: faultDetails(outcome),
    });
    return null;
  }
  const passagesAlone = [corpus, outcome.corpus].some(holdsPassagesAlone);
  const found = agreement(corpus, outcome.corpus, passagesAlone);
  const content =
    found.kind === 'agreement' ? (
      <CodingsCompared
        first={corpus}
        second={outcome.corpus}
        name={file.name}
        found={found}
        passagesAlone={passagesAlone}
      />
    ) : (
      <p role="alert">{whyNot(found, corpus, outcome.corpus, file.name)}</p>
    );
  showModal('Agreement with another coding', content);
  return null;
}

/** Why two codings cannot be compared, and what would be accepted. */
function whyNot(why: NotComparable, first: Corpus, second: Corpus, name: string): string {
  switch (why.kind) {
    case 'otherText': {
      const other = second.articles.find(({ id }) => id === why.article.id)?.text ?? '';
      const piece = (text: string) =>
        `“${text.slice(Math.max(0, why.at - AROUND), why.at + AROUND).replace(/\s+/g, ' ')}”`;
      return `${name} has another text of “${why.article.title}”: from character ${why.at.toLocaleString('en-GB')} on they differ (${piece(why.article.text)} here, ${piece(other)} there). Two codings can be compared only on one and the same text.`;
    }
    case 'noSharedText':
      return `${name} has no article of this corpus with the same text. Two codings can be compared only on one and the same text: save this corpus, code it anew, and choose that file.`;
    case 'otherScale': {
      const scale = ({ scale: { min, max } }: Corpus) => `${min} to ${max}`.replaceAll('-', '−');
      return `${name} has stances from ${scale(second)}, this corpus from ${scale(first)}. Two codings can be compared only on one and the same scale.`;
    }
  }
}
