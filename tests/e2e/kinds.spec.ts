import { expect, test } from "@playwright/test";
import { setClock } from "./steps/clock";
import { field, fill, formOf, part, press, send } from "./steps/form";
import { activate } from "./steps/hand";
import { checkSignature, enterReply, enterSignature, propose } from "./steps/inspection";
import { enterAttendance, planMeeting } from "./steps/meeting";
import { goToBatch, goToCase } from "./steps/motion";
import { People } from "./steps/people";

/** A lateral move and an election that is lost twice, from where the invented city stands on 1 September. */

let people: People;
test.beforeAll(({ browser }) => {
  people = new People(browser);
});
test.afterAll(() => people.leave());

/** The name in the first row of the batch's cases of this kind. */
async function nameIn(title: string, kind: string): Promise<string> {
  const staff = await people.as("cadreSection");
  await goToBatch(staff, title);
  const row = staff.getByRole("table", { name: "选任事项" }).getByRole("row").filter({ hasText: kind }).first();
  return (await row.getByRole("link").first().innerText()).trim();
}

test("a lateral move: 2 replies, 2 signatures and a meeting; no team, no assessment, no report, then deliberation; recommendation and notice are passed over", async () => {
  const title = "年末平级交流";
  await setClock("2026-09-02");
  const name = await nameIn(title, "平级交流");
  const staff = await people.as("cadreSection");
  await goToCase(staff, title, name, "考察");
  await expect(part(staff, "立项")).toContainText("只做核查和回避审核");
  for (const absent of ["民主测评", "考察材料"]) await expect(staff.getByRole("heading", { name: absent })).toHaveCount(0);
  await enterReply(staff, "个人有关事项报告核查", "2026-09-02");
  const discipline = await people.as("disciplineLiaison");
  await discipline.goto(staff.url());
  await enterReply(discipline, "纪检监察机关意见", "2026-09-02");
  await staff.reload();
  await send(formOf(staff, "保存结论性意见"), "保存结论性意见", { 结论性意见: "未发现影响任用的廉洁自律问题。" });
  const supervision = await people.as("supervisionSection");
  for (const [signer, capacity] of [["水清源", "单位党委（党组）书记"], ["石守廉", "纪委书记（纪检监察组组长）"]] as const) {
    await enterSignature(staff, signer, capacity, "2026-09-02");
    await supervision.goto(staff.url());
    await checkSignature(supervision, signer);
    await staff.reload();
  }
  const address = staff.url();
  await planMeeting(staff, { kind: "部务会", on: "2026-09-02", matters: [name] });
  await enterAttendance(staff, []);
  await staff.goto(address);
  await propose(staff);
  const rail = staff.getByRole("navigation", { name: "办理环节" });
  await goToCase(staff, title, name);
  await expect(rail).toContainText("平级交流不是提拔，不公示");
  await expect(rail).toContainText("平级交流没有这一环节");
  await expect(part(staff, "办理进展").or(rail).first()).toContainText("酝酿");
});

test("an elected post not won a second time: a third nomination asks for the reason, the case is stopped", async () => {
  const title = "望川县政府领导班子补充人选";
  const name = await nameIn(title, "推荐提名");
  const staff = await people.as("cadreSection");
  await goToCase(staff, title, name, "任职");
  const place = part(staff, "提名和选举");
  await expect(place.getByRole("row").filter({ hasText: "未当选" })).toHaveCount(1);
  await expect(staff.getByRole("heading", { name: "还没有列入任免文件" })).toHaveCount(0);
  const result = formOf(place, "登记选举结果");
  await fill(result, { 选举日期: "2026-09-02", 选举结果: "未当选", 得票等情况: "实到代表 186 人，得 90 票，未过半数" });
  await press(result, "登记选举结果");
  await expect(place.getByRole("row").filter({ hasText: "未当选" })).toHaveCount(2);
  await expect(place).toContainText("已有 2 次未当选，本届内一般不再提名");
  await expect(field(formOf(place, "登记提名"), "再次提名的理由")).toBeVisible();
  await activate(place.getByRole("link", { name: "去终止本事项" }));
  await send(formOf(staff, "登记"), "登记", { 处理: "终止", 理由: "两次未当选，不再提名。" });
  await expect(staff.getByText("本事项已终止")).toBeVisible();
});
