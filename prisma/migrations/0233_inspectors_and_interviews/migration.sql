-- Register of inspectors; interviews by code with their notes under lock; extended inspection.
-- CreateEnum
CREATE TYPE "InterviewStance" AS ENUM ('agree', 'disagree', 'reserve');

-- CreateEnum
CREATE TYPE "ExtendedPlace" AS ENUM ('formerUnit', 'superiorDept', 'servedUnit', 'community');

-- CreateTable
CREATE TABLE "inspector" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "qualifiedOn" DATE NOT NULL,
    "trainedOn" DATE NOT NULL,
    "training" TEXT NOT NULL,
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inspector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview" (
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "groupLabel" TEXT NOT NULL,
    "heldOn" DATE,
    "stance" "InterviewStance",
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_note" (
    "id" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "firstId" UUID NOT NULL,
    "secondId" UUID NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interview_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extended_visit" (
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "place" "ExtendedPlace" NOT NULL,
    "name" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "people" INTEGER NOT NULL,
    "opinion" TEXT NOT NULL,

    CONSTRAINT "extended_visit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "inspector_authorityId_cadreId_key" ON "inspector"("authorityId", "cadreId");

-- CreateIndex
CREATE INDEX "interview_taskId_idx" ON "interview"("taskId");

-- CreateIndex
CREATE UNIQUE INDEX "interview_subjectId_code_key" ON "interview"("subjectId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "interview_note_interviewId_key" ON "interview_note"("interviewId");

-- CreateIndex
CREATE INDEX "extended_visit_subjectId_idx" ON "extended_visit"("subjectId");

alter table interview add constraint interview_held_whole check (("heldOn" is null) = (stance is null));
alter table interview_note add constraint interview_note_two_inspectors check ("firstId" <> "secondId");
grant select, insert, update on inspector, interview to app_rw;
grant select, insert on extended_visit, interview_note to app_rw;

-- What was said is for the team alone: not even the rest of the department reads it, whatever a query asks for.
create function in_team(p_task uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from inspection_member m join app_user u on u."cadreId" = m."cadreId"
    where m."taskId" = p_task and u.id = nullif(current_setting('app.actor', true), '')::uuid)
$$;
revoke all on function in_team(uuid) from public;
grant execute on function in_team(uuid) to app_rw;
alter table interview_note enable row level security;
create policy interview_note_team on interview_note for all to app_rw using (in_team("taskId")) with check (in_team("taskId"));
