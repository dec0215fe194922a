-- Two comparisons of an opinion poll that failed end the attempt: both people count and enter anew.
-- AlterTable
ALTER TABLE "opinion_poll" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "mismatches" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "tally_entry" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1;

-- An attempt ends after two comparisons that failed, and only an opinion poll has several.
alter table opinion_poll add constraint opinion_poll_attempts check (attempt > 0 and mismatches between 2 * (attempt - 1) and 2 * attempt - 1);
alter table tally_entry add constraint tally_entry_attempt check (attempt = 1 or (attempt > 1 and "opinionPollId" is not null));
