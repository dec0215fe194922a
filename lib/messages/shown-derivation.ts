import { z } from "zod";
import { formatHundredths } from "../kernel/ratio";
import { gradeNames } from "./zh-CN/words";

/** A derivation as `DerivationTree` shows it. */
export type ShownDerivationText = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly operation?: string;
  readonly exact?: string;
  readonly parts?: readonly ShownDerivationText[];
};

type Stored = {
  readonly nodeId: string;
  readonly groupId?: string | undefined;
  readonly operation: string;
  readonly exact: { readonly num: string; readonly den: string };
  readonly display: number;
  readonly operands: readonly StoredOperand[];
};

type StoredOperand =
  | { readonly kind: "mark"; readonly hundredths: number; readonly dropped: boolean }
  | { readonly kind: "points"; readonly id: string; readonly hundredths: number }
  | { readonly kind: "ballots"; readonly grade: string; readonly count: number; readonly score: number }
  | { readonly kind: "derived"; readonly weight: number; readonly of: Stored };

const stored: z.ZodType<Stored> = z.lazy(() =>
  z.object({
    nodeId: z.string(),
    groupId: z.string().optional(),
    operation: z.string(),
    exact: z.object({ num: z.string(), den: z.string() }),
    display: z.number(),
    operands: z.array(
      z.union([
        z.object({ kind: z.literal("ballots"), grade: z.string(), count: z.number(), score: z.number() }),
        z.object({ kind: z.literal("mark"), hundredths: z.number(), dropped: z.boolean() }),
        z.object({ kind: z.literal("points"), id: z.string(), hundredths: z.number() }),
        z.object({ kind: z.literal("derived"), weight: z.number(), of: stored }),
      ]),
    ),
  }),
);

const operationWords: Readonly<Record<string, string>> = {
  "mean-of-grades": "等次分值按有效评价票平均",
  "weighted-mean-of-groups": "各评价主体按权重平均",
  "weighted-mean-of-nodes": "各项按权重平均",
  "mean-of-marks": "各人打分平均",
  "trimmed-mean-of-marks": "去掉最高分和最低分后平均",
  "sum-with-bonus": "加权得分加上加分",
};

/** The stored derivation of a score, every number down to a ballot count; null when it has another shape. */
export function shownDerivation(value: unknown): ShownDerivationText | null {
  const parsed = stored.safeParse(value);
  return parsed.success ? shown(parsed.data, "总体评价", "root") : null;
}

function shown(node: Stored, label: string, id: string): ShownDerivationText {
  return {
    id,
    label,
    value: formatHundredths(node.display),
    operation: operationWords[node.operation] ?? node.operation,
    exact: node.exact.den === "1" ? node.exact.num : `${node.exact.num}/${node.exact.den}`,
    parts: node.operands.map((operand, index) => shownPart(operand, `${id}-${String(index)}`)),
  };
}

function shownPart(operand: StoredOperand, id: string): ShownDerivationText {
  switch (operand.kind) {
    case "derived":
      return shown(operand.of, `${operand.of.groupId ?? operand.of.nodeId} 票（权重 ${String(operand.weight)}）`, id);
    case "mark":
      return { id, label: operand.dropped ? "打分（不计入）" : "打分", value: formatHundredths(operand.hundredths) };
    case "points":
      return { id, label: "加分", value: formatHundredths(operand.hundredths) };
    case "ballots": {
      const grade = Object.entries(gradeNames).find(([code]) => code === operand.grade)?.[1] ?? operand.grade;
      return { id, label: `${grade} ${String(operand.score)} 分`, value: `${String(operand.count)} 票` };
    }
  }
}
