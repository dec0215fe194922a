import { atLeast, moreThan, ratio } from "@/lib/kernel/ratio";
import { groupsIn, type EvaluationInputs, type GroupInput } from "./inputs";
import type { Gate } from "./scheme";

/** What a gate saw. It flags and nothing more: consequences are a human finding (BAL-11). */
export type GateReading = {
  readonly gateId: string;
  readonly fires: boolean;
  /** papers with one of the gate's grades, over all groups */
  readonly part: number;
  readonly base: Gate["base"];
  readonly baseCount: number;
  readonly compare: Gate["compare"];
  readonly ratio: Gate["ratio"];
  readonly effect: Gate["effect"];
};

/** Reads every gate over all groups of its ballot, by cross-multiplication of integers. An empty base never fires. */
export function readGates(gates: readonly Gate[], inputs: EvaluationInputs): readonly GateReading[] {
  return gates.map((gate) => {
    const groups = Object.values(groupsIn(inputs, gate.nodeId) ?? {});
    const part = sumOf(groups, (group) => gate.grades.reduce((sum, grade) => sum + (group.counts[grade] ?? 0), 0));
    const baseCount = sumOf(groups, (group) => group[gate.base]);
    const { id: gateId, base, compare, ratio: line, effect } = gate;
    const fires = baseCount > 0 && crosses(gate, part, baseCount);
    return { gateId, fires, part, base, baseCount, compare, ratio: line, effect };
  });
}

function crosses(gate: Gate, part: number, baseCount: number): boolean {
  const line = ratio(gate.ratio.num, gate.ratio.den);
  switch (gate.compare) {
    case "<":
      return !atLeast(part, baseCount, line);
    case "<=":
      return !moreThan(part, baseCount, line);
    case ">":
      return moreThan(part, baseCount, line);
    case ">=":
      return atLeast(part, baseCount, line);
  }
}

function sumOf(groups: readonly GroupInput[], measure: (group: GroupInput) => number): number {
  return groups.reduce((sum, group) => sum + measure(group), 0);
}
