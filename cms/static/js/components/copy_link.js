// Puts the address of the page on the clipboard and says so on the button.
const SAID_FOR = 2000;

export function enhanceCopyLinks(root) {
  // Browsers offer the clipboard to secure pages only.
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll('[data-action="copy-link"]')) {
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.url);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, SAID_FOR);
    });
  }
}
