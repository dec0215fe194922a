-- What is left to do after an appointment took effect: who does it by when, and that it was done.
-- CreateEnum
CREATE TYPE "AppointmentTaskKind" AS ENUM ('pay', 'passportFiling', 'exitControl', 'filingAbove', 'accounts');

-- CreateTable
CREATE TABLE "appointment_task" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "AppointmentTaskKind" NOT NULL,
    "owner" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "doneOn" DATE,
    "doneNote" TEXT NOT NULL DEFAULT '',
    "setById" UUID NOT NULL,

    CONSTRAINT "appointment_task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appointment_task_doneOn_dueOn_idx" ON "appointment_task"("doneOn", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_task_caseId_kind_key" ON "appointment_task"("caseId", "kind");

alter table appointment_task add constraint appointment_task_note_when_done check ("doneOn" is not null or "doneNote" = '');
grant select, insert, update on appointment_task to app_rw;
