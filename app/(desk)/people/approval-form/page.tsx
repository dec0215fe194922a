import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { FormBatchView } from "@/components/programmes/approval-form/batch-page";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadFormBatch } from "@/lib/programmes/approval-form/loaders";

export const metadata: Metadata = { title: "任免审批表" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function FormBatchPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadFormBatch(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="任免审批表"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <FormBatchView page={page} />;
}
