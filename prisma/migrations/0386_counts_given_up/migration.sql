-- A recount of a review that one person alone began can be ended by the head of the department, with a reason.
-- CreateTable
CREATE TABLE "principal_review_given_up" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "givenUpById" UUID NOT NULL,
    "givenUpOn" DATE NOT NULL,

    CONSTRAINT "principal_review_given_up_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "principal_review_given_up_reviewId_number_key" ON "principal_review_given_up"("reviewId", "number");

-- AddForeignKey
ALTER TABLE "principal_review_given_up" ADD CONSTRAINT "principal_review_given_up_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "principal_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table principal_review_given_up add constraint principal_review_given_up_said check (reason <> '' and number > 1);

-- Only a count that is newer than the one that stands is given up, and what was given up is counted no further and never stands.
create function principal_review_given_up() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'principal_review_given_up' then
    if not exists (select from principal_review v where v.id = new."reviewId" and v.standing < new.number)
        or not exists (select from principal_review_count c where c."reviewId" = new."reviewId" and c.number = new.number) then
      raise exception 'count % of review % is not under way', new.number, new."reviewId";
    end if;
  elsif exists (select from principal_review_given_up g where g."reviewId" = new."reviewId" and g.number = new.number) then
    raise exception 'count % of review % was given up', new.number, new."reviewId";
  end if;
  return new;
end
$$;
revoke all on function principal_review_given_up() from public;
create trigger principal_review_given_up before insert on principal_review_given_up
  for each row execute function principal_review_given_up();
create trigger principal_review_count_not_given_up before insert on principal_review_count
  for each row execute function principal_review_given_up();

-- Entered, never changed and never deleted.
grant select, insert on principal_review_given_up to app_rw;
