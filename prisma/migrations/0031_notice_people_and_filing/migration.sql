-- Two people behind a notice, why it was withdrawn; the day of an act that is not the committee's; filings before probation.
alter table "notice" add column "preparedById" uuid not null, add column "publishedById" uuid,
  add column "withdrawnReason" text not null default '';
alter table "notice" add constraint notice_two_people check ("publishedById" is distinct from "preparedById");
alter table "paper_line" add column "actOn" date;

create table "appointment_filing" (
  "id" uuid not null,
  "caseId" uuid not null,
  "number" text not null,
  "filedOn" date not null,
  constraint "appointment_filing_pkey" primary key ("id")
);
create unique index "appointment_filing_caseId_key" on "appointment_filing" ("caseId");
grant select, insert, update on appointment_filing to app_rw;
