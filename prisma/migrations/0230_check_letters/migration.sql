-- Letters that ask departments about subjects of an inspection, with the reply about each person.
-- CreateEnum
CREATE TYPE "LetterDepartment" AS ENUM ('file', 'personalMatters', 'disciplineOfSender', 'disciplineOfUnit', 'reports', 'audit', 'petition', 'publicSecurity', 'court', 'procuratorate', 'tax', 'marketRegulation', 'humanResources', 'naturalResources', 'ecology', 'emergency', 'health', 'disciplineTour');

-- CreateEnum
CREATE TYPE "LetterReply" AS ENUM ('nothingFound', 'suspend', 'unsuitable', 'noAnswer');

-- CreateEnum
CREATE TYPE "CheckVerdict" AS ENUM ('consistent', 'underReported', 'concealed', 'fileInOrder', 'fileWithGaps', 'fileInDoubt');

-- AlterTable
ALTER TABLE "check_item" ADD COLUMN     "verdict" "CheckVerdict";

-- CreateTable
CREATE TABLE "check_letter" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "department" "LetterDepartment" NOT NULL,
    "kind" "CheckKind",
    "body" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "sentOn" DATE NOT NULL,
    "workingDays" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "dueProvisional" BOOLEAN NOT NULL,
    "sentById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "check_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_letter_line" (
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "reply" "LetterReply",
    "repliedOn" DATE,
    "responsibleName" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "verdict" "CheckVerdict",
    "enteredById" UUID,
    "superseded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "check_letter_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "check_letter_authorityId_sentOn_idx" ON "check_letter"("authorityId", "sentOn");

-- CreateIndex
CREATE INDEX "check_letter_line_subjectId_idx" ON "check_letter_line"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "check_letter_line_letterId_subjectId_key" ON "check_letter_line"("letterId", "subjectId");

-- AddForeignKey
ALTER TABLE "check_letter_line" ADD CONSTRAINT "check_letter_line_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "check_letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_letter_line" ADD CONSTRAINT "check_letter_line_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "inspection_subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A reply has its day, its person and who entered it; a number names one letter to one department.
alter table check_letter_line add constraint check_letter_line_replied_whole
  check ((reply is null) = ("repliedOn" is null) and (reply is null) = ("enteredById" is null));
alter table check_letter add constraint check_letter_due_after_sent check ("dueOn" >= "sentOn" and "workingDays" > 0);
grant select, insert, update on check_letter, check_letter_line to app_rw;
