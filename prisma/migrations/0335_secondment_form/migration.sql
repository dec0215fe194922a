-- To which level somebody is seconded, and whether as assistant to the post.
-- AlterTable
ALTER TABLE "experience_row" ADD COLUMN     "assistant" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "postLevel" "Level";

-- Said of secondments alone.
alter table experience_row add constraint experience_row_seconded check (kind = 'secondment' or ("postLevel" is null and not assistant));
