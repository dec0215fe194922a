import { present } from "@/lib/kernel/assert";
import type { RuleId } from "./rule-id";

/** N: national and binding; L: local scheme or practice; S: taken from a published local report. L and S are parameters. */
export const ruleClasses = ["N", "L", "S"] as const;
export type RuleClass = (typeof ruleClasses)[number];

/**
 * What a rule asks of the product: stop (BLOCK), hold until closed with evidence (GATE), warn and let a person go on with a reason
 * (WARN), compute (CALC), keep in the record (REC). What it does is `Force` and stands in the index of rules.
 */
export const verbs = ["BLOCK", "GATE", "WARN", "CALC", "REC"] as const;
export type Verb = (typeof verbs)[number];

type Listed = Readonly<Record<Verb, readonly RuleId[]>>;

/** Every rule once, under its class and the strongest thing it asks for. */
export const register: Readonly<Record<RuleClass, Listed>> = {
  N: {
    BLOCK: [
      "ELG-01", "ELG-03", "ELG-04", "ELG-08", "ELG-10", "ELG-11", "EXC-01", "EXC-02", "EXC-03", "EXC-04", "EXC-05",
      "EXC-06", "EXC-07", "DSQ-01", "DSQ-02", "DSQ-03", "DSQ-04", "DSQ-05", "DSQ-06", "MOT-02", "REC-01", "REC-04",
      "REC-07", "REC-10", "REC-11", "INS-04", "INS-05", "INS-11", "CHK-6", "DEL-05", "DEL-06", "RPT-01", "RPT-03",
      "DEC-01", "DEC-06", "DEC-08", "DEC-09", "DEC-12", "PUB-01", "PUB-05", "PRB-04", "TRM-03", "AVD-01", "AVD-02",
      "AVD-03", "AVD-04", "RNK-03",
    ],
    GATE: [
      "ELG-07", "MOT-03", "MOT-05", "INS-06", "INS-10", "CHK-1", "CHK-2", "CHK-3", "CHK-4", "CHK-5", "DEL-02",
      "DEL-03", "DEC-07", "DEC-10", "PUB-04", "RMV-01", "DWN-02", "FIL-02",
    ],
    WARN: [
      "ELG-02", "ELG-05", "ELG-06", "DSQ-07", "MOT-07", "REC-05", "INS-02", "APT-04", "TRM-02", "TRM-04", "ROT-01",
      "ROT-02", "ROT-03", "RSG-05", "PMR-04", "ACC-01", "EVA-04", "EVA-05", "EVA-17",
    ],
    CALC: [
      "SAN-01", "SAN-02", "SAN-03", "SAN-04", "SAN-06", "SAN-07", "SAN-08", "SAN-10", "SAN-11", "REC-02", "DEL-04",
      "RPT-02", "DEC-04", "DEC-05", "PUB-02", "PRB-01", "PRB-02", "APT-02", "TRM-01", "RSG-01", "RSG-02", "RSG-04",
      "RET-01", "RET-02", "RNK-01", "PMR-05", "TRN-01", "TRN-02", "TRN-03", "TRN-04", "EVA-06", "EVA-07", "EVA-08",
      "EVA-16", "EVA-18",
    ],
    REC: [
      "SAN-05", "SAN-09", "MOT-01", "MOT-04", "MOT-06", "MOT-08", "REC-03", "REC-06", "REC-08", "INS-01", "INS-03",
      "INS-07", "DEL-01", "DEC-02", "DEC-03", "PUB-03", "PRB-03", "APT-01", "APT-03", "TRM-05", "ROT-04", "AVD-05",
      "RSG-03", "DWN-01", "DWN-03", "DWN-04", "RNK-02", "RNK-04", "RNK-05", "PMR-01", "PMR-02", "PMR-03", "PMR-06",
      "PMR-07", "PMR-08", "PMR-09", "FIL-01", "FIL-03", "TRN-05", "ORR-01", "ORR-02", "ORR-03", "ORR-04", "ORR-05",
      "REP-01", "REP-02", "REP-03", "REC-F2", "ACC-02", "ACC-03", "EVA-01", "EVA-02", "EVA-03", "EVA-09", "EVA-10",
      "EVA-11", "EVA-12", "EVA-13", "EVA-14", "EVA-15",
    ],
  },
  L: {
    BLOCK: [
      "ELG-09", "REC-09", "BAL-13",
    ],
    GATE: [
      "INS-14",
    ],
    WARN: [
      "REC-14", "INS-09", "PRB-06", "ROT-05", "RMV-02", "RSV-01", "RSV-02", "RSV-04", "RSV-05", "ORR-07", "BAL-07",
      "BAL-11",
    ],
    CALC: [
      "PRB-05", "BAL-01", "BAL-02", "BAL-03", "BAL-06", "BAL-09", "BAL-10",
    ],
    REC: [
      "MOT-09", "REC-12", "REC-13", "INS-08", "RPT-04", "DEC-11", "RSV-03", "RSV-06", "RSV-07", "ORR-06", "REC-F1",
      "BAL-04", "BAL-05", "BAL-08", "BAL-12", "BAL-14", "BAL-15",
    ],
  },
  S: {
    BLOCK: [
      "SED-01", "SED-02", "SED-09",
    ],
    GATE: [
      "SED-29",
    ],
    WARN: [
      "SED-20",
    ],
    CALC: [
      "SED-03", "SED-13", "SED-25",
    ],
    REC: [
      "INS-12", "INS-13", "DEL-07", "PRB-07", "TRN-06", "RSV-08", "RSV-09", "REP-04", "AUD-01", "EVA-19", "EVA-20",
      "EVA-21", "SED-04", "SED-05", "SED-06", "SED-07", "SED-08", "SED-10", "SED-11", "SED-12", "SED-14", "SED-15",
      "SED-16", "SED-17", "SED-18", "SED-19", "SED-21", "SED-22", "SED-23", "SED-24", "SED-26", "SED-27", "SED-28",
    ],
  },
};

