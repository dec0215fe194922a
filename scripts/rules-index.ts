/** Prints every rule with its state, as the page of rules shows it; exit code 1 and sentences when the index is not in order. */
import { writeRuleEvidence } from "./lib/rule-evidence.mjs";

writeRuleEvidence();
const { indexText } = await import("./lib/rule-index-text");
const { text, faults } = indexText();
console.log(text);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
