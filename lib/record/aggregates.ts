import type { StreamKind } from "./event";

/**
 * One table of an aggregate: how its rows find the stream they belong to. `key` is SQL over the alias `t`. `begins`: a row makes a stream
 * also where the aggregate's first table has none yet.
 */
type Part = { readonly table: string; readonly key: string; readonly join?: string; readonly begins?: true };

/** id column of the aggregate's root table */
const root = (table: string): Part => ({ table, key: `t."id"` });
const by = (table: string, column: string): Part => ({ table, key: `t."${column}"` });
const via = (table: string, column: string, parent: string, parentKey: string): Part => ({
  table,
  join: `join "${parent}" p on p."id" = t."${column}"`,
  key: `p."${parentKey}"`,
});

/**
 * Which business rows each stream answers for. The digest of these rows stands in the stream's last event, so that a row
 * changed behind the record is found and named. Every business table belongs to exactly one kind of stream.
 */
export const aggregates: Readonly<Record<StreamKind, readonly Part[]>> = {
  authority: [root("authority"), by("management_rule", "authorityId"), by("committee_member", "authorityId"), by("rule_set", "authorityId"), by("statistics_snapshot", "authorityId"), by("import_mapping", "authorityId"), by("reminder", "authorityId"), by("scheme_draft", "authorityId"), by("what_if_run", "authorityId")],
  user: [root("app_user"), by("role_grant", "userId"), by("roster_layout", "ownerId"), by("reminder_reading", "userId")],
  unit: [
    root("unit"),
    by("unit_name", "unitId"),
    by("unit_change", "unitId"),
    by("team", "unitId"),
    via("team_target", "teamId", "team", "unitId"),
    by("team_study", "unitId"),
    by("post", "unitId"),
    by("quota", "unitId"),
    by("rank_establishment", "unitId"),
    via("post_profile_line", "postId", "post", "unitId"),
    via("post_management", "postId", "post", "unitId"),
  ],
  cadre: [
    root("cadre"),
    by("cadre_management", "cadreId"),
    by("cadre_status_change", "cadreId"),
    by("cadre_fact", "cadreId"),
    by("career_row", "cadreId"),
    by("education_row", "cadreId"),
    by("family_member", "cadreId"),
    by("kinship", "aId"),
    by("honour", "cadreId"),
    by("sanction", "cadreId"),
    by("sanction_correction", "cadreId"),
    by("name_clearing", "cadreId"),
    by("tolerance_decision", "cadreId"),
    by("yearly_grade", "cadreId"),
    by("experience_row", "cadreId"),
    by("post_holding", "cadreId"),
    by("archive_request", "cadreId"),
    by("cadre_distinct", "aId"),
    by("determination", "cadreId"),
    by("amendment", "cadreId"),
    by("archive_entry", "cadreId"),
    by("training_row", "cadreId"),
    by("register_row", "cadreId"),
    by("exam_row", "cadreId"),
    by("rank_row", "cadreId"),
    by("departure", "cadreId"),
    via("departure_step", "departureId", "departure", "cadreId"),
    by("form_exchange", "cadreId"),
    by("form_question", "cadreId"),
  ],
  importBatch: [root("import_batch"), by("import_change", "batchId")],
  localCode: [root("local_code")],
  calendar: [by("calendar_year", "year"), { ...by("calendar_change", "year"), begins: true }],
  meeting: [
    root("meeting"),
    by("meeting_member", "meetingId"),
    by("meeting_item", "meetingId"),
    via("opinion", "itemId", "meeting_item", "meetingId"),
    via("withdrawal", "itemId", "meeting_item", "meetingId"),
    via("vote", "itemId", "meeting_item", "meetingId"),
    by("invited_supervisor", "meetingId"),
  ],
  motion: [
    root("motion"),
    by("motion_post", "motionId"),
    by("motion_leaver", "motionId"),
    by("prior_opinion", "motionId"),
    via("nominee", "motionPostId", "motion_post", "motionId"),
    via("post_announcement", "motionPostId", "motion_post", "motionId"),
    {
      table: "unit_recommendation",
      join: `join "post_announcement" a on a."id" = t."announcementId" join "motion_post" p on p."id" = a."motionPostId"`,
      key: `p."motionId"`,
    },
    via("round", "motionPostId", "motion_post", "motionId"),
    {
      table: "tally_entry",
      join: `join "round" r on r."id" = t."roundId" join "motion_post" p on p."id" = r."motionPostId"`,
      key: `p."motionId"`,
    },
    by("stored_finding", "motionId"),
    by("override", "motionId"),
    by("pre_report", "motionId"),
  ],
  case: [
    root("case"),
    by("case_outcome", "caseId"),
    by("stored_finding", "caseId"),
    by("case_hold", "caseId"),
    by("override", "caseId"),
    by("correction", "caseId"),
    by("consultation", "caseId"),
    by("invited_supervisor", "caseId"),
    by("pre_report", "caseId"),
    by("checklist_answer", "caseId"),
    by("inspection_subject", "caseId"),
    via("deficiency", "subjectId", "inspection_subject", "caseId"),
    via("check_item", "subjectId", "inspection_subject", "caseId"),
    via("heard_opinion", "subjectId", "inspection_subject", "caseId"),
    via("interview", "subjectId", "inspection_subject", "caseId"),
    via("performance_analysis", "subjectId", "inspection_subject", "caseId"),
    via("extended_visit", "subjectId", "inspection_subject", "caseId"),
    by("assessment_sheet", "caseId"),
    via("tally_entry", "assessmentSheetId", "assessment_sheet", "caseId"),
    by("opinion_poll", "caseId"),
    via("tally_entry", "opinionPollId", "opinion_poll", "caseId"),
    by("evaluation_record", "caseId"),
    by("appointment_talk", "caseId"),
    by("appointment_filing", "caseId"),
    by("appointment_task", "caseId"),
    by("election_nomination", "caseId"),
    by("probation", "caseId"),
    via("deficiency_progress", "probationId", "probation", "caseId"),
  ],
  interviewNote: [root("interview_note")],
  inspector: [root("inspector")],
  economicAudit: [root("economic_audit")],
  principalReviewRound: [root("principal_review_round")],
  principalReview: [
    root("principal_review"),
    by("principal_review_count", "reviewId"),
    by("principal_review_correction", "reviewId"),
    by("principal_review_decision", "reviewId"),
    by("principal_review_given_up", "reviewId"),
  ],
  trailView: [root("trail_view")],
  checkLetter: [root("check_letter"), by("check_letter_line", "letterId"), via("department_reply", "lineId", "check_letter_line", "letterId")],
  inspectionTask: [root("inspection_task"), by("inspection_member", "taskId")],
  notice: [root("notice"), by("notice_person", "noticeId"), by("objection", "noticeId")],
  paper: [root("paper"), by("paper_line", "paperId")],
  peopleList: [root("people_list"), by("people_list_member", "listId"), by("people_list_share", "listId")],
  pool: [root("pool"), by("pool_member", "poolId")],
  peopleSearch: [root("people_search")],
  peopleExport: [root("people_export")],
  attachment: [root("attachment")],
  signature: [root("signature")],
};

