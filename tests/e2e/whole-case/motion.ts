import { expect } from "@playwright/test";
import { inRoot } from "@/scripts/lib/paths.mjs";
import { setClock } from "../steps/clock";
import { refusedWith } from "../steps/form";
import {
  addLeaver,
  addPost,
  addPostRefused,
  adoptPlan,
  caseRow,
  freezeConditions,
  goToWork,
  openBatch,
  postPart,
  putName,
  putNameRefused,
  quotaSums,
  saveProposal,
  writeProposal,
} from "../steps/motion";
import type { People } from "../steps/people";
import { confirmRoster, rosterSums, uploadRoster } from "../steps/roster-import";
import { countyTitle, imported, leaver, posts, subjects, sumsBefore, title } from "./invented";

/** The county's cadre section uploads and confirms the workbook of 300 people, on 1 September. */
export async function importRoster(people: People): Promise<void> {
  await setClock("2026-09-01");
  const staff = await people.as("countyACadreSection");
  await uploadRoster(staff, inRoot("tests/fixtures/roster-300.xlsx"));
  expect((await rosterSums(staff)).at(-1)).toBe("0");
  await confirmRoster(staff);
}

/** The county's batch goes no further than its names: it shows that posts and people of the workbook can be used. */
export async function openCountyBatch(people: People): Promise<void> {
  const county = await people.as("countyACadreSection");
  await openBatch(county, countyTitle, "2026-09-01");
  await goToWork(county, countyTitle, "职位与离任");
  for (const post of Object.keys(imported)) await addPost(county, post);
  await freezeConditions(county);
  await goToWork(county, countyTitle, "人选");
  for (const [post, name] of Object.entries(imported)) await putName(county, post, name);
  await putNameRefused(county, "澜石县民政局党组书记、局长", "厉行之", "影响期");
  expect(await quotaSums(county, countyTitle)).toEqual({
    澜石县民政局: "1 0 0 1",
    澜石县司法局: "1 0 0 1",
    澜石县自然资源局: "1 0 0 1",
  });
}

/** The batch all that follows is about, on 1 September: proposal, posts and the one who leaves. */
export async function openCityBatch(people: People): Promise<void> {
  const staff = await people.as("cadreSection");
  await openBatch(staff, title, "2026-09-01");
  await writeProposal(staff);
  await goToWork(staff, title, "职位与离任");
  for (const post of [posts.transport, posts.culture, posts.education]) await addPost(staff, post);
  await addPostRefused(staff, posts.overQuota, "超出 2 名");
  await addLeaver(staff, leaver, "到龄退休");
  expect(await quotaSums(staff, title)).toEqual(sumsBefore);
}

/** One person saves the proposal from two tabs; the conditions are frozen afterwards. */
export async function saveFromTwoTabs(people: People): Promise<void> {
  const staff = await people.as("cadreSection");
  const second = await people.secondTab("cadreSection");
  await goToWork(staff, title, "初步建议");
  await second.goto(staff.url());
  await saveProposal(staff, "优先考虑熟悉业务、在基层工作过的干部");
  await saveProposal(second, "优先考虑年轻干部");
  await expect(refusedWith(second)).toContainText("刚被他人更新");
  await expect(second.getByLabel("人选意向")).toHaveValue("优先考虑年轻干部");
  await second.close();
  await goToWork(staff, title, "职位与离任");
  await freezeConditions(staff);
}

/** Two names for the first post, one for each of the others. */
export async function putNames(people: People): Promise<void> {
  const staff = await people.as("cadreSection");
  await goToWork(staff, title, "人选");
  await putName(staff, posts.transport, "欧阳景行");
  await putName(staff, posts.transport, subjects.transport);
  await putName(staff, posts.culture, subjects.culture);
  await putName(staff, posts.education, subjects.education);
  await putNameRefused(staff, posts.culture, "陶慎之", "到 2027年9月1日 为止");
}

/** A colleague who is a relative of 丁兆和 looks at the batch. */
export async function hideNamesFromRelative(people: People): Promise<void> {
  const relative = await people.as("cadreSectionSecond");
  await goToWork(relative, title, "人选");
  await expect(postPart(relative, posts.education)).toContainText("涉及您本人或您的亲属");
  await expect(relative.getByText(subjects.education)).toHaveCount(0);
}

/** The department's meeting of 2 September. */
export async function adoptThePlan(people: People): Promise<void> {
  await setClock("2026-09-02");
  const staff = await people.as("cadreSection");
  await adoptPlan(staff, await people.as("departmentHead"), title, "2026-09-02");
  await expect(await caseRow(staff, title, leaver)).toContainText("酝酿");
  expect(await quotaSums(staff, title)).toEqual(sumsBefore);
}
