// Text inside XML: what is written is well-formed whatever the corpus says.

// Surrogates that stand alone, and control characters, may not occur in XML, not even escaped.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Written as they are, readers would take them for blanks in an attribute, and each its own way in a text.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For texts and for attributes in double quotation marks. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign);
