-- The analysis of results of an inspected person, signed by two of the team (IN-06).
-- CreateTable
CREATE TABLE "performance_analysis" (
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "task" TEXT NOT NULL,
    "ownPart" TEXT NOT NULL,
    "conditions" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "entryIds" UUID[],
    "firstId" UUID NOT NULL,
    "firstSignedOn" DATE NOT NULL,
    "secondId" UUID,
    "secondSignedOn" DATE,

    CONSTRAINT "performance_analysis_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "performance_analysis_subjectId_key" ON "performance_analysis"("subjectId");

-- AddForeignKey
ALTER TABLE "performance_analysis" ADD CONSTRAINT "performance_analysis_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "inspection_subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table performance_analysis add constraint performance_analysis_two_signers
  check ("secondId" <> "firstId" and ("secondId" is null) = ("secondSignedOn" is null));
grant select, insert, update on performance_analysis to app_rw;