export type Registered = { readonly class: RuleClass; readonly verb: Verb };

const registered: ReadonlyMap<RuleId, Registered> = new Map(
  ruleClasses.flatMap((one) => verbs.flatMap((verb) => register[one][verb].map((rule) => [rule, { class: one, verb }] as const))),
);

/** Class and verb of a rule. */
export function registeredAs(rule: RuleId): Registered {
  return present(registered.get(rule), `class and verb of ${rule}`);
}

/** Sections of the rules, in their order, with the families of ids that belong to each. */
export const sections = {
  eligibility: ["ELG", "EXC"],
  bars: ["DSQ", "SAN"],
  motion: ["MOT"],
  recommendation: ["REC"],
  inspection: ["INS", "CHK"],
  deliberation: ["DEL", "RPT"],
  decision: ["DEC"],
  appointment: ["PUB", "PRB", "APT"],
  termsRotationAvoidance: ["TRM", "ROT", "RET", "AVD"],
  removalAndResignation: ["RMV", "RSG"],
  stepDown: ["DWN"],
  yearlyAssessment: ["EVA"],
  ballots: ["BAL"],
  ranks: ["RNK"],
  personalMatters: ["PMR"],
  filesAndTraining: ["FIL", "TRN"],
  reservePool: ["RSV"],
  supervision: ["ORR", "REP", "REC-F", "ACC", "AUD"],
  localReports: ["SED"],
} as const;

export type RuleSection = keyof typeof sections;

const families = Object.entries(sections) as readonly (readonly [RuleSection, readonly string[]])[];

/** The section a rule belongs to. */
export function sectionOf(rule: RuleId): RuleSection {
  const family = rule.startsWith("REC-F") ? "REC-F" : rule.slice(0, rule.indexOf("-"));
  return present(families.find(([, own]) => own.includes(family)), `section of ${rule}`)[0];
}
