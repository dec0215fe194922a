import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { AmendmentsView } from "@/components/programmes/own-record/amendments-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import {
  acceptAmendmentAction,
  determineAmendmentAction,
  refuseAmendmentAction,
} from "@/lib/programmes/own-record/actions";
import { loadAmendments } from "@/lib/programmes/own-record/loaders";

export const metadata: Metadata = { title: "本人更正申请" };

export default async function AmendmentsPage({ params }: { params: Promise<{ cadreId: string }> }) {
  const { cadreId } = await params;
  const page = await loadAmendments(cadreId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="本人更正申请"
        sentence={refusalSentences[page.refusal]}
        back={{ href: `/people/${cadreId}`, label: "返回干部档案" }}
      />
    );
  }
  return (
    <AmendmentsView
      page={page}
      actions={{ determine: determineAmendmentAction, accept: acceptAmendmentAction, refuse: refuseAmendmentAction }}
      token={crypto.randomUUID()}
    />
  );
}
