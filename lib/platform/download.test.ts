import { describe, expect, it } from "vitest";
import { ok, refused } from "../kernel/result";
import { answerFileForm, downloadAnswer } from "./download";

const asked = (site: string) => {
  const body = new FormData();
  body.set("reason", "报部务会研究");
  return new Request("http://localhost/people/rosters/file", { method: "POST", headers: { "sec-fetch-site": site }, body });
};
const file = { bytes: Uint8Array.of(1, 2, 3), fileName: "名册.xlsx" };

describe("a form that asks for a file", () => {
  it("is answered with its 3 bytes under its name, kept by no cache", async () => {
    const answer = await answerFileForm(asked("same-origin"), () => Promise.resolve(ok(file)), (found) => downloadAnswer(found));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename*=UTF-8''${encodeURIComponent("名册.xlsx")}`);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  it("is told 2 reasons in 2 lines, with 403", async () => {
    const answer = await answerFileForm(
      asked("same-origin"),
      () => Promise.resolve(refused([{ code: "people.no-export-reason" }, { code: "access.not-your-role" }])),
      downloadAnswer,
    );
    expect(answer.status).toBe(403);
    expect((await answer.text()).split("\n")).toHaveLength(2);
  });

  it("of another site is not read: 403, 0 fields seen", async () => {
    const seen: string[] = [];
    const load = (data: FormData) => {
      seen.push(...data.keys());
      return Promise.resolve(ok(file));
    };
    const answer = await answerFileForm(asked("cross-site"), load, (found) => downloadAnswer(found));
    expect([answer.status, seen]).toEqual([403, []]);
  });
});
