import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { ApprovalFormView } from "@/components/programmes/approval-form/form-page";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadApprovalForm } from "@/lib/programmes/approval-form/loaders";
import { choicesCookie, rememberedChoices } from "@/lib/programmes/approval-form/schema";

export const metadata: Metadata = { title: "干部任免审批表" };

type Props = {
  params: Promise<{ cadreId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The edition the visitor chose last, where the address names none. */
async function remembered(): Promise<Readonly<Record<string, string>>> {
  return rememberedChoices((await cookies()).get(choicesCookie)?.value);
}

export default async function ApprovalFormPage({ params, searchParams }: Props) {
  const page = await loadApprovalForm((await params).cadreId, { ...(await remembered()), ...(await searchParams) });
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="干部任免审批表"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return <ApprovalFormView page={page} />;
}
