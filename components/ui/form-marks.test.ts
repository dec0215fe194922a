import { expect, test } from "vitest";
import { shownRefusal } from "@/lib/messages/answer";
import { inWordsOfForm } from "./form-marks";

const missing = shownRefusal({ code: "form.missing", field: "document", params: { field: "document" } });
const sanctions = (field: string) => ({ document: "文号", reason: "事由" })[field];
const opinions = (field: string) => ({ answer: "意见" })[field];

test("1 field name, 2 forms: each refusal names the field by the label of its own form, 依据文件 only where a form shows none", () => {
  expect(missing).toMatchObject({ field: "document", sentence: "请填写“依据文件”。" });
  expect(inWordsOfForm([missing], sanctions)[0]?.sentence).toBe("请填写“文号”。");
  expect(inWordsOfForm([missing], (field) => (field === "document" ? "依据文件" : undefined))[0]?.sentence).toBe("请填写“依据文件”。");
  expect(inWordsOfForm([missing], opinions)[0]?.sentence).toBe("请填写“依据文件”。");
});

test("2 refusals of which 1 is about no field's name: only the sentence that names the field takes the form's word", () => {
  const future = shownRefusal({ code: "people.in-future", field: "reason", params: { field: "reason" } });
  const plain = { code: "other", field: "document", sentence: "“依据文件”之外还有要求。" };
  expect(inWordsOfForm([future, plain], sanctions).map(({ sentence }) => sentence)).toEqual([
    "“事由”晚于今天，请核对日期。",
    "“依据文件”之外还有要求。",
  ]);
});
