-- Courses with their hours and leave; ranks held, and the civil servants their quotas are counted from.
create type "TrainingMode" as enum ('fullTime', 'partTime', 'online', 'selfChosen');
create type "CadreRank" as enum ('counsel1', 'counsel2', 'researcher1', 'researcher2', 'researcher3', 'researcher4', 'principalStaff1', 'principalStaff2', 'principalStaff3', 'principalStaff4', 'staffMember1', 'staffMember2');
create type "RankBody" as enum ('prefecture', 'countyTownship');

create table "training_row" (
  "id" uuid not null,
  "cadreId" uuid not null,
  "mode" "TrainingMode" not null,
  "from" date not null,
  "to" date not null,
  "name" text not null,
  "organiser" text not null,
  "hours" integer not null,
  "days" integer not null,
  "absentHours" integer not null default 0,
  constraint "training_row_pkey" primary key ("id"),
  constraint "training_row_cadreId_fkey" foreign key ("cadreId") references "cadre"("id") on delete restrict on update cascade,
  constraint training_row_in_order check ("to" >= "from"),
  constraint training_row_counts check ("hours" >= 0 and "days" >= 0 and "absentHours" >= 0 and "absentHours" <= "hours")
);
create index "training_row_cadreId_to_idx" on "training_row" ("cadreId", "to");

create table "rank_row" (
  "id" uuid not null,
  "cadreId" uuid not null,
  "unitId" uuid not null,
  "rank" "CadreRank" not null,
  "payGrade" integer,
  "from" date not null,
  "to" date,
  "document" text not null,
  constraint "rank_row_pkey" primary key ("id"),
  constraint "rank_row_cadreId_fkey" foreign key ("cadreId") references "cadre"("id") on delete restrict on update cascade,
  constraint "rank_row_unitId_fkey" foreign key ("unitId") references "unit"("id") on delete restrict on update cascade
);
create index "rank_row_cadreId_from_idx" on "rank_row" ("cadreId", "from");
create index "rank_row_unitId_to_idx" on "rank_row" ("unitId", "to");
-- One rank at a time.
create unique index rank_row_open on rank_row ("cadreId") where "to" is null;

create table "rank_establishment" (
  "id" uuid not null,
  "unitId" uuid not null,
  "body" "RankBody" not null,
  "civilServants" integer not null,
  "document" text not null,
  "from" date not null,
  "to" date,
  constraint "rank_establishment_pkey" primary key ("id"),
  constraint "rank_establishment_unitId_fkey" foreign key ("unitId") references "unit"("id") on delete restrict on update cascade,
  constraint rank_establishment_counts check ("civilServants" >= 0)
);
create index "rank_establishment_unitId_to_idx" on "rank_establishment" ("unitId", "to");
create unique index rank_establishment_open on rank_establishment ("unitId") where "to" is null;

grant select, insert, update, delete on training_row to app_rw;
grant select, insert, update on rank_row, rank_establishment to app_rw;
