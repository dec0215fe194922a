-- How far the reading of an upload is: survives its page and its process. Goes with the upload.
CREATE TABLE "scratch_reading" (
    "uploadId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "run" UUID NOT NULL,
    "phase" TEXT NOT NULL,
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "rowsTotal" INTEGER NOT NULL DEFAULT 0,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,
    "faults" TEXT[],
    "questions" JSONB,
    "answers" JSONB,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scratch_reading_pkey" PRIMARY KEY ("uploadId")
);
CREATE INDEX "scratch_reading_expiresAt_idx" ON "scratch_reading"("expiresAt");
ALTER TABLE "scratch_reading" ADD CONSTRAINT "scratch_reading_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "scratch_upload"("id")
  ON DELETE CASCADE ON UPDATE CASCADE;

grant select, insert, update, delete on scratch_reading to scratch_rw;
