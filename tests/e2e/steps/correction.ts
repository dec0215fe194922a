import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Entries } from "./form";
import { askFor, part, send } from "./form";
import { goToCase } from "./motion";

/** One person asks to correct a completed stage. */
export async function requestCorrection(
  page: Page,
  title: string,
  name: string,
  stage: string,
  changes: Entries,
): Promise<void> {
  await goToCase(page, title, name);
  const form = await askFor(page, `申请更正「${stage}」`);
  await send(form, "提交更正申请", { ...changes, 更正理由: "计票汇总表与会议记录不符，以会议记录为准。" });
  await expect(part(page, "更正")).toContainText("您是申请人");
}

/** Another person confirms it; what rests on the stage is judged again. */
export async function confirmCorrection(page: Page, title: string, name: string): Promise<void> {
  await goToCase(page, title, name);
  await send(part(page, "更正"), "答复更正申请", { 答复: "核对无误，确认更正" });
}

/** Takes up a case again that was suspended. */
export async function resume(page: Page, title: string, name: string): Promise<void> {
  await goToCase(page, title, name);
  const form = await askFor(part(page, "暂停、退回与恢复"), "恢复办理");
  await send(form, "恢复办理", { 恢复理由: "更正后的记录已核对，决定成立。" });
}
