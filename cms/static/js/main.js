// Adds to working HTML: every page reads and navigates without any of this.
import { enhanceReadingMode } from "./components/reading_mode.js";
import { enhancePrintButtons } from "./components/print_button.js";
import { enhanceCopyLinks } from "./components/copy_link.js";

enhanceReadingMode(document);
enhancePrintButtons(document);
enhanceCopyLinks(document);
