-- Contested votes (DE-08): items of one agenda that are voted on with one ballot share an id.
-- AlterTable
ALTER TABLE "meeting_item" ADD COLUMN     "contestedGroup" UUID;

-- CreateIndex
CREATE INDEX "meeting_item_contestedGroup_idx" ON "meeting_item"("contestedGroup");

alter table meeting_item add constraint meeting_item_contested_decision
  check ("contestedGroup" is null or (kind = 'decision' and "caseId" is not null));

-- A group is one post of one motion in one meeting, fixed when the items go on the agenda.
create function check_contested_group() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new."contestedGroup" is distinct from old."contestedGroup" then
    raise exception 'a contested group is fixed with the agenda';
  end if;
  if new."contestedGroup" is not null and exists (select from meeting_item i join "case" c on c.id = i."caseId", "case" own
      where i."contestedGroup" = new."contestedGroup" and i.id <> new.id and own.id = new."caseId"
        and (i."meetingId" <> new."meetingId" or c."motionPostId" is distinct from own."motionPostId")) then
    raise exception 'a contested group is about one post in one meeting';
  end if;
  return new;
end $$;
create trigger meeting_item_contested_group before insert or update on meeting_item
  for each row execute function check_contested_group();

-- One post is filled once: no second adopted vote in a group, whoever writes it.
create function check_contested_vote() returns trigger language plpgsql as $$
begin
  if new.passed and exists (select from meeting_item own join meeting_item i on i."contestedGroup" = own."contestedGroup" and i.id <> own.id
      join vote v on v."itemId" = i.id where own.id = new."itemId" and v.passed) then
    raise exception 'a contested post is filled once';
  end if;
  return new;
end $$;
create trigger vote_contested before insert or update on vote for each row execute function check_contested_vote();
