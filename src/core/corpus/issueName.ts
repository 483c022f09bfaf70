import type { Issue } from './schema';

/** The issue's label as it stands inside sentences and heads: some corpora write labels as sentences, with a full stop. */
export const issueName = ({ label }: Issue): string => label.replace(/(?<=[^.])\.$/, '');