/** Kinds of streams whose contents are kept at every event, so that an earlier day can be looked at (PA-15). */
const keptKinds: readonly StreamKind[] = ["cadre"];

export function keepsVersions(kind: StreamKind): boolean {
  return keptKinds.includes(kind);
}

/** SQL over one array parameter of keys (text): rows `key`, `digest` (SHA-256 hex of the aggregate's rows). */
export function digestSql(kind: StreamKind): string {
  return `select key, ${digestOf("content")} as digest from (${contentSql(kind)}) contents`;
}

/**
 * SQL that gives the same rows as `digestSql` and keeps each content as a version of its stream: over an array of keys, an array
 * with the number of events about to be appended to each, and the moment. One statement, however many the keys are.
 */
export function keepVersionsSql(kind: StreamKind): string {
  return `with contents as materialized (${contentSql(kind)}),
    kept as (insert into record_version (stream, seq, at, content)
      select '${kind}:' || c.key, coalesce(h.seq, 0) + appended.events, $3::timestamptz, c.content
      from contents c join unnest($1::text[], $2::int[]) appended(key, events) on appended.key = c.key
        left join record_head h on h.stream = '${kind}:' || c.key)
    select key, ${digestOf("content")} as digest from contents`;
}

/** SHA-256 of a text column, as hex: what a digest is. */
export function digestOf(column: string): string {
  return `encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;
}

/** Rows `key`, `content` over the array of keys in the first parameter: one line a row, its table before its JSON without nulls. */
function contentSql(kind: StreamKind): string {
  const parts = aggregates[kind].map(
    (part) =>
      `select (${part.key})::text as key, '${part.table}' as part, to_jsonb(t) as row
         from "${part.table}" t ${part.join ?? ""} where ${part.key} = any($1::${keyType(kind)}[])`,
  );
  return `select key, string_agg(part || jsonb_strip_nulls(row)::text, E'\\n'
      order by part, jsonb_strip_nulls(row)::text) as content
    from (${parts.join(" union all ")}) rows group by key`;
}

/** SQL without parameters: the keys of every aggregate of the kind, from its root table and those that begin one. */
export function rootKeysSql(kind: StreamKind): string {
  const [rootPart, ...others] = aggregates[kind];
  if (rootPart === undefined) throw new Error(`stream kind ${kind} has no table`);
  const beginning = [rootPart, ...others.filter(({ begins }) => begins)];
  return beginning.map(({ table, key }) => `select (${key})::text as key from "${table}" t`).join(" union ");
}

function keyType(kind: StreamKind): "uuid" | "int" {
  return kind === "calendar" ? "int" : "uuid";
}
