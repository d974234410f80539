// Enter in a one-line field presses the first button of a form, which here may publish.
// It does nothing instead; buttons, text areas, choosers and search boxes keep their Enter.
const FIELDS = "input:not([type=button], [type=submit], [type=checkbox], [type=radio], [type=file])";

document.getElementById("page-edit-form")?.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key !== "Enter" || event.isComposing || !field.matches?.(FIELDS)) return;
  if (field.closest("[role=combobox], [data-draftail-editor-wrapper], [role=dialog]")) return;
  event.preventDefault();
});
