import { expect, test } from "@playwright/test";
import { asOwner, setClock } from "./steps/clock";
import { People } from "./steps/people";

let people: People;
/** Somebody of the city with one sanction, whom no other test knows. */
let cadreId = "";
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  await setClock("2026-09-01");
  const [row] = await asOwner(
    `select c.id from cadre c join cadre_management m on m."cadreId" = c.id and m."to" is null
        join authority a on a.id = m."managedById" and a."superiorId" is null
      where c.status = 'inPost' and (select count(*) from sanction s where s."cadreId" = c.id) = 1
        and not exists (select from departure d where d."cadreId" = c.id)
        and not exists (select from "case" k where k."cadreId" = c.id)
      order by c."orderKey" desc limit 1`,
  );
  cadreId = String(row?.id);
});
test.afterAll(() => people.leave());

test("1 sanction: proposed with its document, marked on the person's page, found on the second person's desk, confirmed by him", async () => {
  const clerk = await people.as("cadreSection");
  await clerk.goto(`/people/${cadreId}`);
  await clerk.locator("#sanctions").getByRole("link", { name: "更正", exact: true }).click();
  await expect(clerk.getByRole("heading", { level: 1, name: "处分登记的更正" })).toBeVisible();
  await clerk.getByText("内容有误，提出更正").click();
  const form = clerk.locator("form", { has: clerk.getByRole("button", { name: "提出更正" }) });
  await form.getByLabel("文号").fill("");
  await form.getByLabel("事由").fill("");
  await form.getByRole("button", { name: "提出更正" }).click();
  await expect(form.getByRole("link", { name: "请填写“文号”。" })).toBeVisible();
  await expect(form.getByRole("link", { name: "请填写“事由”。" })).toBeVisible();
  await form.getByLabel("事由").fill("违反工作纪律");
  await form.getByLabel("文号").fill("云泽纪〔2026〕77号");
  await form.getByLabel("更正理由").fill("原登记文号有误，以处分决定书为准");
  await form
    .getByLabel("依据文件")
    .setInputFiles({ name: "处分决定书.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n1 0 obj\n") });
  await form.getByRole("button", { name: "提出更正" }).click();
  await expect(clerk.getByRole("heading", { level: 2, name: "待第二人确认" })).toBeVisible();
  await expect(clerk.getByRole("button", { name: "确认更正" })).toHaveCount(0);
  await expect(clerk.getByRole("button", { name: "撤回更正" })).toBeVisible();
  await clerk.goto(`/people/${cadreId}`);
  await expect(clerk.locator("#sanctions").getByText("更正待确认")).toBeVisible();

  const head = await people.as("departmentHead");
  await head.goto("/desk");
  await head.locator(`#todo a[href="/people/${cadreId}/sanctions"]`).click();
  await expect(head.getByRole("cell", { name: "云泽纪〔2026〕77号" })).toBeVisible();
  await head.getByRole("button", { name: "确认更正" }).click();
  await head.getByRole("dialog").getByRole("button", { name: "确认更正" }).click();
  await expect(head.getByText("更正已确认")).toBeVisible();
  await expect(head.getByRole("heading", { level: 2, name: "待第二人确认" })).toHaveCount(0);
  await expect(head.getByRole("row", { name: /云泽纪〔2026〕77号.*已确认/ })).toBeVisible();
});
