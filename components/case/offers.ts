import type { CaseOverview } from "@/lib/case/loaders";
import type { OverviewForm, OverviewQuery } from "@/lib/case/schema";
import type { OutcomeVersion } from "@/lib/case/types";
import type { CorrectionAt } from "@/lib/corrections/types";
import { stageNames } from "@/lib/messages/zh-CN/words";

/** A form of the overview that the visitor may ask for, and the words of its link. */
export type Offer = { readonly form: OverviewForm; readonly words: string };

/** Whether the address asks for one of these forms. */
export function isAsked(offers: readonly Offer[], query: OverviewQuery): boolean {
  return offers.some(({ form }) => form === query.form);
}

/** 上传材料. */
export function fileOffers({ hindrances }: CaseOverview): readonly Offer[] {
  return hindrances.attach === null ? [{ form: "attach", words: "上传材料" }] : [];
}

/** 录入签字. */
export function signatureOffers({ hindrances }: CaseOverview): readonly Offer[] {
  return hindrances.enterSignature === null ? [{ form: "signature", words: "录入签字" }] : [];
}

/** 申请特批. */
export function overrideOffers({ hindrances }: CaseOverview): readonly Offer[] {
  return hindrances.requestOverride === null ? [{ form: "override", words: "申请特批" }] : [];
}

/** Suspending and the like, and taking up again what does not run; nothing once the case has ended. */
export function holdOffers({ hindrances, at }: CaseOverview): readonly Offer[] {
  if (hindrances.hold !== null || at.state === "finished" || at.state === "stopped") return [];
  const hold: Offer = { form: "hold", words: "暂停、退回或者终止" };
  return at.state === "running" ? [hold] : [{ form: "resume", words: "恢复办理" }, hold];
}

/** A correction of each completed stage that has none under way. */
export function correctionOffers(page: CaseOverview, corrections: readonly CorrectionAt[]): readonly Offer[] {
  if (page.hindrances.requestCorrection !== null) return [];
  return correctable(page, corrections).map(({ stage }) => ({
    form: `correct-${stage}`,
    words: `申请更正「${stageNames[stage]}」`,
  }));
}

/** The standing versions of completed stages that no correction under way concerns. */
export function correctable({ at }: CaseOverview, corrections: readonly CorrectionAt[]): readonly OutcomeVersion[] {
  const open = new Set(corrections.filter(({ state }) => state === "requested").map(({ before }) => before.stage));
  return at.versions.filter(({ supersededOn, stage }) => supersededOn === null && !open.has(stage));
}
