import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { setClock } from "./steps/clock";
import { fill, formOf, part, press, send, unfold } from "./steps/form";
import { activate } from "./steps/hand";
import { People } from "./steps/people";
import { rosterSums } from "./steps/roster-import";
import { goByMenu } from "./steps/way";

test.describe.configure({ mode: "serial" });

let people: People;
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  await setClock("2026-09-01");
});
test.afterAll(() => people.leave());

const word = "汉族（县档）";

/** The roster of 300 as a county writes it: half-width brackets, a blank before them. */
function countyRoster(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const parts = unzipSync(new Uint8Array(readFileSync("tests/fixtures/roster-300.xlsx")));
  const changed = Object.entries(parts).map(([name, bytes]) => {
    const text = name.endsWith(".xml") ? strToU8(strFromU8(bytes).replaceAll(">汉族<", ">汉族 (县档)<")) : bytes;
    return [name, text] as const;
  });
  return {
    name: "县里的名册.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(zipSync(Object.fromEntries(changed))),
  };
}

async function uploadAs(who: "countyACadreSection"): Promise<readonly string[]> {
  const page = await people.as(who);
  await goByMenu(page, "干部");
  await activate(page.getByRole("link", { name: "导入名册", exact: true }).first());
  const form = formOf(page, "上传并核对");
  await form.getByLabel(/^名册文件/u).setInputFiles(countyRoster());
  await press(form, "上传并核对");
  await expect(page.getByRole("heading", { level: 2, name: "各表行数" })).toBeVisible();
  return rosterSums(page);
}

async function openEthnicities(who: "systemAdministrator" | "departmentHead") {
  const page = await people.as(who);
  await goByMenu(page, "代码表");
  await activate(page.getByRole("link", { name: "民族", exact: true }));
  await expect(page.getByRole("heading", { level: 1, name: "民族" })).toBeVisible();
  return page;
}

test("汉族（县档） stops people of a roster of 300 until it is proposed by one and confirmed by another", async () => {
  const before = await uploadAs("countyACadreSection");
  expect(Number(before.at(-1))).toBeGreaterThan(200);

  const administrator = await openEthnicities("systemAdministrator");
  const proposing = await unfold(administrator, "补充一个名称");
  await fill(proposing, { 名称: `　${word} `, 归入: "01 汉族", 来源: "县里旧名册的写法" });
  await send(proposing.locator("form"), "提出补充");
  const waiting = part(administrator, "本地补充").getByRole("row").filter({ hasText: word });
  await expect(waiting).toContainText("待确认");
  await expect(waiting).toContainText("您的岗位");

  const head = await openEthnicities("departmentHead");
  const button = `确认“${word}”`;
  await send(formOf(head, button), button);
  await expect(part(head, "本地补充").getByRole("row").filter({ hasText: word })).toContainText("生效");

  expect((await uploadAs("countyACadreSection")).at(-1)).toBe("0");
  const county = await people.as("countyACadreSection");
  await expect(county.getByText("按本地补充的代码理解为“汉族”").first()).toBeVisible();
});
