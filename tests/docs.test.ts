import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SURFACE_NAMES } from '@/app/state/surface';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** A heading's name in a link, as on the sites that show these documents. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

const anchorsOf = (path: string) =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe.each(DOCUMENTS)('%s', (path) => {
  it('links to files and headings that exist', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = [...read(path).matchAll(/`((?:src|tests|docs|public)\/[\w./-]+)`/g)].map(([, file = '']) => file);
    expect(named.filter((file) => !file.includes('NAME') && !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

it('the documentation says what each parameter of stage and frame means', () => {
  const rows = DOCUMENTS.flatMap((path) => read(path).match(/^\|.*$/gm) ?? []);
  const explained = (name: string) => rows.some((row) => new RegExp(`^\\|[^|]*\`${name}\\b`).test(row));
  expect(SURFACE_NAMES.filter((name) => !explained(name))).toEqual([]);
});
