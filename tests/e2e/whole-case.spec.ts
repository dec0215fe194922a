import { test } from "@playwright/test";
import { People } from "./steps/people";
import {
  importRoster,
  openCountyBatch,
  openCityBatch,
  saveFromTwoTabs,
  putNames,
  hideNamesFromRelative,
  adoptThePlan,
} from "./whole-case/motion";
import { enterBothRounds, fixSubjects } from "./whole-case/recommendation";
import { hideCaseFromRelative, startInspection, inspectEverybody, signMaterials } from "./whole-case/inspection";
import { deliberateOnEverybody, decide, decideOnTheDeferred, correctCount } from "./whole-case/decision";
import { announce, holdByReport } from "./whole-case/notice";
import { appointTwo, appointTheDeferred } from "./whole-case/appointment";
import { confirmAYearLater, printTheForm, verifyTheRecord } from "./whole-case/conclusion";

/**
 * One motion from an imported roster to confirmed appointments, by the people who do it, in their browsers. Each test goes on
 * where the one before it ended; what they do is in `whole-case/`, a file for each stage.
 */
test.describe.configure({ mode: "serial" });

let people: People;
test.beforeAll(({ browser }) => {
  people = new People(browser);
});
test.afterAll(() => people.leave());

test("a workbook of 300 people is compared and then written as one batch", () => importRoster(people));

test("the county opens a batch with 3 posts and 3 people of the workbook; a fourth, warned 3 months before it, is refused", () =>
  openCountyBatch(people));

test("a batch of 3 posts and 1 person leaving: a fourth post would be 2 over its quota", () => openCityBatch(people));

test("the page of a second tab is stale: it is told so and keeps what was typed", () => saveFromTwoTabs(people));

test("names are put for the posts; a person barred until 1 September 2027 is refused", () => putNames(people));

test("a relative of a candidate sees neither the name nor the work on that post", () => hideNamesFromRelative(people));

test("the plan is adopted at a meeting of the department: 1 removal opens, quota sums stand", () =>
  adoptThePlan(people));

test("both rounds of 3 posts are entered twice; a difference of 1 vote is named and put right", () =>
  enterBothRounds(people));

test("one subject for each post is fixed at a meeting: 3 cases open", () => fixSubjects(people));

test("the case of a relative is not found, and its name is not on the list", () => hideCaseFromRelative(people));

test("a task of 2 inspectors is announced and begins; letters for the four musts go out first", () =>
  startInspection(people));

test("each inspection: replies, material, assessment entered twice", () => inspectEverybody(people));

test("one signature, then the same signer twice, do not pass; two different signers do", () => signMaterials(people));

test("deliberation of all 4 people", () => deliberateOnEverybody(people));

test("6 of 10 present are no quorum; 5 of 10 in favour are no majority: deferred; three others are decided", () =>
  decide(people));

test("4 working days are refused; 5 run from 18 to 23 September over a working Sunday, on a page without script", ({
  browser,
}) => announce(people, browser));

test("a report holds one of the two until it is concluded", () => holdByReport(people));

test("2 are appointed and 1 removed by a paper of 2 and 3 lines; not before the talk", () => appointTwo(people));

test("the deferred one is decided at a later meeting", () => decideOnTheDeferred(people));

test("a count corrected by two people from 7 to 5 of 11 breaks the decision; put right to 6, it holds again", () =>
  correctCount(people));

test("the deferred one is announced and appointed by a second paper: quota sums are those of the posts", () =>
  appointTheDeferred(people));

test("a year later the two are assessed and confirmed", () => confirmAYearLater(people));

test("the form of the whole process prints on one page of A4", () => printTheForm(people));

test("the record holds: 0 faults", () => verifyTheRecord());
