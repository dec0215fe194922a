-- Exams before an appointment (TR-06): passed or not, never a place or a sum.
-- CreateEnum
CREATE TYPE "ExamSubject" AS ENUM ('law', 'partyRules', 'combined');

-- CreateTable
CREATE TABLE "exam_row" (
    "id" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "subject" "ExamSubject" NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "score" INTEGER,
    "passMark" INTEGER,
    "document" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "exam_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exam_row_cadreId_on_idx" ON "exam_row"("cadreId", "on");

-- AddForeignKey
ALTER TABLE "exam_row" ADD CONSTRAINT "exam_row_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A score stands with its pass mark and says whether the exam was passed.
alter table exam_row add constraint exam_row_score_with_mark check (("score" is null) = ("passMark" is null) and ("score" is null or "passed" = ("score" >= "passMark")));
grant select, insert, update, delete on exam_row to app_rw;
