// Shows the print buttons, which only a script can serve.
export function enhancePrintButtons(root) {
  for (const button of root.querySelectorAll('[data-action="print"]')) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}
