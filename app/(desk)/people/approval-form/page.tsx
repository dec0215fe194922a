import type { Metadata } from "next";
import { cookies } from "next/headers";
import { ClosedPage } from "@/components/desk/closed-page";
import { FormBatchView } from "@/components/programmes/approval-form/batch-page";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadFormBatch } from "@/lib/programmes/approval-form/loaders";
import { choicesCookie, rememberedChoices } from "@/lib/programmes/approval-form/schema";

export const metadata: Metadata = { title: "任免审批表" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The edition the visitor chose last, where the address names none. */
async function remembered(): Promise<Readonly<Record<string, string>>> {
  return rememberedChoices((await cookies()).get(choicesCookie)?.value);
}

export default async function FormBatchPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadFormBatch({ ...(await remembered()), ...(await searchParams) });
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
