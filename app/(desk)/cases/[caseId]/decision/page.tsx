import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DecisionView } from "@/components/stages/decision/decision";
import { addItemAction } from "@/lib/meetings/actions";
import { putContestedAction, putOnAgendaAction, recordDecisionAction, recordReconsiderationAction, suspendVoteAction } from "@/lib/stages/decision/actions";
import { loadDecision } from "@/lib/stages/decision/loaders";

export const metadata: Metadata = { title: "讨论决定" };

export default async function DecisionPage({ params }: { params: Promise<{ caseId: string }> }) {
  const page = await loadDecision((await params).caseId);
  if (page === null) notFound();
  return (
    <DecisionView
      page={page}
      token={crypto.randomUUID()}
      actions={{
        vote: recordDecisionAction,
        suspend: suspendVoteAction,
        list: putOnAgendaAction,
        listAgain: addItemAction,
        contest: putContestedAction,
        reconsider: recordReconsiderationAction,
      }}
    />
  );
}
