-- What the department learned about a team: analyses and research visits.
-- CreateEnum
CREATE TYPE "TeamStudyKind" AS ENUM ('analysis', 'visit');

-- CreateTable
CREATE TABLE "team_study" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "TeamStudyKind" NOT NULL,
    "on" DATE NOT NULL,
    "participants" TEXT NOT NULL,
    "disciplineBody" TEXT NOT NULL DEFAULT '',
    "talked" INTEGER,
    "situation" TEXT NOT NULL,
    "problems" TEXT NOT NULL DEFAULT '',
    "worthWatching" TEXT NOT NULL DEFAULT '',
    "nextStep" TEXT NOT NULL DEFAULT '',
    "enteredById" UUID NOT NULL,
    "enteredOn" DATE NOT NULL,
    "withdrawnOn" DATE,
    "withdrawnReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "team_study_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "team_study_unitId_on_id_idx" ON "team_study"("unitId", "on" DESC, "id" DESC);

alter table team_study add constraint team_study_withdrawn check (("withdrawnOn" is null) = ("withdrawnReason" = ''));
alter table team_study add constraint team_study_not_ahead check ("on" <= "enteredOn");

-- Added and withdrawn, never deleted.
grant select, insert, update on team_study to app_rw;
