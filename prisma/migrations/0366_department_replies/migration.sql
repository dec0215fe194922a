-- Replies that reviewing departments give under their own sign-in, and the department each of those sign-ins answers for.
-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "department" "LetterDepartment";

-- CreateTable
CREATE TABLE "department_reply" (
    "id" UUID NOT NULL,
    "lineId" UUID NOT NULL,
    "reply" "LetterReply" NOT NULL,
    "verdict" "CheckVerdict",
    "number" TEXT NOT NULL,
    "repliedOn" DATE NOT NULL,
    "responsibleName" TEXT NOT NULL,
    "result" TEXT NOT NULL DEFAULT '',
    "fileId" UUID NOT NULL,
    "givenById" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenById" UUID,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "department_reply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "department_reply_lineId_key" ON "department_reply"("lineId");

-- AddForeignKey
ALTER TABLE "department_reply" ADD CONSTRAINT "department_reply_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "check_letter_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A reviewing department is bound to an authority and to one sort of letters; no other role is bound to letters.
alter table role_grant add constraint role_grant_department
  check ((role = 'reviewingDepartment') = (department is not null) and (role <> 'reviewingDepartment' or "authorityId" is not null));
-- A department answers, it does not say of itself that it was silent; nobody takes over what he answered himself.
alter table department_reply add constraint department_reply_answers check (reply <> 'noAnswer' and number <> '' and "responsibleName" <> '');
alter table department_reply add constraint department_reply_two_people
  check ("takenById" <> "givenById" and ("takenById" is null) = ("takenAt" is null));
grant select, insert, update on department_reply to app_rw;

-- Put right until it is taken over, then never again.
create function department_reply_stands() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new."takenById" is not null then raise exception 'a reply begins by waiting'; end if;
  if tg_op = 'UPDATE' and old."takenById" is not null then raise exception 'reply % was taken over', old.id; end if;
  return new;
end
$$;
create trigger department_reply_stands before insert or update on department_reply
  for each row execute function department_reply_stands();
