/** Stands where a file of statements holds no text of one: in brackets, so that nobody takes it for a quotation. */
export const NO_TEXT = '[The file holds no text of this statement.]';
