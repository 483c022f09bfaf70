/** A quotation in words, ready to be set: how it is told, who tells it and where it stands. */
export interface Quotation {
  /** With quotation marks around the speaker's own words alone. */
  readonly quote: string;
  readonly speaker: string;
  /** What stands before "in" and the article: "quoted", "ascribed, via Buckby,". */
  readonly heard: string;
  readonly author: string;
  readonly title: string;
  readonly outlet: string;
  /** "28 May 2022 (inferred)". */
  readonly published: string;
  /** Address of the article. */
  readonly url: string | null;
  /** Leads back to the statement in Parley. */
  readonly link: string | null;
}

/** Text that Markdown leaves as it is. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~]/gu, '\\$&').replace(/^(\s*)(\d*)([-+.)])(?=\s)/gmu, '$1$2\\$3');

/** An address inside the round brackets of a Markdown link. */
const inBrackets = (href: string) =>
  href.replace(/[()<>\s]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Names are set in one line, whatever they hold: a line break would end the quotation. */
const line = (text: string) => escapeMarkdown(text.replace(/\s+/gu, ' ').trim());

/** A block quotation whose source line leads to the article and, where there is a link to it, back to the statement. */
export function quotationMarkdown(quotation: Quotation): string {
  const { quote, speaker, heard, author, outlet, published, url, link } = quotation;
  const title = `“${line(quotation.title)}”`;
  const source = url === null ? title : `[${title}](${inBrackets(url)})`;
  const told = `${line(heard)} in ${line(author)}, ${source}, ${line(outlet)}, ${published}`;
  const stopped = told.endsWith('.') ? told : `${told}.`;
  const back = link === null ? '' : ` [Statement in its article](${inBrackets(link)})`;
  return `> ${line(quote)}\n>\n> — **${line(speaker)}**, ${stopped}${back}`;
}

/** Quotations one after another, under a head. */
export function writeMarkdown(title: string, quotations: readonly Quotation[]): string {
  return `${[`# ${line(title)}`, ...quotations.map(quotationMarkdown)].join('\n\n')}\n`;
}
