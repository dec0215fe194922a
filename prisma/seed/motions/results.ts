import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import { addDays } from "@/lib/kernel/dates";
import { enterEntry, verifyEntry } from "@/lib/programmes/archive-entries/commands";
import { signAnalysis, writeAnalysis } from "@/lib/stages/inspection/commands/performance";
import type { City } from "../city/city";
import { subjectOf } from "../steps/inspection";
import { authorOn, done } from "../steps/motion";
import { caseNow } from "../steps/walk";

const results = [
  { daysAgo: 420, goal: "旧城供水管网改造（虚构）", fact: "牵头完成二十六公里管网更换，按期验收（虚构）。" },
  { daysAgo: 150, goal: "政务服务事项网上办理（虚构）", fact: "组织梳理一百一十二项事项，全部实现网上办理（虚构）。" },
] as const;

/** Two verified results of an inspected person, and the analysis of them signed by both inspectors on the day. */
export async function resultsAnalysed(city: City, caseId: string, on: LegalDate): Promise<void> {
  const { cadreId } = await caseNow(city, caseId);
  const entryIds: string[] = [];
  for (const { daysAgo, goal, fact } of results) {
    const proof = { fileName: "验收报告.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF\n") };
    const entry = { cadreId, kind: "performance" as const, on: addDays(on, -daysAgo), until: null, goal, fact, source: "市政府办公室通报（虚构）", sourceProtected: false };
    const { entryId } = done(await enterEntry(entry, proof, authorOn(city, "cadreSection", on)));
    done(await verifyEntry({ entryId }, authorOn(city, "supervisionSection", on)));
    entryIds.push(entryId);
  }
  const seen = async () => {
    const { id, version } = await subjectOf(city, caseId);
    return { subjectId: id, version };
  };
  const answers = {
    task: "承担旧城供水管网改造和政务服务事项网上办理两项年度任务（虚构）。",
    ownPart: "本人提出分段施工、错峰断水的办法，驻点协调；事项梳理由科室分工完成，本人负责审定（虚构）。",
    conditions: "前任已完成管网设计；资金晚到半年，工期仍按原计划完成（虚构）。",
    evidence: "管网验收报告、市政府办公室通报；走访两个社区核实（虚构）。",
  };
  done(await writeAnalysis({ ...(await seen()), ...answers, entryIds }, authorOn(city, "assessmentOffice", on)));
  done(await signAnalysis(await seen(), authorOn(city, "supervisionSection", on)));
}
