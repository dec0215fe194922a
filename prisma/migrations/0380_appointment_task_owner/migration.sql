-- A task after an appointment may be given to somebody with an account, on whose desk it then stands; a change names the version it saw.
-- AlterTable
ALTER TABLE "appointment_task" ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "appointment_task_ownerId_idx" ON "appointment_task"("ownerId");
