-- Posts with terms and rotation duty, secondments into posts, post profiles and targets of teams.
-- CreateEnum
CREATE TYPE "TeamDimension" AS ENUM ('averageAge', 'youngMembers', 'womenMembers', 'minorityMembers', 'nonPartyMembers', 'graduateMembers', 'specialityMembers');

-- CreateEnum
CREATE TYPE "RotationDuty" AS ENUM ('areaLeader', 'keyPost');

-- CreateEnum
CREATE TYPE "ProfileLineKind" AS ENUM ('hardCondition', 'preference');

-- CreateEnum
CREATE TYPE "ProfileCriterion" AS ENUM ('education', 'major', 'professionalTitle', 'legalQualification', 'grassrootsWork', 'frontLineWork', 'fieldWork', 'headExperience', 'unitKindExperience', 'projectExperience');

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "rotationDuty" "RotationDuty",
ADD COLUMN     "termScope" BOOLEAN;

-- AlterTable
ALTER TABLE "post_holding" ADD COLUMN     "secondedUntil" DATE;

-- CreateTable
CREATE TABLE "team_target" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "dimension" "TeamDimension" NOT NULL,
    "value" INTEGER NOT NULL,
    "ageLimit" INTEGER,
    "words" TEXT,
    "document" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "team_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_profile_line" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "kind" "ProfileLineKind" NOT NULL,
    "criterion" "ProfileCriterion" NOT NULL,
    "words" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "post_profile_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "team_target_teamId_to_idx" ON "team_target"("teamId", "to");

-- CreateIndex
CREATE INDEX "post_profile_line_postId_to_idx" ON "post_profile_line"("postId", "to");

-- AddForeignKey
ALTER TABLE "team_target" ADD CONSTRAINT "team_target_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_profile_line" ADD CONSTRAINT "post_profile_line_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

grant select, insert, update on team_target, post_profile_line to app_rw;
