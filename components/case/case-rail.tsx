"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import { StageRail, type RailStage } from "@/components/ui/stage-rail";

/** The rail of a case; marks the stage whose page is open, which only the address tells. */
export function CaseRail({ stages }: { stages: readonly RailStage[] }) {
  const open = useSelectedLayoutSegment();
  return <StageRail label="办理环节" stages={stages.map((stage) => ({ ...stage, open: stage.key === open }))} />;
}
