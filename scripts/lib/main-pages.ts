import type { signInsByPart } from "@/prisma/seed/sign-ins";
import { withClient } from "./postgres.mjs";
import type { WaitingUploads } from "./waiting-uploads";

/** Ids of one thing of each sort in the invented city, for the addresses of its pages. */
export type Places = Readonly<Record<keyof typeof placeQueries, string>>;

export type MainPage = {
  readonly name: string;
  /** who opens it; null without sign-in */
  readonly part: keyof typeof signInsByPart | null;
  readonly path: (at: Places & WaitingUploads) => string;
};

const running = (stage: string) =>
  `select id from "case" where stage = '${stage}' and state = 'running' and kind = 'promotion' order by number limit 1`;
const motionOf = (stage: string) =>
  `select "motionId" as id from "case" where stage = '${stage}' and state = 'running' and kind = 'promotion' order by number limit 1`;

const placeQueries = {
  frozenMotion: `select id from motion where state = 'conditionsFrozen' order by number limit 1`,
  announcedRound: `select id from round where state = 'confirmed' order by id desc limit 1`,
  announcedMotion: `select y."motionId" as id from round r join motion_post y on y.id = r."motionPostId" where r.state = 'confirmed' order by r.id desc limit 1`,
  recommending: `select "motionId" as id from motion_post where state = 'recommendation' order by id desc limit 1`,
  noticedMotion: motionOf("notice"),
  inspectedMotion: motionOf("inspection"),
  appointedMotion: motionOf("probation"),
  atInspection: running("inspection"),
  atDeliberation: running("deliberation"),
  atDecision: running("decision"),
  deferred: `select id from "case" where stage = 'decision' and state = 'deferred' order by number limit 1`,
  atNotice: running("notice"),
  atAppointment: running("appointment"),
  onProbation: running("probation"),
  finished: `select id from "case" where state = 'finished' and kind = 'promotion' order by number limit 1`,
  meeting: `select id from meeting where kind = 'standingCommittee' order by "on" desc, number desc limit 1`,
  inspectionTask: `select id from inspection_task where "noticeOn" is not null and "motionId" = (${motionOf("inspection")}) limit 1`,
  notice: `select id from notice where state = 'published' and kind = 'first' order by "from" desc limit 1`,
  motionOfNotice: `select "motionId" as id from notice where state = 'published' and kind = 'first' order by "from" desc limit 1`,
  paper: `select id from paper where state = 'issued' order by number desc limit 1`,
  paperMotion: `select c."motionId" as id from paper p join paper_line l on l."paperId" = p.id join "case" c on c.id = l."caseId"
    where p.state = 'issued' order by p.number desc limit 1`,
  cadre: `select id from cadre where name = '单立群'`,
  otherCadre: `select id from cadre where name = '仇远山'`,
  sanctioned: `select s."cadreId" as id from sanction s join cadre_management m on m."cadreId" = s."cadreId" and m."to" is null
    join authority a on a.id = m."managedById" and a."superiorId" is null order by s.id limit 1`,
  cleared: `select "cadreId" as id from name_clearing order by id limit 1`,
  unit: `select id from unit where name = '云泽市交通运输局'`,
  profiledPost: `select p.id from post p join unit u on u.id = p."unitId" where u.name = '云泽市交通运输局'
    and exists (select from post_profile_line l where l."postId" = p.id) order by p.id limit 1`,
  peopleList: `select id from people_list order by id limit 1`,
  keptTable: `select id from statistics_snapshot order by id limit 1`,
  pool: `select id from pool order by id limit 1`,
  checkLetter: `select id from check_letter where department = 'petition' order by id limit 1`,
  taxLetter: `select id from check_letter where department = 'tax' order by id limit 1`,
  reviewRound: `select id from principal_review_round order by id limit 1`,
  review: `select v.id from principal_review v join principal_review_count c on c."reviewId" = v.id and c.number = v.standing and c.place = 1
    order by c.dissatisfied desc limit 1`,
  user: `select id from app_user where "signIn" = 'cadre1'`,
} as const;

