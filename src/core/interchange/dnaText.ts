// Names and titles of a project as a corpus may hold them.

/** What is looked for is what the corpus format refuses in names: see schema.ts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u202d\u202e]/g;
const MARKUP = /<(?=[a-z!/?])/gi;

const LONGEST_LIST = 12;

/** Names brought into a form that a corpus may hold, and a count of those that had to be changed. */
export class Labels {
  changed = 0;

  /** In one line, without control characters and markup, cut to `most` characters; '' where nothing is left. */
  line(text: string, most: number): string {
    return this.keep(text, text.replace(/[\t\n\r]+/g, ' '), most);
  }

  /** The same with its lines. */
  lines(text: string, most: number): string {
    return this.keep(text, text.replace(/\r\n?/g, '\n'), most);
  }

  private keep(from: string, text: string, most: number): string {
    const plain = text.replace(CONTROL, '').replace(MARKUP, '‹').trim();
    const short = plain.length > most ? `${plain.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : plain;
    if (short !== from.trim().replace(/\r\n?/g, '\n')) this.changed++;
    return short;
  }
}

/** The first ones, and how many there are besides. */
export function few(items: readonly (string | number)[]): string {
  const rest = items.length - LONGEST_LIST;
  return rest > 0 ? `${items.slice(0, LONGEST_LIST).join(', ')} and ${rest} more` : items.join(', ');
}
