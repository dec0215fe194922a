import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { AuditsView } from "@/components/programmes/audits/audits-view";
import { ClearanceTabs } from "@/components/stages/inspection/clearance/clearance-tabs";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { concludeAuditAction, rectifyAuditAction, requestAuditAction } from "@/lib/programmes/audits/actions";
import { loadAudits } from "@/lib/programmes/audits/loaders";

export const metadata: Metadata = { title: "经济责任审计" };

export default async function AuditsPage() {
  const page = await loadAudits();
  if ("refusal" in page) {
    return <ClosedPage title="经济责任审计" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  const actions = { request: requestAuditAction, conclude: concludeAuditAction, rectify: rectifyAuditAction };
  return <AuditsView page={page} actions={actions} tabs={<ClearanceTabs current="/clearance/audits" />} />;
}
