-- The person's level when a case was opened (whether it is a promotion in fact); nominations for elected posts with their results.
alter table "case" add column "levelBefore" "Level";

create type "ElectionResult" as enum ('elected', 'notElected');
create table "election_nomination" (
  "id" uuid not null,
  "caseId" uuid not null,
  "number" integer not null,
  "nominatedOn" date not null,
  "body" text not null,
  "documentNumber" text not null,
  "reason" text not null default '',
  "heldOn" date,
  "result" "ElectionResult",
  "words" text not null default '',
  constraint "election_nomination_pkey" primary key ("id"),
  constraint election_nomination_result_with_day check (("heldOn" is null) = ("result" is null)),
  constraint election_nomination_in_order check ("heldOn" is null or "heldOn" >= "nominatedOn")
);
create unique index "election_nomination_caseId_number_key" on "election_nomination" ("caseId", "number");
grant select, insert, update on election_nomination to app_rw;
