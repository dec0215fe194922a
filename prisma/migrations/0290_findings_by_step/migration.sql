-- The audit of one name among the findings of a batch with many names.
-- DropIndex
DROP INDEX "stored_finding_motionId_idx";

-- CreateIndex
CREATE INDEX "stored_finding_motionId_step_idx" ON "stored_finding"("motionId", "step");