/** Finds one thing of each sort; throws where the city has none. */
export function findPlaces(ownerUrl: string): Promise<Places> {
  return withClient(ownerUrl, async (client) => {
    const found: Record<string, string> = {};
    for (const [name, query] of Object.entries(placeQueries)) {
      const { rows } = await client.query<{ id: string }>(query);
      const [row] = rows;
      if (row === undefined) throw new Error(`The city has nothing for the pages of “${name}”.`);
      found[name] = row.id;
    }
    return found as Places;
  });
}

const page = (name: string, part: MainPage["part"], path: MainPage["path"] | string): MainPage => ({
  name,
  part,
  path: typeof path === "string" ? () => path : path,
});

/** Two people ticked in the list, as the address says it. */
const bothOf = (at: Places): string => `selected=${at.cadre}&selected=${at.otherCadre}`;

/** The main pages, each as one of the people who use it. */
export const mainPages: readonly MainPage[] = [
  page("sign-in", null, "/sign-in"),
  page("notices", null, "/notices"),
  page("notice", null, (at) => `/notices/${at.notice}`),
  page("desk", "cadreSection", "/desk"),
  page("desk-of-the-head", "departmentHead", "/desk"),
  page("clocks", "cadreSection", "/clocks?within=365"),
  page("reminders", "cadreSection", "/clocks/reminders"),
  page("job-runs", "systemAdministrator", "/clocks/runs"),
  page("motions", "cadreSection", "/motions"),
  page("motion-new", "cadreSection", "/motions/new"),
  page("motion", "cadreSection", (at) => `/motions/${at.noticedMotion}`),
  page("motion-proposal", "cadreSection", (at) => `/motions/${at.frozenMotion}/motion?part=proposal`),
  page("motion-batch", "cadreSection", (at) => `/motions/${at.frozenMotion}/motion?part=batch`),
  page("motion-opinions", "cadreSection", (at) => `/motions/${at.frozenMotion}/motion?part=opinions`),
  page("motion-names", "cadreSection", (at) => `/motions/${at.frozenMotion}/motion?part=names`),
  page("motion-plan", "departmentHead", (at) => `/motions/${at.frozenMotion}/motion?part=plan`),
  page("recommendation", "assessmentOffice", (at) => `/motions/${at.recommending}/recommendation`),
  page("recommendation-notice", "cadreSection", (at) => `/motions/${at.announcedMotion}/recommendation/notice/${at.announcedRound}`),
  page("motion-inspection", "cadreSection", (at) => `/motions/${at.inspectedMotion}/inspection`),
  page("inspection-notice", "cadreSection", (at) => `/motions/${at.inspectedMotion}/inspection/notice/${at.inspectionTask}`),
  page("motion-notice", "cadreSection", (at) => `/motions/${at.noticedMotion}/notice`),
  page("notice-papers", "cadreSection", (at) => `/motions/${at.motionOfNotice}/notice/${at.notice}`),
  page("motion-appointment", "cadreSection", (at) => `/motions/${at.noticedMotion}/appointment`),
  page("paper", "cadreSection", (at) => `/motions/${at.paperMotion}/appointment/${at.paper}`),
  page("case", "cadreSection", (at) => `/cases/${at.atNotice}`),
  page("clearance", "cadreSection", "/clearance"),
  page("clearance-of-the-supervisor", "supervisor", "/clearance"),
  page("check-letter", "cadreSection", (at) => `/clearance/letters/${at.checkLetter}`),
  page("check-letter-print", "cadreSection", (at) => `/clearance/letters/${at.checkLetter}/print`),
  page("desk-of-a-reviewing-department", "taxReviewer", "/desk"),
  page("letter-of-a-reviewing-department", "taxReviewer", (at) => `/desk/letters/${at.taxLetter}`),
  page("audits", "cadreSection", "/clearance/audits"),
  page("inspectors", "cadreSection", "/clearance/inspectors"),
  page("trail-search", "supervisor", "/supervision/trail?q=单"),
  page("case-inspection", "cadreSection", (at) => `/cases/${at.atInspection}/inspection`),
  page("performance-analysis", "cadreSection", (at) => `/cases/${at.atInspection}/inspection/performance`),
  page("case-deliberation", "departmentHead", (at) => `/cases/${at.atDeliberation}/deliberation`),
  page("case-decision", "departmentHead", (at) => `/cases/${at.atDecision}/decision`),
  page("case-deferred", "departmentHead", (at) => `/cases/${at.deferred}/decision`),
  page("case-notice", "supervisionSection", (at) => `/cases/${at.atNotice}/notice`),
  page("case-appointment", "cadreSection", (at) => `/cases/${at.atAppointment}/appointment`),
  page("case-probation", "cadreSection", (at) => `/cases/${at.onProbation}/probation`),
  page("case-finished", "departmentHead", (at) => `/cases/${at.finished}`),
  page("case-file", "departmentHead", (at) => `/cases/${at.finished}/file`),
  page("process-record", "departmentHead", (at) => `/cases/${at.finished}/process-record`),
  page("meetings", "departmentHead", "/meetings"),
  page("meeting-new", "departmentHead", "/meetings/new"),
  page("meeting", "departmentHead", (at) => `/meetings/${at.meeting}`),
  page("meeting-print", "departmentHead", (at) => `/meetings/${at.meeting}/print`),
  page("people", "cadreSection", "/people"),
  page("selected", "cadreSection", "/people/selected"),
  page("put-names", "cadreSection", "/people/put-names"),
  page("selected-two", "cadreSection", (at) => `/people/selected?${bothOf(at)}`),
  page("rosters", "cadreSection", "/people/rosters"),
  page("rosters-of-two", "cadreSection", (at) => `/people/rosters?${bothOf(at)}`),
  page("roster-layout", "cadreSection", "/people/rosters/layouts"),
  page("statistics", "cadreSection", "/people/statistics"),
  page("statistics-units", "cadreSection", "/people/statistics?view=units"),
  page("statistics-charts", "cadreSection", "/people/statistics?view=charts"),
  page("statistics-people", "cadreSection", "/people/statistics/people"),
  page("statistics-comparison", "cadreSection", (at) => `/people/statistics/comparison?before=${at.keptTable}`),
  page("approval-form-batch", "cadreSection", (at) => `/people/approval-form?${bothOf(at)}`),
  page("form-files", "cadreSection", (at) => `/people/form-files?${bothOf(at)}`),
  page("people-conditions", "cadreSection", "/people/conditions"),
  page("people-export", "cadreSection", "/people/export"),
  page("name-reading", "cadreSection", (at) => `/people/${at.cadre}/name-reading`),
  page("person", "cadreSection", (at) => `/people/${at.cadre}`),
  page("approval-form", "cadreSection", (at) => `/people/${at.cadre}/approval-form`),
  page("person-questions", "cadreSection", (at) => `/people/${at.cadre}/questions`),
  page("person-earlier", "cadreSection", (at) => `/people/${at.cadre}?asOf=2025-06-30`),
  page("person-edit-career", "cadreSection", (at) => `/people/${at.cadre}/edit/career`),
  page("person-edit-family", "cadreSection", (at) => `/people/${at.cadre}/edit/family`),
  page("portrait", "cadreSection", (at) => `/people/${at.cadre}/portrait`),
  page("checks", "cadreSection", "/people/checks"),
  page("checks-unit", "cadreSection", (at) => `/people/checks?unit=${at.unit}`),
  page("completeness", "cadreSection", "/people/completeness"),
  page("completeness-unit", "cadreSection", (at) => `/people/completeness?unit=${at.unit}`),
  page("duplicates", "cadreSection", "/people/duplicates"),
  page("compare", "cadreSection", (at) => `/people/compare?ids=${at.cadre},${at.otherCadre}`),
  page("person-facts", "cadreSection", (at) => `/people/${at.cadre}/facts`),
  page("person-sanctions", "cadreSection", (at) => `/people/${at.sanctioned}/sanctions`),
  page("person-clearings", "cadreSection", (at) => `/people/${at.cleared}/clearings`),
  page("person-entries", "cadreSection", (at) => `/people/${at.cadre}/entries`),
  page("person-amendments", "cadreSection", (at) => `/people/${at.cadre}/amendments`),
  page("people-lists", "cadreSection", "/people/lists"),
  page("people-list", "cadreSection", (at) => `/people/lists/${at.peopleList}`),
  page("people-list-add", "cadreSection", (at) => `/people/lists/add?selected=${at.cadre}`),
  page("own-record", "luBingran", "/me/record"),
  page("posts", "cadreSection", "/posts"),
  page("posts-due", "cadreSection", "/posts/due"),
  page("posts-forecast", "cadreSection", "/posts/forecast"),
  page("posts-forecast-sheet", "cadreSection", "/posts/forecast/sheet"),
  page("posts-due-sheet", "cadreSection", "/posts/due/sheet"),
  page("team-studies", "cadreSection", "/posts/studies"),
  page("unit-studies", "cadreSection", (at) => `/posts/${at.unit}/studies`),
  page("posts-tree", "cadreSection", "/posts/tree"),
  page("posts-quotas", "cadreSection", "/posts/quotas"),
  page("post", "cadreSection", (at) => `/posts/${at.unit}/${at.profiledPost}`),
  page("unit-posts-earlier", "cadreSection", (at) => `/posts/${at.unit}?asOf=2025-06-30`),
  page("unit-posts", "cadreSection", (at) => `/posts/${at.unit}`),
  page("unit-scheme", "cadreSection", (at) => `/posts/${at.unit}/scheme`),
  page("departures", "cadreSection", "/programmes/departures"),
  page("departure-new", "cadreSection", (at) => `/programmes/departures/new?cadre=${at.cadre}&kind=stepDown`),
  page("person-rank", "cadreSection", (at) => `/people/${at.cadre}/rank`),
  page("person-edit-training", "cadreSection", (at) => `/people/${at.cadre}/edit/training`),
  page("unit-ranks", "cadreSection", (at) => `/posts/${at.unit}/ranks`),
  page("pools", "cadreSection", "/programmes/reserve-pool"),
  page("pool", "cadreSection", (at) => `/programmes/reserve-pool/${at.pool}`),
  page("roster-import", "cadreSection", "/programmes/roster-import"),
  page("roster-questions", "cadreSection", (at) => `/programmes/roster-import/${at.askedRoster}`),
  page("form-import", "cadreSection", "/programmes/form-import"),
  page("form-import-upload", "cadreSection", (at) => `/programmes/form-import/${at.comparedForm}`),
  page("form-import-file", "cadreSection", (at) => `/programmes/form-import/${at.comparedForm}/0`),
  page("unit-leader", "unitLeader", "/unit"),
  page("coverage", "departmentHead", "/supervision/coverage"),
  page("supervision", "supervisor", "/supervision"),
  page("escalations", "departmentHead", "/supervision/escalations"),
  page("front-line-share", "supervisionSection", "/supervision?view=frontLine"),
  page("principal-reviews", "cadreSection", "/supervision/principal-reviews"),
  page("principal-review-round", "cadreSection", (at) => `/supervision/principal-reviews/rounds/${at.reviewRound}`),
  page("principal-review", "departmentHead", (at) => `/supervision/principal-reviews/${at.review}`),
  page("record", "supervisor", "/record"),
  page("rules", "cadreSection", "/rules"),
  page("rules-all", "cadreSection", "/rules?view=all"),
  page("rules-questions", "cadreSection", "/rules?view=questions"),
  page("rule", "cadreSection", "/rules/DEC-04"),
  page("rule-with-cases", "departmentHead", "/rules/ELG-06"),
  page("calendar", "departmentHead", "/system/calendar"),
  page("scheme", "cadreSection", "/system/schemes"),
  page("scheme-draft", "cadreSection", "/system/schemes?part=draft"),
  page("scheme-history", "departmentHead", "/system/schemes?part=history"),
  page("what-if", "supervisor", "/what-if"),
  page("codes", "cadreSection", "/system/codes"),
  page("code-table", "systemAdministrator", "/system/codes/kinship"),
  page("calendar-missing", "cadreSection", "/system/calendar?year=2028"),
  page("users", "systemAdministrator", "/system/users"),
  page("user-new", "systemAdministrator", "/system/users/new"),
  page("user", "systemAdministrator", (at) => `/system/users/${at.user}`),
  page("me", "committeeMember", "/me"),
];
