-- Deadlines somebody was reminded of, and who has seen it.
-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "stage" INTEGER NOT NULL,
    "cadreId" UUID,
    "caseId" UUID,
    "motionId" UUID,
    "postId" UUID,
    "level" "Level",
    "raisedOn" DATE NOT NULL,
    "settledOn" DATE,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_reading" (
    "reminderId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_reading_pkey" PRIMARY KEY ("reminderId","userId")
);

-- CreateIndex
CREATE INDEX "reminder_authorityId_settledOn_idx" ON "reminder"("authorityId", "settledOn");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_kind_subject_dueOn_stage_key" ON "reminder"("kind", "subject", "dueOn", "stage");

-- CreateIndex
CREATE INDEX "reminder_reading_userId_idx" ON "reminder_reading"("userId");

-- Said once and settled once; nothing of it is changed or deleted. A reader is not taken back.
grant select, insert on reminder to app_rw;
grant update ("settledOn") on reminder to app_rw;
grant select, insert on reminder_reading to app_rw;
alter table reminder add constraint reminder_stage check (stage in (60, 30, 10, -1));
