// What core uses of papaparse (core's tsconfig.json maps the name to here): its own types bring Node's along.
declare const papaparse: {
  unparse(rows: readonly (readonly (string | number)[])[], config: { escapeFormulae: RegExp }): string;
  parse<Row>(
    text: string,
    config: { delimiter: string; newline: '\r' | '\n' | '\r\n'; preview?: number },
  ): { data: Row[]; errors: { code: string; row?: number }[] };
};
export default papaparse;
