// Markup as text: what is written here is well-formed whatever the corpus says.

export type Attributes = { readonly [name: string]: string | number | null | undefined };

// Surrogates that stand alone, and control characters, may not occur in XML, not even escaped.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

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
