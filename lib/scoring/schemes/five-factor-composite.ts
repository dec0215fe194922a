import type { Scheme } from "../scheme";

const factors = [
  { id: "meeting", label: "会议推荐", weight: 25 },
  { id: "talks", label: "个别谈话", weight: 20 },
  { id: "unit", label: "单位推荐", weight: 15 },
  { id: "test", label: "能力测试", weight: 20 },
  { id: "results", label: "工作实绩", weight: 20 },
] as const;

/**
 * Five figures about one person beside each other and as one (SED-13, 五综合). Its source gives no weights: these are an example. The
 * figure is advice: nobody is chosen by it, and who is chosen instead is chosen with a reason (REC-10).
 */
export const fiveFactorScheme: Scheme = {
  id: "five-factor-composite",
  version: "example-1",
  title: "五综合量化",
  purpose: "subjectAdvice",
  subject: "person",
  root: {
    id: "composite",
    label: "综合得分",
    weight: 1,
    of: { kind: "children", children: factors.map((factor) => ({ ...factor, of: { kind: "marks", max: 100, trim: null } })) },
  },
  gates: [],
  sources: ["某地做法：会议投票、个别谈话、单位推荐、能力测试、工作实绩五项合成；原材料没有给出权重"],
  exampleOnly: true,
};
