-- A reminder is in force once. One that was settled is raised again when its deadline runs again: a case that was held goes on, a day that
-- was moved moves back.
-- DropIndex
DROP INDEX "reminder_kind_subject_dueOn_stage_key";

create unique index reminder_in_force_once on reminder (kind, subject, "dueOn", stage) where "settledOn" is null;
