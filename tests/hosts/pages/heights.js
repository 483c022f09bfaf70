// Sets the height of whichever frame tells its own, as Datawrapper's embed code and its CMS plug-ins do.
window.addEventListener('message', (event) => {
  const heights = event.data?.['datawrapper-height'];
  if (!heights) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== event.source) continue;
    for (const height of Object.values(heights)) frame.style.height = `${height}px`;
  }
});
