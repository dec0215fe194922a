-- How a person's office ends other than by a case: resignations and adjustments, step by step.
create type "DepartureKind" as enum ('officialResignation', 'voluntaryResignation', 'blameResignation', 'orderedResignation', 'stepDown');
create type "DepartureState" as enum ('running', 'ended', 'kept');
create type "DepartureMeans" as enum ('transfer', 'rank', 'removal', 'demotion');
create type "DepartureStepKind" as enum ('notified', 'applied', 'verified', 'proposed', 'talked', 'decided', 'answered', 'appealed', 'appealDecided', 'upheldNotified', 'refusedToApply', 'removalDecided', 'carriedOut');
create type "DepartureOutcome" as enum ('agreed', 'refused', 'deferred', 'upheld', 'revoked');

create table "departure" (
  "id" uuid not null,
  "number" text not null,
  "cadreId" uuid not null,
  "authorityId" uuid not null,
  "holdingId" uuid not null,
  "kind" "DepartureKind" not null,
  "ground" text not null default '',
  "facts" text not null,
  "document" text not null,
  "remindedBefore" boolean not null default false,
  "means" "DepartureMeans",
  "state" "DepartureState" not null default 'running',
  "openedOn" date not null,
  "openedById" uuid not null,
  "leftFrom" date,
  "version" integer not null default 0,
  constraint "departure_pkey" primary key ("id"),
  constraint "departure_cadreId_fkey" foreign key ("cadreId") references "cadre"("id") on delete restrict on update cascade,
  constraint "departure_holdingId_fkey" foreign key ("holdingId") references "post_holding"("id") on delete restrict on update cascade,
  constraint departure_ended_with_day check ((state = 'ended') = ("leftFrom" is not null))
);
create unique index "departure_number_key" on "departure" ("number");
create index "departure_cadreId_idx" on "departure" ("cadreId");
create index "departure_authorityId_state_idx" on "departure" ("authorityId", "state");
-- One departure runs from a post at a time.
create unique index departure_running on departure ("holdingId") where state = 'running';

create table "departure_step" (
  "id" uuid not null,
  "departureId" uuid not null,
  "order" integer not null,
  "kind" "DepartureStepKind" not null,
  "on" date not null,
  "outcome" "DepartureOutcome",
  "meetingId" uuid,
  "words" text not null default '',
  "enteredById" uuid not null,
  constraint "departure_step_pkey" primary key ("id"),
  constraint "departure_step_departureId_fkey" foreign key ("departureId") references "departure"("id") on delete restrict on update cascade,
  constraint "departure_step_meetingId_fkey" foreign key ("meetingId") references "meeting"("id") on delete set null on update cascade,
  constraint departure_step_decides check (("kind" in ('decided', 'appealDecided')) = ("outcome" is not null))
);
create unique index "departure_step_departureId_order_key" on "departure_step" ("departureId", "order");

-- A step is entered and stays as it is.
grant select, insert, update on departure to app_rw;
grant select, insert on departure_step to app_rw;
