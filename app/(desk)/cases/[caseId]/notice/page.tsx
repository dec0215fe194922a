import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseNoticeView } from "@/components/stages/notice/case-notice";
import { closeNoticeAction, concludeObjectionAction, exemptFromNoticeAction, registerObjectionAction } from "@/lib/stages/notice/actions";
import { loadCaseNotice } from "@/lib/stages/notice/loaders";

export const metadata: Metadata = { title: "公示" };

export default async function CaseNoticePage({ params }: { params: Promise<{ caseId: string }> }) {
  const page = await loadCaseNotice((await params).caseId);
  if (page === null) notFound();
  return (
    <CaseNoticeView
      page={page}
      token={crypto.randomUUID()}
      actions={{
        close: closeNoticeAction,
        exempt: exemptFromNoticeAction,
        register: registerObjectionAction,
        conclude: concludeObjectionAction,
      }}
    />
  );
}
