-- The working calendar changes by two people: one proposes a year, another confirms it.
-- CreateEnum
CREATE TYPE "CalendarChangeState" AS ENUM ('waiting', 'confirmed', 'refused', 'withdrawn');

-- CreateTable
CREATE TABLE "calendar_change" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "baseVersion" INTEGER,
    "exampleOnly" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "holidays" TEXT[],
    "makeUpDays" TEXT[],
    "state" "CalendarChangeState" NOT NULL DEFAULT 'waiting',
    "proposedById" UUID NOT NULL,
    "proposedOn" DATE NOT NULL,
    "answeredById" UUID,
    "answeredOn" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "calendar_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "calendar_change_year_state_idx" ON "calendar_change"("year", "state");

-- One proposal a year waits at a time, and nobody answers for both.
create unique index calendar_change_waiting on calendar_change (year) where state = 'waiting';
alter table calendar_change add constraint calendar_change_two_people check (state not in ('confirmed', 'refused') or "answeredById" <> "proposedById");
alter table calendar_change add constraint calendar_change_answered check ((state = 'waiting') = ("answeredById" is null) and (state = 'waiting') = ("answeredOn" is null));

-- Asked again and answered, never deleted.
grant select, insert, update on calendar_change to app_rw;
