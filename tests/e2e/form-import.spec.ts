import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { table, wordDocument } from "@/lib/formats/form-document/foreign-forms.fixture";
import { wordFile } from "@/tests/support/builders/word-file";
import { asOwner, setClock } from "./steps/clock";
import { field, formOf, send } from "./steps/form";
import { People } from "./steps/people";

let people: People;
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  await setClock("2026-09-01");
});
test.afterAll(() => people.leave());

const name = "仇远山";
const duties = "云泽市发展和改革委员会副主任、二级巡视员";

/** His form as another office typed it: labels torn, one relative with an age, a cell left empty. */
async function typedForm(): Promise<Buffer> {
  const [person] = await asOwner(`select to_char(birth, 'YYYY.MM') as birth from cadre where name = '${name}'`);
  const document = wordDocument(
    table(
      ["姓|　名", `仇 远山`, "出生年月\n（　岁）", String(person?.["birth"])],
      ["健康|状况", "", "熟悉专业\n有何|专长", "投资管理"],
      ["现任|职务：", [duties, { span: 3 }]],
    ),
  );
  return Buffer.from(wordFile(document));
}

test("a form from Word: what differs is taken, the person then says it, and an old .doc beside it says what to do", async () => {
  const staff = await people.as("cadreSection");
  await staff.goto("/programmes/form-import");
  const upload = formOf(staff, "上传并核对");
  await field(upload, "任免审批表文件").setInputFiles([
    { name: "仇远山.docx", mimeType: "application/octet-stream", buffer: await typedForm() },
    { name: "旧表.doc", mimeType: "application/msword", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
  ]);
  await upload.getByRole("button", { name: "上传并核对" }).click();
  await expect(staff.getByText("另存为“.docx”（不设密码）后再上传")).toBeVisible();
  const files = staff.url();
  await staff.getByRole("link", { name, exact: true }).click();
  const differences = staff.getByRole("table", { name: "逐项取舍" });
  await expect(differences.getByRole("row")).toHaveCount(3);
  const { violations } = await new AxeBuilder({ page: staff }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await send(formOf(staff, "全部取文件的值"), "全部取文件的值");
  await staff.goto(files);
  await send(formOf(staff, "导入（1 人）"), "导入（1 人）");
  await expect(staff.getByText(/已导入，批次编号/).first()).toBeVisible();
  await staff.goto(`/people?q=${encodeURIComponent(name)}`);
  await staff.getByRole("link", { name, exact: true }).first().click();
  await expect(staff.getByText(duties).first()).toBeVisible();
  await staff.goto(`${new URL(staff.url()).pathname}/approval-form`);
  await expect(staff.getByText("投资管理").first()).toBeVisible();
});
