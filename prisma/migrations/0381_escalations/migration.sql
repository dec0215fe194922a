-- A deadline that stays over its day is reported upwards: -2 to the head of the department, -3 to those who supervise.
alter table reminder drop constraint reminder_stage;
alter table reminder add constraint reminder_stage check (stage in (60, 30, 10, -1, -2, -3));

-- CreateIndex
CREATE INDEX "reminder_authorityId_stage_settledOn_idx" ON "reminder"("authorityId", "stage", "settledOn");
