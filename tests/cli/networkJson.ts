interface NetworkJson {
  readonly nodes: readonly { readonly id: string; readonly type: string; readonly statements: number }[];
  readonly edges: readonly {
    readonly a: string;
    readonly b: string;
    readonly weight: number;
    readonly statements: readonly string[];
  }[];
}

export const networkOf = (text: string) => JSON.parse(text) as NetworkJson;
