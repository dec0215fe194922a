-- Review of heads by the full committee (SED-03): rounds, who is reviewed, counts by two people, corrections, decisions.
-- CreateEnum
CREATE TYPE "ReviewCorrectionKind" AS ENUM ('demanded', 'checked');

-- CreateEnum
CREATE TYPE "ReviewMeasure" AS ENUM ('admonitionTalk', 'demotionOrRemoval', 'furtherCorrection', 'noMeasure');

-- CreateTable
CREATE TABLE "principal_review_round" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "meetingId" UUID,
    "document" TEXT NOT NULL DEFAULT '',
    "ruleSetId" UUID,
    "openedById" UUID NOT NULL,
    "openedOn" DATE NOT NULL,

    CONSTRAINT "principal_review_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "principal_review" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "cadreId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "standing" INTEGER,
    "addedById" UUID NOT NULL,
    "addedOn" DATE NOT NULL,
    "withdrawnOn" DATE,
    "withdrawnReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "principal_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "principal_review_count" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "issued" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL,
    "invalid" INTEGER NOT NULL,
    "satisfied" INTEGER NOT NULL,
    "basicallySatisfied" INTEGER NOT NULL,
    "dissatisfied" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "enteredById" UUID NOT NULL,
    "enteredOn" DATE NOT NULL,

    CONSTRAINT "principal_review_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "principal_review_correction" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "ReviewCorrectionKind" NOT NULL,
    "on" DATE NOT NULL,
    "effective" BOOLEAN,
    "stillSerious" BOOLEAN,
    "words" TEXT NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredOn" DATE NOT NULL,

    CONSTRAINT "principal_review_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "principal_review_decision" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "standing" INTEGER NOT NULL,
    "corrections" INTEGER NOT NULL,
    "measure" "ReviewMeasure" NOT NULL,
    "reason" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedOn" DATE NOT NULL,

    CONSTRAINT "principal_review_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "principal_review_round_authorityId_heldOn_id_idx" ON "principal_review_round"("authorityId", "heldOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "principal_review_roundId_idx" ON "principal_review"("roundId");

-- CreateIndex
CREATE INDEX "principal_review_cadreId_authorityId_idx" ON "principal_review"("cadreId", "authorityId");

-- CreateIndex
CREATE INDEX "principal_review_authorityId_standing_idx" ON "principal_review"("authorityId", "standing");

-- CreateIndex
CREATE UNIQUE INDEX "principal_review_count_reviewId_number_place_key" ON "principal_review_count"("reviewId", "number", "place");

-- CreateIndex
CREATE UNIQUE INDEX "principal_review_count_reviewId_number_enteredById_key" ON "principal_review_count"("reviewId", "number", "enteredById");

-- CreateIndex
CREATE UNIQUE INDEX "principal_review_correction_reviewId_order_key" ON "principal_review_correction"("reviewId", "order");

-- CreateIndex
CREATE INDEX "principal_review_decision_reviewId_decidedOn_idx" ON "principal_review_decision"("reviewId", "decidedOn");

-- AddForeignKey
ALTER TABLE "principal_review" ADD CONSTRAINT "principal_review_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "principal_review_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "principal_review_count" ADD CONSTRAINT "principal_review_count_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "principal_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "principal_review_correction" ADD CONSTRAINT "principal_review_correction_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "principal_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "principal_review_decision" ADD CONSTRAINT "principal_review_decision_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "principal_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A round names where it comes from and was held before it was entered; one head stands in it once.
alter table principal_review_round add constraint principal_review_round_source check ("meetingId" is not null or document <> '');
alter table principal_review_round add constraint principal_review_round_not_ahead check ("heldOn" <= "openedOn");
create unique index principal_review_once on principal_review ("roundId", "cadreId") where "withdrawnOn" is null;
alter table principal_review add constraint principal_review_withdrawn
  check (("withdrawnOn" is null) = ("withdrawnReason" = '') and ("withdrawnOn" is null or standing is null));

-- Papers add up: what came back was given out, and each is invalid or has one answer.
alter table principal_review_count add constraint principal_review_count_adds_up
  check (least(issued, returned, invalid, satisfied, "basicallySatisfied", dissatisfied) >= 0 and returned <= issued and returned > invalid
    and satisfied + "basicallySatisfied" + dissatisfied + invalid = returned and number > 0 and place in (1, 2));
alter table principal_review_correction add constraint principal_review_correction_said
  check (words <> '' and (kind = 'checked') = (effective is not null) and (kind = 'checked') = ("stillSerious" is not null)
    and not (effective and "stillSerious") and "order" > 0 and "on" <= "enteredOn");
alter table principal_review_decision add constraint principal_review_decision_said check (reason <> '' and corrections >= 0);

-- A count stands when two people (principal_review_count_reviewId_number_enteredById_key) entered the same figures under one number; a later
-- one takes its place, an earlier one never comes back.
create function principal_review_stands() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.standing is not null then raise exception 'a review begins without a count'; end if;
    return new;
  end if;
  if new.standing is distinct from old.standing and (new.standing is null or new.standing <= coalesce(old.standing, 0)
      or not exists (select from principal_review_count a join principal_review_count b
        on b."reviewId" = a."reviewId" and b.number = a.number and a.place = 1 and b.place = 2 and a."enteredById" <> b."enteredById"
          and (a.issued, a.returned, a.invalid, a.satisfied, a."basicallySatisfied", a.dissatisfied)
            = (b.issued, b.returned, b.invalid, b.satisfied, b."basicallySatisfied", b.dissatisfied)
        where a."reviewId" = new.id and a.number = new.standing)) then
    raise exception 'count % of review % does not stand', new.standing, new.id;
  end if;
  return new;
end
$$;
revoke all on function principal_review_stands() from public;
create trigger principal_review_stands before insert or update on principal_review
  for each row execute function principal_review_stands();

-- Entered, never changed and never deleted; a review says which count stands, and that it was put in by mistake.
grant select, insert on principal_review_round, principal_review, principal_review_count, principal_review_correction, principal_review_decision to app_rw;
grant update (standing, "withdrawnOn", "withdrawnReason", version) on principal_review to app_rw;
