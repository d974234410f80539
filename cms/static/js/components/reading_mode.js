// Elder mode without opening the page anew. The link itself asks the server to remember the
// choice; here the same link is fetched in the background and the tokens swap at once.
const modeOf = (link) => new URL(link.href).searchParams.get("mode");

function show(mode, links) {
  if (mode === "elder") document.documentElement.dataset.mode = "elder";
  else delete document.documentElement.dataset.mode;
  for (const link of links) {
    const next = mode === "elder" ? "normal" : "elder";
    const url = new URL(link.href);
    url.searchParams.set("mode", next);
    link.href = url.href;
    link.textContent = next === "elder" ? link.dataset.elder : link.dataset.normal;
  }
}

export function enhanceReadingMode(root) {
  const links = root.querySelectorAll('[data-action="reading-mode"]');
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const mode = modeOf(link);
      const remembered = fetch(link.href, { redirect: "manual" });
      // Should the request fail, the link does its work the plain way and says so by itself.
      remembered.catch(() => location.assign(link.href));
      show(mode, links);
    });
  }
}
