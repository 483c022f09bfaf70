/** Opens the dialog for printing; false where the browser, or the page around this one, lets nothing be printed. */
export function print(): boolean {
  let begun = false;
  const begin = () => {
    begun = true;
  };
  window.addEventListener('beforeprint', begin);
  window.print();
  window.removeEventListener('beforeprint', begin);
  return begun;
}
