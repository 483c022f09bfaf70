/** Looks at the page in the light theme, which it takes on for no longer than that: nothing of it is painted. */
export function inLight<Result>(look: () => Result): Result {
  const root = document.documentElement;
  const seen = root.getAttribute('data-theme');
  root.setAttribute('data-theme', 'light');
  try {
    return look();
  } finally {
    if (seen === null) root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', seen);
  }
}
