import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { InspectorsView } from "@/components/stages/inspection/clearance/inspectors-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { endInspectorAction, enterInspectorAction } from "@/lib/stages/inspection/actions";
import { loadInspectors } from "@/lib/stages/inspection/loaders/inspectors";

export const metadata: Metadata = { title: "考察员名录" };

export default async function InspectorsPage() {
  const page = await loadInspectors();
  if ("refusal" in page) {
    return <ClosedPage title="考察员名录" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <InspectorsView page={page} enter={enterInspectorAction} end={endInspectorAction} />;
}
