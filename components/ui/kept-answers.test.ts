import { describe, expect, it } from "vitest";
import { keptAnswers, keptOfBatch, keptOfForm, type KeptAnswer } from "./kept-answers";

describe("answers that outlive their form", () => {
  it("keeps 1 success with its way on, and no refusal", () => {
    expect(keptOfForm({ status: "done", message: "公示已办结。", href: "/cases" })).toEqual({ tone: "done", title: "公示已办结。", lines: [], href: "/cases" });
    expect(keptOfForm({ status: "refused", refusals: [] })).toBeNull();
    expect(keptOfForm({ status: "idle" })).toBeNull();
  });

  it("sums up 2 rows done and 1 refused, and names the refused one", () => {
    const row = (id: string, outcome: "done" | "refused") => ({ id, label: id, outcome, sentence: `${id}的说明` });
    expect(keptOfBatch({ status: "answered", answers: [row("甲", "done"), row("乙", "refused"), row("丙", "done")] })).toEqual({
      tone: "warn",
      title: "共 3 项：未办 1 项，已处理 2 项",
      lines: ["乙：乙的说明"],
    });
  });

  it("tells whoever listens, until he leaves: 1 of 2 answers", () => {
    const heard: KeptAnswer[] = [];
    const form = { isConnected: false } as Element;
    const leave = keptAnswers.listen((answer) => heard.push(answer));
    keptAnswers.tell({ tone: "done", title: "一", lines: [] }, form);
    leave();
    keptAnswers.tell({ tone: "done", title: "二", lines: [] }, form);
    expect(heard.map((answer) => answer.title)).toEqual(["一"]);
  });
});
