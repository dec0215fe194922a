import { GateList } from "@/components/desk/gate-list";
import { Callout } from "@/components/ui/callout";
import type { Finding } from "@/lib/law/finding";
import type { MeetingKind } from "@/lib/meetings/types";
import { shownGates } from "@/lib/messages/shown-findings";
import { renewalWay } from "../inspection/clearance/gate-places";

/** What stands in the way of one person on the day of the meeting; a reply that counts no longer with the way to ask again. */
export function CandidateGates({ findings, motionId }: { findings: readonly Finding[]; motionId: string }) {
  const judged = findings.filter(({ outcome }) => outcome !== "not-applicable");
  const gates = shownGates(judged).map((gate, index) => ({ ...gate, ...renewalWay(judged[index] ?? { outputs: {} }, motionId) }));
  return <GateList gates={gates.filter((gate) => gate.state !== "open")} doneText="按会议当日审核，任职资格、影响期和报批均无未过的关口。" />;
}

/** A post that is as a rule put to the full committee, before another body. */
export function PlenaryPostNote({ plenaryPost, kind }: { plenaryPost: boolean; kind: MeetingKind }) {
  if (!plenaryPost || kind === "plenaryCommittee") return null;
  return (
    <Callout tone="warn" title="这一职务的人选一般应当提交全委会无记名投票表决">
      <p>闭会期间急需任用的除外；请与部长核对。</p>
    </Callout>
  );
}
