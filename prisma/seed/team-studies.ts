import "server-only";
import { addDays } from "@/lib/kernel/dates";
import { enterStudy } from "@/lib/programmes/team-studies/commands";
import type { EnterStudy } from "@/lib/programmes/team-studies/schema";
import type { City } from "./city/city";
import { authorOn, done } from "./steps/motion";

const studies: readonly (Omit<EnterStudy, "unitId" | "on"> & { readonly unit: string; readonly daysAgo: number })[] = [
  {
    unit: "city/transport",
    daysAgo: 40,
    kind: "analysis",
    participants: "干部科三人，局党组书记列席",
    disciplineBody: "派驻纪检监察组组长",
    talked: null,
    situation: "班子运行平稳，分工清楚。\n主要负责人任现职已满五年。",
    problems: "熟悉工程专业的成员偏少。",
    worthWatching: "示例：某科科长在重点工程一线两年，分管领导和服务对象反映较好，事实见实绩档案。",
    nextStep: "年底前再调研一次；结合换届提出配备意见。",
  },
  {
    unit: "city/transport",
    daysAgo: 150,
    kind: "visit",
    participants: "干部科两人",
    disciplineBody: "",
    talked: 14,
    situation: "走访局机关和两个所属单位，谈话十四人。",
    problems: "",
    worthWatching: "",
    nextStep: "谈话情况汇总后并入年度研判。",
  },
  {
    unit: "city/finance",
    daysAgo: 75,
    kind: "visit",
    participants: "干部科两人",
    disciplineBody: "",
    talked: 9,
    situation: "了解班子分工和年轻干部培养情况。",
    problems: "一名副职空缺近一年。",
    worthWatching: "",
    nextStep: "提出补充人选的结构性要求。",
  },
];

/** Analyses of teams and research visits of the demonstration, entered by the cadre section the day after. */
export async function seedTeamStudies(city: City): Promise<void> {
  if (city.size === "small") return;
  for (const { unit, daysAgo, ...study } of studies.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
    const on = addDays(city.today, -daysAgo);
    done(await enterStudy({ ...study, unitId: city.unit(unit), on }, authorOn(city, "cadreSection", addDays(on, 1))));
  }
}
