// Markup as text: what is written here is well-formed whatever the corpus says.

import { escapeXml } from '@/core/interchange/xml';

export type Attributes = { readonly [name: string]: string | number | null | undefined };

/** A number with at most three decimals, as coordinates need. */
export const short = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

/** An element; attributes without a value are left out, numbers shortened. `content` is markup already. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  let head = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    head += ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`;
  }
  const inner = content.join('');
  return inner === '' ? `<${head}/>` : `<${head}>${inner}</${name}>`;
}
