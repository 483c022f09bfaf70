// The formats that statements and networks leave in: menus and the command line derive from these lists.
import type { Corpus } from '@/core/corpus/schema';
import type { NetworkFile } from './networkFile';

interface Format<What extends readonly unknown[]> {
  readonly id: string;
  readonly label: string;
  /** Beside the label, in small: what it is for. */
  readonly hint: string;
  readonly extension: string;
  readonly mime: string;
  /** Loads the writer when it is asked for; in pieces, to be put together as they come. */
  readonly write: (...what: What) => Promise<Iterable<string>>;
}

export type StatementFormat = Format<[corpus: Corpus, rows: Iterable<number>]>;
export type NetworkFormat = Format<[network: NetworkFile]>;

export const CSV_TYPE = 'text/csv';

export const STATEMENT_FORMATS: readonly StatementFormat[] = [
  {
    id: 'csv',
    label: 'CSV of statements',
    hint: 'with offsets',
    extension: 'csv',
    mime: CSV_TYPE,
    write: async (corpus, rows) => [(await import('./statementsCsv')).writeStatementsCsv(corpus, rows)],
  },
  {
    id: 'webannotation',
    label: 'Web annotations',
    hint: 'JSON-LD',
    extension: 'jsonld',
    mime: 'application/ld+json',
    write: async (corpus, rows) => [(await import('./webAnnotation')).writeWebAnnotations(corpus, rows)],
  },
];

/** Of the articles that statements stand in. */
export const REFERENCE_FORMATS: readonly StatementFormat[] = [
  {
    id: 'bibtex',
    label: 'BibTeX',
    hint: 'for LaTeX',
    extension: 'bib',
    mime: 'application/x-bibtex',
    write: async (corpus, rows) => [(await import('./bibtex')).writeBibtex(corpus, rows)],
  },
  {
    id: 'csl',
    label: 'CSL-JSON',
    hint: 'for Zotero',
    extension: 'json',
    mime: 'application/vnd.citationstyles.csl+json',
    write: async (corpus, rows) => [(await import('./cslJson')).writeCslJson(corpus, rows)],
  },
];

export const NETWORK_FORMATS: readonly NetworkFormat[] = [
  {
    id: 'graphml',
    label: 'GraphML',
    hint: 'this network, for R, visone, Cytoscape',
    extension: 'graphml',
    mime: 'application/xml',
    write: async (network) => (await import('./graphml')).writeGraphml(network),
  },
  {
    id: 'gexf',
    label: 'GEXF',
    hint: 'this network, for Gephi and Gephi Lite',
    extension: 'gexf',
    mime: 'application/xml',
    write: async (network) => (await import('./gexf')).writeGexf(network),
  },
  {
    id: 'csv',
    label: 'CSV of ties',
    hint: 'this network, for spreadsheets',
    extension: 'csv',
    mime: CSV_TYPE,
    write: async (network) => (await import('./networkCsv')).writeNetworkCsv(network),
  },
];
