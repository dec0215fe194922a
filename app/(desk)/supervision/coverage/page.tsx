import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { CoverageBoard } from "@/components/programmes/supervision/coverage-board";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { loadAudits } from "@/lib/programmes/audits/loaders";
import { loadBoard } from "@/lib/programmes/principal-review/loaders/board";
import { loadStudies } from "@/lib/programmes/team-studies/loaders";

export const metadata: Metadata = { title: "覆盖情况" };

export default async function CoveragePage() {
  const studies = await loadStudies({});
  const board = await loadBoard({});
  const audits = await loadAudits();
  if ("refusal" in studies && "refusal" in board && "refusal" in audits) {
    return <ClosedPage title="覆盖情况" sentence={accessRefusals[studies.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return (
    <CoverageBoard
      studies={"refusal" in studies ? null : studies}
      board={"refusal" in board ? null : board}
      audits={"refusal" in audits ? null : audits}
    />
  );
}
